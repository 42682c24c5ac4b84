"""Fictional minutes in Stockholm's manner. No person or committee act here is real."""

from pathlib import Path

COMMITTEE = """§ 7

Yttrande över remissen ”Gröna gårdar i förorten”

AMN 2031-0042-1.6

Arbetsmarknadsnämndens beslut
1. Nämnden beslutade att om odlingarna hänvisa till förvalt-
ningens tjänsteutlåtande, som får besvara remissen.
2. Nämnden beslutade även att för gårdarnas skull justera paragrafen
omedelbart.

Ärendet

Ett förslag om gröna gårdar är remitterat till nämnden. I § 3 av
förslaget nämns barn- och ungdomsgrupper samt LSS-
verksamheter som kan hjälpa till med odlingarna.

Förvaltningen tar upp odlingarna i ett tjänsteutlåtande daterat den
4 mars 2031.

Förslag till beslut

Ordföranden Disa Kvarnlöf m.fl. (S) och ledamoten Olle Brandmyr
(MP) föreslog att nämnden utan dröjsmål skulle besluta enligt
förvaltningens förslag.

Ledamoten Tuva Enhörning m.fl. (M) framlade i sin tur ett annat
förslag till beslut och bad nämnden att besluta enligt detta förslag.

Beslutsgång

Ordföranden ställde de två förslagen mot varandra.

Nämnden beslutade därpå utan omröstning enligt ordföranden Disa
Kvarnlöf m.fl. (S) och ledamoten Olle Brandmyr (MP) förslag till beslut.

Reservation
Ledamoten Tuva Enhörning m.fl. (M) reserverade sig mot beslutet
om odlingarna till förmån för sitt eget förslag, som lyder enligt följande.

Förslag till beslut
- Att avslå förvaltningens förslag om odling
- Att därutöver anföra följande:

Gröna gårdar ska bekostas av dem som vill ha dem. Staden bör först
räkna på vad vattnet kostar.

Bakgrund

Förra sommaren torkade alla lådor ut.

Särskilt uttalande
Ledamoten Sixten Ravald (C) lämnade följande särskilda uttalande.

Vi hade gärna sett fler bin.

Ersättaryttrande
Ersättaren Hulda Tranströmer (KD) lämnade följande ersättaryttrande.

Om jag hade haft rösträtt hade jag röstat med Moderaterna.

Vidare lämnade ersättaren Hulda Tranströmer (KD) även följande ersättaryttrande.

Bänkar behövs också.

§ 8

Månadsrapport

1. Arbetsmarknadsnämnden godkände rapporten och lade den till handlingarna.
"""

_PAPERS = Path(__file__).parent / "papers"
WEB = (_PAPERS / "stockholm_web.txt").read_text("utf-8")
"""A page copied from a meeting portal: bullets for §, no titles, no date, lines never broken."""
HEAD = (_PAPERS / "stockholm_head.txt").read_text("utf-8")
"""The first page, with labels that run into each other."""
