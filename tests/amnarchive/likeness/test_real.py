"""The true twins of the real minutes, one of them damaged by an English OCR, and nothing else."""

from itertools import combinations

import pytest

from amnarchive.likeness.bands import bands
from amnarchive.likeness.compare import likeness
from amnarchive.likeness.substance import substance
from ingest import read
from ingest.types import Minutes, Reservation, Statement
from tests.needs import shared_dir

Text = tuple[int, frozenset[str], tuple[str, ...]]
TWINS: dict[str, set[tuple[int, str, str]]] = {
    "amn-2015-protokoll-8-9-ocr.txt": {(8, "KD", "M")},
    "amn-2016-protokoll-9.txt": {(9, "CM", "KD")},
    "amn-2019-06-18-protokoll.md": {(5, "Fi", "V"), (9, "CMMP", "KD"), (9, "Fi", "SV")},
    "amn-2024-protokoll-webb.txt": set(),
}
"""(§, the letters of one, the letters of the other) of each pair that says the same."""


def texts(name: str) -> list[Text]:
    """Give §, letters and words of each reservation and statement."""
    content = read(shared_dir() / "seeds" / name, name=name).content
    assert isinstance(content, Minutes)
    found = []
    for item in content.items:
        parts: list[Reservation | Statement] = [*item.reservations, *item.statements]
        for part in parts:
            letters = frozenset(who.party for who in part.by if who.party)
            found.append((item.number or 0, letters, substance(part.text).words))
    return found


def said(letters: frozenset[str]) -> str:
    return "".join(sorted(letters))


@pytest.mark.shared
@pytest.mark.parametrize("name", TWINS)
def test_the_true_twins_are_found_and_no_others(name: str) -> None:
    close = set()
    for (number, one, a), (_number, other, b) in combinations(texts(name), 2):
        if likeness(a, b).is_close:
            assert set(bands(a)) & set(bands(b))
            first, second = sorted((said(one), said(other)))
            close.add((number, first, second))
    assert close == TWINS[name]
