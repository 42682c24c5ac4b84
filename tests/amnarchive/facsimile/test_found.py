"""Words that were looked for, found on the lines of a page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amnarchive.facsimile.found import found_words
from amnarchive.facsimile.sheet import runs
from amnarchive.search.hits.highlight import Marker
from amnarchive.search.typed.query import parse


def found(query: str, *lines: str) -> dict[int, list[int]]:
    return found_words(Marker(parse(query)[0]), lines)


@pytest.mark.parametrize(
    ("query", "lines", "expected"),
    [
        ("plats", ["Nämnden inrättar", "fyrtio platser nu"], {2: [1]}),
        ("skola", ["Om skolskjutsen i förskolan"], {1: [1, 3]}),
        ("sommarjobb", ["Fler sommar-", "jobb i år"], {1: [1], 2: [0]}),
        ('"fler platser"', ["Det blir fler", "platser i år, fler"], {1: [2], 2: [0]}),
        ("kurs", ["till/från kurs-", "Kurs"], {1: [1], 2: [0]}),
        ("saknas", ["Ingenting här"], {}),
        ("", ["Ingenting frågas"], {}),
        ("plats", [], {}),
        ("plats", ["", "  ", "plats"], {3: [0]}),
    ],
)
def test_words_are_found_over_the_ends_of_lines(
    query: str, lines: list[str], expected: dict[int, list[int]]
) -> None:
    assert found(query, *lines) == expected


@given(st.lists(st.text(max_size=40), max_size=6))
def test_what_is_found_are_words_of_the_lines(lines: list[str]) -> None:
    for line, words in found("nämnd OR a OR plats", *lines).items():
        assert all(0 <= word < len(lines[line - 1].split()) for word in words)
        assert words == sorted(set(words))


@given(st.sets(st.integers(0, 30), min_size=1))
def test_runs_hold_each_index_once(indexes: set[int]) -> None:
    held = [n for first, last in runs(sorted(indexes)) for n in range(first, last + 1)]
    assert held == sorted(indexes)
