"""Suspended hyphens: `vatten- och avloppstaxa` holds *vattentaxa* too."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from amnarchive.search.language.split import split

_SUSPENDED = re.compile(
    r"(?P<first>[^\W\d_]{2,30})-(?:,\s+[^\W\d_]{2,30}-)*\s+(?:och|eller|samt|respektive)\s+"
    r"(?P<second>[^\W\d_]{4,60})"
)


@dataclass(frozen=True, slots=True)
class Suspended:
    """The whole `word` that a hyphen leaves unsaid, and where the expression stands."""

    word: str
    start: int
    end: int


def suspended(text: str) -> Iterator[Suspended]:
    """Give the words that hyphens leave unsaid, in their order."""
    for match in _SUSPENDED.finditer(text):
        parts = split(match["second"].lower())
        if parts:
            yield Suspended(match["first"].lower() + parts[-1], match.start(), match.end())


def spelt_out(text: str) -> Iterator[tuple[int, str]]:
    """Give the words that hyphens leave unsaid: where the first half begins, the whole word."""
    return ((found.start, found.word) for found in suspended(text))
