"""Section signs and bullets, whatever the OCR's language."""

from ingest.repair import repair, repaired_text
from tests.ingest.repair.papers import paper


def lines(*read: str) -> list[str]:
    return repaired_text(repair(paper("\n".join(read)))).split("\n")


def test_a_gap_in_the_series_is_filled() -> None:
    assert lines("§ 4 Val", "text", "8 5 Budget", "text", "§ 6 Taxa") == [
        "§ 4 Val",
        "text",
        "§ 5 Budget",
        "text",
        "§ 6 Taxa",
    ]


def test_a_dollar_shows_that_the_sign_is_misread() -> None:
    assert lines("$2", "Val", "83", "Taxa", "84") == ["§2", "Val", "§3", "Taxa", "§4"]


def test_numbers_that_stand_alone_are_numbers() -> None:
    text = ["§ 3 Val", "Ja", "35", "Nej", "84", "§ 4 Taxa", "85", "8 6 Stolar"]
    assert lines(*text) == text


def test_a_number_that_goes_down_began_with_a_sign() -> None:
    assert lines("närvarande 811-14, sidan 8-10") == ["närvarande §11-14, sidan 8-10"]


def test_a_quotation_is_no_bullet() -> None:
    assert lines('" Stolar', '"Stolar" sade hon', '" Stolar "') == [
        "• Stolar",
        '"Stolar" sade hon',
        '" Stolar "',
    ]
