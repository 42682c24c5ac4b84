"""What the repair does to damaged and to clean Swedish."""

import pytest

from ingest.repair import repair, repaired_text
from ingest.types import Box, Extraction, Form, Line, Page, Place, Word
from tests.ingest.repair.papers import PRINTED, READ, damaged, paper


def last_line(extraction: Extraction, *known: str) -> str:
    return repaired_text(repair(extraction, known)).rsplit("\n", 1)[-1]


def test_a_damaged_page_reads_as_it_was_printed() -> None:
    known = ["Åsa Fjällgrip", "Örjan Ljungsjö"]
    assert repaired_text(repair(paper(READ), known)) == PRINTED


def test_each_change_tells_where_and_what() -> None:
    changes = repair(paper(READ)).changes
    first = changes[0]
    assert (first.page, first.line, first.word) == (1, 2, 1)
    assert (first.original, first.repaired) == ("6ver", "över")
    assert all(change.original != change.repaired for change in changes)


def test_clean_pages_are_handed_on_as_they_are() -> None:
    extraction = paper(PRINTED, "Ja: Hakan Alm, Peter Orvanic, Ola Ohlin\nNej: Asa Dahl, Par Holm")
    repaired = repair(extraction)
    assert repaired.changes == ()
    assert all(a is b for a, b in zip(repaired.pages, extraction.pages, strict=True))


def test_a_clean_page_stays_beside_a_damaged_one() -> None:
    extraction = paper(READ, PRINTED)
    repaired = repair(extraction)
    assert repaired.pages[1] is extraction.pages[1]
    assert repaired.pages[0] is not extraction.pages[0]


def test_a_short_page_goes_with_its_document() -> None:
    assert repair(paper(READ, "Forslag till beslut")).pages[1].text == "Förslag till beslut"


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("Arendets beredning", "Ärendets beredning"),
        ("Forslag till beslut", "Förslag till beslut"),
        ("Ersattaryttrande", "Ersättaryttrande"),
        ("kompetensforsdrjningen", "kompetensförsörjningen"),
        ("det framholls att fristen var lang", "det framhölls att fristen var lång"),
        ("inom vuxenutbildningsomradet", "inom vuxenutbildningsområdet"),
        ("om o rdféranden sa vill", "om ordföranden så vill"),
        ("pa ett effektivt sitt.", "på ett effektivt sätt."),
        ("i sitt yttrande", "i sitt yttrande"),
        ("som bor i staden", "som bor i staden"),
        ("att det bor utredas", "att det bör utredas"),
        ("det kan vara bra", "det kan vara bra"),
        ("for vara barn", "för våra barn"),
        ("tva ar senare", "två år senare"),
        ("det ar sant", "det är sant"),
        ("verksamheter som drivs 1 den egna regin", "verksamheter som drivs i den egna regin"),
        ("enligt punkt 1 i beslutet", "enligt punkt 1 i beslutet"),
        ("FORSLAG TILL BESLUT", "FÖRSLAG TILL BESLUT"),
        ("den fOreslagna planen", "den föreslagna planen"),
        ("16sningar for framtiden", "lösningar för framtiden"),
    ],
)
def test_words(read: str, printed: str) -> None:
    assert last_line(damaged(read)) == printed


@pytest.mark.parametrize(
    "line",
    [
        "Peter Orvanic (C) och Ola Ohlin (M) yrkar avslag.",
        "The committee decided to send the report to the council for approval.",
        "Rösterna föll så: Ja (8), Nej (5).",
        "Se www.exempel.se/arende eller skriv till namnd@exempel.se i dag.",
        "Sal A4, rum 12b, buss 3D och R&D-avdelningen",
        "AMN 2011-0194-01.06",
        "EU:s bidrag till KAA och EfAS",
    ],
)
def test_what_is_no_damage_stays(line: str) -> None:
    assert last_line(damaged(line)) == line


def test_a_party_after_a_name_is_a_letter() -> None:
    assert last_line(damaged("Ledamoten Ola Ohlin (8) yrkar avslag.")) == (
        "Ledamoten Ola Ohlin (S) yrkar avslag."
    )


def test_a_word_goes_over_the_end_of_a_line() -> None:
    repaired = repair(damaged("enligt forvaltning-", "ens forslag om natur- och", "miljévard"))
    assert repaired_text(repaired).split("\n")[-3:] == [
        "enligt förvaltning-",
        "ens förslag om natur- och",
        "miljövård",
    ]


def test_bullets_come_back() -> None:
    assert last_line(damaged('" Namnden godkanner forslaget')) == "• Nämnden godkänner förslaget"


def test_words_keep_their_boxes_and_join_where_a_space_was_read() -> None:
    words = ("o", "rdféranden", "sade")
    line = Line(
        " ".join(words),
        Place(1, 99),
        tuple(Word(text, Box(i, 0, i + 1, 1), 50.0 + i) for i, text in enumerate(words)),
    )
    page = paper(READ).pages[0]
    extraction = Extraction(Form.SCAN, (Page(1, (*page.lines, line)),))
    mended = repair(extraction).pages[0].lines[-1]
    assert mended.text == "ordföranden sade"
    assert mended.words == (Word("ordföranden", Box(0, 0, 2, 1), 50.0), line.words[2])
