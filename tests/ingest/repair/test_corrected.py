"""Words that a person has put right."""

from hypothesis import given
from hypothesis import strategies as st

from ingest.repair import put_right
from ingest.types import Box, Change, Form, Line, Page, Place, Repaired, Word


def repaired(*texts: str, changes: tuple[Change, ...] = ()) -> Repaired:
    lines = tuple(
        Line(
            text,
            Place(1, number),
            tuple(Word(word, Box(at, 0, at + 1, 1)) for at, word in enumerate(text.split())),
        )
        for number, text in enumerate(texts, 1)
    )
    return Repaired(Form.PDF, (Page(1, lines),), changes)


def texts(result: Repaired) -> list[str]:
    return [line.text for line in result.pages[0].lines]


def test_a_word_is_put_right_on_its_line_and_recorded() -> None:
    right = put_right(repaired("i lanet nu", "i lanet nu"), [(1, 2, "lanet", "länet")])
    assert texts(right) == ["i lanet nu", "i länet nu"]
    assert right.changes == (Change(1, 2, 1, "lanet", "länet"),)
    assert [word.text for word in right.pages[0].lines[1].words] == ["i", "länet", "nu"]


def test_the_place_goes_before_anywhere() -> None:
    corrections = [(0, 0, "lan", "län"), (1, 2, "lan", "lån")]
    assert texts(put_right(repaired("lan", "lan"), corrections)) == ["län", "lån"]


def test_words_that_belong_together_are_joined() -> None:
    right = put_right(repaired("de kom mun er na"), [(1, 1, "kom mun er na", "kommunerna")])
    assert texts(right) == ["de kommunerna"]
    assert right.pages[0].lines[0].words[1].box == Box(1, 0, 5, 1)


def test_words_joined_by_the_repair_keep_the_numbers_of_what_was_read() -> None:
    """On the page stood: kom mun 1 lanet."""
    joined = Change(1, 1, 0, "kom mun", "kommun")
    right = put_right(
        repaired("kommun 1 lanet", changes=(joined,)), [(1, 1, "lanet", "länet"), (1, 1, "1", "i")]
    )
    assert right.changes == (joined, Change(1, 1, 2, "1", "i"), Change(1, 1, 3, "lanet", "länet"))


@given(
    st.lists(st.text("ab ", max_size=8), max_size=4),
    st.lists(st.tuples(st.just(0), st.just(0), st.text("ab ", min_size=1), st.just("å"))),
)
def test_only_the_words_named_are_changed(
    rows: list[str], corrections: list[tuple[int, int, str, str]]
) -> None:
    before = repaired(*rows)
    after = put_right(before, corrections)
    named = {original for _page, _line, original, _printed in corrections}
    assert {change.original for change in after.changes} <= named
    if not after.changes:
        assert after.pages == before.pages
