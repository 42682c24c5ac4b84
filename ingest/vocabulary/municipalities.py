"""Which municipality a text comes from."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent.parent / "data" / "municipalities.txt"
_LEAST_SHARE = 0.5
"""Minutes name their own municipality more often than all others together."""


@cache
def _pattern() -> re.Pattern[str]:
    """Match `Alingsås kommun`, `Stockholms stad`, `Göteborgs Stads`; group 1 is the name."""
    names = "|".join(map(re.escape, sorted(municipalities(), key=len, reverse=True)))
    return re.compile(rf"\b({names})s?\s+(?:[Kk]ommun|[Ss]tad)(?:en)?s?\b")


@cache
def municipalities() -> frozenset[str]:
    """Sweden's 290 municipalities."""
    return frozenset(_FILE.read_text(encoding="utf-8").split("\n")) - {""}


def municipality_in(texts: Iterable[str]) -> str | None:
    """Give the municipality that the texts name most, None where none stands out."""
    counts = Counter(match for text in texts for match in _pattern().findall(text))
    if not counts:
        return None
    name, most = counts.most_common(1)[0]
    return name if most > _LEAST_SHARE * counts.total() else None
