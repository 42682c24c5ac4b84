"""Fictional papers for the repair: what was printed, and what a wrong-language OCR reads."""

from ingest.repair import repair
from ingest.types import Extraction, Form, Line, Page, Place

PRINTED = """\
§ 4
Yttrande över remissen om stöd till nyföretagare
Ärendet
Förvaltningen redogör för ärendet i ett tjänsteutlåtande daterat den 3 mars 2011.
Nämnden anser att förslaget är bra och att det bör genomföras så snart som möjligt, eftersom
många företag behöver råd när de börjar. Vår uppfattning är att åtgärderna även kan främja
sysselsättningen på längre sikt.
Beslutsgång
Ordföranden ställde förslagen mot varandra och fann att nämnden beslutade i frågan enligt
förvaltningens förslag till beslut.
Särskilt uttalande
Ledamoten Åsa Fjällgrip (S) anförde att det här är ett sätt att nå målen för året.
Ersättaryttrande
Ersättaren Örjan Ljungsjö (V) instämde i yttrandet."""

READ = """\
§ 4
Yttrande 6ver remissen om stdd till nyforetagare
Arendet
Forvaltningen redogor for drendet i ett tjdnsteutlatande daterat den 3 mars 2011.
Namnden anser att forslaget &r bra och att det bor genomforas sé snart som mojligt, eftersom
manga foretag behdver rad nar de borjar. Var uppfattning ar att atgirderna dven kan frimja
sysselséttningen pa langre sikt.
Beslutsgiang
Ordforanden stillde forslagen mot varandra och fann att nimnden beslutade i fragan enligt
forvaltningens forslag till beslut.
Sarskilt uttalande
Ledamoten Asa Fjallgrip (S) anforde att det hdr ar ett sitt att na malen for aret.
Ersittaryttrande
Ersittaren Orjan Ljungsjé (V) instimde i yttrandet."""


def paper(*pages: str, form: Form = Form.TEXT) -> Extraction:
    """What the first stage makes of pages of plain text."""
    return Extraction(
        form,
        tuple(
            Page(
                number,
                tuple(
                    Line(text, Place(number, line)) for line, text in enumerate(page.split("\n"), 1)
                ),
            )
            for number, page in enumerate(pages, 1)
        ),
    )


def damaged(*lines: str) -> Extraction:
    """The lines at the end of a page that is beyond doubt damaged."""
    return paper("\n".join([READ, "", *lines]))


def poor(*lines: str) -> Extraction:
    """The lines at the end of a damaged page on which some words are beyond all reading."""
    return damaged("vxkqhteatiun snydkrsax ldgnghqnors sveifkxnnts ulidgqthescxc", "", *lines)


def last_line(extraction: Extraction) -> str:
    """The last line of the paper after repair."""
    return repair(extraction).pages[-1].lines[-1].text
