"""The decision of a § as a hit tells it."""

from collections.abc import Sequence
from itertools import takewhile

_ENOUGH = 40
"""Letters by which a line and a point are known to be the same."""
_MARK = 5
"""Letters that the mark of a list before a point has at most, with its space."""


def decided(points: Sequence[str], text: str) -> str:
    """The points in one, after the lines of `text` that lead to the first by a colon.

    Without those a board's proposal to the council would look like a decision. `text`: the § as
    printed, a paragraph a line.
    """
    if not points:
        return ""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    first = points[0][:_ENOUGH]
    at = next((n for n, line in enumerate(lines) if first in line[: _ENOUGH + _MARK]), 0)
    leading = takewhile(lambda line: line.endswith(":"), reversed(lines[:at]))
    return " ".join([*reversed(list(leading)), *points])
