"""Suspended hyphens: `vatten- och avloppstaxa` holds *vattentaxa* too."""

import re
from collections.abc import Iterator

from amnarchive.search.language.split import split

_SUSPENDED = re.compile(
    r"(?P<first>[^\W\d_]{2,30})-(?:,\s+[^\W\d_]{2,30}-)*\s+(?:och|eller|samt|respektive)\s+"
    r"(?P<second>[^\W\d_]{4,60})"
)


def spelt_out(text: str) -> Iterator[tuple[int, str]]:
    """Give the words that hyphens leave unsaid: where the first half begins, the whole word."""
    for match in _SUSPENDED.finditer(text):
        parts = split(match["second"].lower())
        if parts:
            yield match.start("first"), match["first"].lower() + parts[-1]
