"""Suspended hyphens: `vatten- och avloppstaxa` holds *vattentaxa* too."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from amnarchive.search.language.split import split

_LETTER = r"[^\W\d_]"
_LINKED = re.compile(
    rf"(?<={_LETTER}{{2}})-(?:,\s+{_LETTER}{{2,30}}-)*\s+(?:och|eller|samt|respektive)\s+"
    rf"(?P<second>{_LETTER}{{4,60}})"
)
"""From the first hyphen on: a search for a sign is many times as fast as one for any word."""
_LAST_WORD = re.compile(rf"{_LETTER}{{2,30}}$")
_LONGEST = 30


@dataclass(frozen=True, slots=True)
class Suspended:
    """The whole `word` that a hyphen leaves unsaid, and where the expression stands."""

    word: str
    start: int
    end: int


def suspended(text: str) -> Iterator[Suspended]:
    """Give the words that hyphens leave unsaid, in their order."""
    for match in _LINKED.finditer(text):
        first = _LAST_WORD.search(text[max(0, match.start() - _LONGEST) : match.start()])
        parts = split(match["second"].lower())
        if first and parts:
            start = match.start() - len(first[0])
            yield Suspended(first[0].lower() + parts[-1], start, match.end())


def spelt_out(text: str) -> Iterator[tuple[int, str]]:
    """Give the words that hyphens leave unsaid: where the first half begins, the whole word."""
    return ((found.start, found.word) for found in suspended(text))
