"""What the minutes say before the points of a decision: whose proposal it is, and to whom.

The points alone would turn a board's proposal to the council into a decision of the board.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import takewhile
from typing import Any

_ENOUGH = 40
"""Letters by which a paragraph and a point are known to be the same."""
_MARK = 5
"""Letters that the mark of a list before a point has at most, with its space."""


def lead_in(sections: Iterable[Mapping[str, Any]], points: Sequence[str]) -> list[str]:
    """The paragraphs that lead to the first point by a colon, as printed; none where none does.

    `sections`: those stored of the §.
    """
    decided = (section for section in sections if section["kind"] == "decision")
    return _before([p["text"] for section in decided for p in section["paragraphs"]], points)


def lead_in_of_text(text: str, points: Sequence[str]) -> list[str]:
    """The same, from the text of the § as printed, a paragraph a line."""
    return _before(text.split("\n"), points)


def _before(said: Iterable[str], points: Sequence[str]) -> list[str]:
    if not points:
        return []
    lines = [line.strip() for line in said if line.strip()]
    first = points[0][:_ENOUGH]
    at = next((n for n, line in enumerate(lines) if first in line[: _ENOUGH + _MARK]), 0)
    leading = takewhile(lambda line: line.endswith(":"), reversed(lines[:at]))
    return list(reversed(list(leading)))
