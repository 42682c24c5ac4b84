"""Where the repaired and the unsure words of a stored page stand."""

from amnarchive.views.mended import Doubt, mended, unsure

LINES = [{"text": "Arbetsmarknadsnämnden godkänner för slaget"}, {"text": "§ 4 slut"}]


def change(line: int, word: int, original: str, repaired: str) -> dict[str, object]:
    return {"line": line, "word": word, "original": original, "repaired": repaired}


def test_words_joined_before_move_a_word() -> None:
    """On the page stood: Arbets marknads namnden godkanner for slaget."""
    changes = [
        change(1, 0, "Arbets marknads namnden", "Arbetsmarknadsnämnden"),
        change(1, 3, "godkanner", "godkänner"),
        change(1, 4, "for", "för"),
    ]
    assert [doubt.word for doubt in mended(LINES, changes)] == [0, 1, 2]


def test_a_change_that_does_not_fit_has_no_place() -> None:
    changes = [
        change(1, 1, "godkanner", "godkände"),
        change(2, 9, "slul", "slut"),
        change(7, 0, "x", "y"),
        change(0, 0, "x", "slut"),
    ]
    assert [doubt.word for doubt in mended(LINES, changes)] == [None] * 4


def test_only_words_that_were_hard_to_read_are_unsure() -> None:
    sure, low, born = (0, 0, 1, 1, 60), (0, 0, 1, 1, 59), (0, 0, 1, 1, None)
    words: list[list[tuple[int | None, ...]]] = [[sure, low, born, low], [low, sure, sure]]
    assert list(unsure(LINES, words)) == [
        Doubt(1, 1, "godkänner"),
        Doubt(1, 3, "slaget"),
    ]
    assert list(unsure(LINES, [])) == []
