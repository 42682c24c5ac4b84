"""What the minutes say before the points of a decision: whose proposal it is, and to whom.

The points alone would turn a board's proposal to the council into a decision of the board.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile
from typing import Any

_ENOUGH = 40
"""Letters by which a paragraph and a point are known to be the same."""


def lead_in(sections: Iterable[Mapping[str, Any]], first_point: str) -> list[str]:
    """The paragraphs that lead to `first_point` by a colon, as printed; none where none does.

    `sections`: those stored of the §.
    """
    before = list(takewhile(lambda said: not _same(said, first_point), _decided(sections)))
    leading = takewhile(lambda said: said.endswith(":"), reversed(before))
    return list(reversed(list(leading)))


def _decided(sections: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for section in sections:
        if section["kind"] == "decision":
            yield from (paragraph["text"].strip() for paragraph in section["paragraphs"])


def _same(said: str, point: str) -> bool:
    return said[:_ENOUGH] == point[:_ENOUGH]
