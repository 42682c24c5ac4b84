"""Fictional minutes in Stockholm's manner. No person or committee act here is real."""

from pathlib import Path

COMMITTEE = """§ 7

Yttrande över remissen ”Gröna gårdar i förorten”

AMN 2031-0042-1.6

Arbetsmarknadsnämndens beslut
1. Arbetsmarknadsnämnden beslutade att hänvisa till förvalt-
ningens tjänsteutlåtande som svar på remissen.
2. Arbetsmarknadsnämnden beslutade att justera paragrafen
omedelbart.

Ärendet

Kommunstyrelsen har remitterat ett förslag om gröna gårdar. I § 3 av
förslaget nämns barn- och ungdomsgrupper samt LSS-
verksamheter som kan hjälpa till med odlingarna.

Förvaltningen har redovisat ärendet i ett tjänsteutlåtande daterat den
4 mars 2031.

Förslag till beslut

Ordföranden Disa Kvarnlöf m.fl. (S) och ledamoten Olle Brandmyr
(MP) föreslog att nämnden skulle besluta enligt förvaltningens
förslag till beslut.

Ledamoten Tuva Enhörning m.fl. (M) framlade ett annat förslag till
beslut och föreslog att nämnden skulle besluta enligt detta förslag.

Beslutsgång

Ordföranden ställde förslagen till beslut mot varandra.

Nämnden beslutade utan omröstning enligt ordföranden Disa
Kvarnlöf m.fl. (S) och ledamoten Olle Brandmyr (MP) förslag till beslut.

Reservation
Ledamoten Tuva Enhörning m.fl. (M) reserverade sig mot nämndens
beslut till förmån för sitt eget förslag enligt följande.

Förslag till beslut
- Att avslå förvaltningens förslag till beslut
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
