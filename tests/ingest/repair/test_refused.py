"""A repair that a person has undone stays undone."""

from ingest.repair import repair
from ingest.types import Extraction, Form, Line, Page, Place

DAMAGED = (
    "Arbetsmarknadsnamnden beslutade att godkanna forvaltningens forslag till yttrande",
    "Namnden overlamnar utlatandet till kommunstyrelsen som svar pa remissen",
    "Forvaltningen foreslar att namnden godkanner forslaget",
)


def _extraction() -> Extraction:
    lines = tuple(Line(text, Place(1, n)) for n, text in enumerate(DAMAGED, 1))
    return Extraction(Form.TEXT, (Page(1, lines),))


def test_a_refused_repair_leaves_the_word_as_it_was_read() -> None:
    repaired = repair(_extraction(), refused=[(1, 3, "godkanner")])
    assert (
        repaired.pages[0].lines[2].text == "Förvaltningen föreslår att nämnden godkanner förslaget"
    )
    assert not any(change.original == "godkanner" for change in repaired.changes)


def test_a_refusal_holds_on_its_own_line_only() -> None:
    repaired = repair(_extraction(), refused=[(1, 2, "godkanner")])
    assert "godkänner" in repaired.pages[0].lines[2].text


def test_a_refusal_without_a_place_holds_anywhere() -> None:
    repaired = repair(_extraction(), refused=[(0, 0, "Namnden"), (0, 0, "namnden")])
    assert repaired.pages[0].lines[1].text.startswith("Namnden")
    assert "namnden" in repaired.pages[0].lines[2].text
