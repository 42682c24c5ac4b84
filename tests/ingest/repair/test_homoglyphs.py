import pytest

from ingest.repair import repair
from ingest.repair.homoglyphs import in_latin
from ingest.types import Extraction, Form, Line, Page, Place


@pytest.mark.parametrize(
    ("word", "latin"),
    [
        ("L\u0430ndberg", "Landberg"),
        ("\u0415kström,", "Ekström,"),
        ("Göteb\u043erg", "Göteborg"),
        ("Landberg", None),
        ("\u041c\u043e\u0441\u043a\u0432\u0430", None),
        ("B\u0435\u0441\u0442erlund", "Besterlund"),
        ("\u0441irka", "cirka"),
        ("\u0436ala", None),
        ("µg", None),
        ("25°", None),
    ],
)
def test_only_look_alikes_among_latin_letters(word: str, latin: str | None) -> None:
    assert in_latin(word) == latin


def test_the_change_is_recorded_on_a_clean_page() -> None:
    line = Line("Ledamoten Maj L\u0430ndberg (S) yrkar bifall.", Place(1, 1))
    repaired = repair(Extraction(Form.TEXT, (Page(1, (line,)),)))
    assert repaired.pages[0].lines[0].text == "Ledamoten Maj Landberg (S) yrkar bifall."
    assert [(c.original, c.repaired) for c in repaired.changes] == [("L\u0430ndberg", "Landberg")]
