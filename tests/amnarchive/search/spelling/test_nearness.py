"""Which words are near, and how near."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amnarchive.search.spelling.nearness import distance, near_keys

LETTERS = st.text(alphabet="abdeåäö", min_size=4, max_size=12)


@pytest.mark.parametrize(
    ("typed", "word", "away"),
    [
        ("skola", "skola", 0),
        ("skolla", "skola", 1),
        ("sklo", "skol", 1),
        ("skola", "stolar", 2),
        ("narmiljo", "närmiljö", 0.6),
        ("närimljö", "närmiljö", 1),
    ],
)
def test_letters_that_differ(typed: str, word: str, away: float) -> None:
    assert distance(typed, word) == pytest.approx(away)


@given(LETTERS, LETTERS, st.sampled_from([0.5, 1.0, 1.3, 1.6, 2.0]))
def test_a_limit_changes_nothing_below_it(typed: str, word: str, most: float) -> None:
    away = distance(typed, word)
    assert distance(typed, word, most) == (away if away <= most else math.inf)


@given(LETTERS, st.data())
def test_one_slip_leaves_a_key_in_common(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from("abdeåäö"))
    slips = [
        word[:at] + letter + word[at:],
        word[:at] + letter + word[at + 1 :],
        word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :],
    ]
    for typed in slips:
        assert near_keys(f"={typed}") & near_keys(f"={word}")
        assert distance(typed, word) <= 1
