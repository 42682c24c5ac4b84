"""Fictional minutes in Göteborg's manner. No person or committee act here is real."""

BOARD = """§ 11 Ärendenummer SLK-2031-00011

Anmälan av jäv vid sammanträdet
Beslut

Karl Munter (V) anmäler jäv under paragraf 13: Bidrag till fyren.

§ 12 Ärendenummer SLK-2031-00012
Delårsrapport per mars 2031 för hamnen och för de
angränsande kajerna
Beslut

På förslag av ordföranden Ylva Torell (S):
Ärendet bordläggs till sammanträdet den 4 juni 2031.

Handling

Stadsledningskontorets tjänsteutlåtande den 12 maj 2031.

§ 13 Ärendenummer SLK-2031-00013:2

Bidrag till fyren
Beslut

Kommunstyrelsen tillstyrker stadsledningskontorets förslag om fyren och föreslår att
kommunfullmäktige beslutar:
1. Bidrag till fyren beviljas enligt punkterna nedan:
a. Målningen bekostas av staden.
b. Lampan bekostas av hamnen.
2. Fyren namnges
efter beslut i valberedningen.

Yrkanden

Ada Broms (M) och Nils Qvist (SD) yrkar bifall till stadsledningskontorets förslag samt till
tilläggsyrkande från SD den 14 maj 2031.
Karl Bodin (MP) yrkar bifall till stadsledningskontorets förslag men avslag på
tilläggsyrkande från SD den 14 maj 2031.
Jan Alm (L) yrkar i första hand att fyren ritas om och ärendet återremitteras enligt yrkande
från L den 2 maj 2031 och i andra hand avslag på samtliga yrkanden.

Kommunstyrelsen

Propositionsordning

Protokoll nr 5
Sammanträdesdatum: 2031-05-21

Ordföranden Ylva Torell (S) ställer först propositioner på återremiss av fyren respektive
avgörande idag och finner att kommunstyrelsen vill avgöra ärendet utan ritningar vid
dagens sammanträde.
Stadsledningskontorets förslag prövas sedan genom propositioner på bifall och
avslag, varvid ordföranden finner att det bifallits.
Till sist ställer ordföranden propositioner på bifall och avslag i fråga om tilläggsyrkandet
från SD och finner att kommunstyrelsen avslagit det. Omröstning begärs.

Omröstning

Godkänd voteringsproposition: "Ja betyder avslag och Nej betyder bifall till
tilläggsyrkandet från SD."
Karl Bodin (MP), Jan Alm (L) och ordföranden Ylva Torell (S) röstar Ja (3).
Ada Broms (M) och tjänstgörande ersättaren Nils Qvist (SD) röstar Nej (2).
Vera Strid (KD) avstår från att rösta (1).

Jäv

Ersättaren Karl Munter (V) deltar inte i handläggningen av frågan om fyren på grund
av jäv.

Protokollsanteckningar

Vera Strid (KD) antecknar som yttrande en skrivelse om lampan från den 21 maj 2031.
Representanterna från L och MP antecknar som gemensamt yttrande en skrivelse
från den 20 maj 2031.

Reservationer

Ada Broms (M) reserverar sig mot beslutet.
Nils Qvist (SD) reserverar sig mot bidraget till förmån för det egna yrkandet från maj.

Protokollsutdrag skickas till
KF Handling 2031 nr 9
"""

COUNCIL = """§ 4 Ärendenummer SLK-2031-00040
Motion av Ada Broms (M) om en flagga på varje bro
Beslut
Den av Ada Broms väckta motionen avslås.

Yrkanden
Ylva Torell (S) yrkar bifall till kommunstyrelsens förslag.
Ada Broms (M) yrkar bifall till motionen, men bara för träbroar.

Propositionsordning
Ordföranden ställer propositioner på de båda yrkandena och finner att kommunstyrelsens
förslag om flaggor har bifallits. Omröstning begärs.

Omröstning
Godkänd voteringsproposition: ”Ja betyder bifall till kommunstyrelsens förslag. Nej betyder
bifall till Ada Broms yrkande.”
Omröstningen utfaller med 2 Ja mot 1 Nej. En ledamot avstår från att rösta.
Hur alla i salen röstar framgår av bilaga 2.

Bilaga 2

Ärende: 3

Ärendemening: Motion av Ada Broms (M) om en flagga på varje bro

Antal Ja: 2

Antal Nej: 1

Antal Avstår: 1

Namn

Parti

Plats

Funktion

Resultat

Ylva Torell

S

1

Ordförande

Ja

Karl Bodin

MP

12 Ledamot

Ja

Ada Broms

M

3 Ledamot

Nej

Vera Strid

KD

4 Ersättare

Avstår
"""
