"""What a § decides itself, and what it proposes that another body decides."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from amnarchive.forwarding.address import Address, address_of
from ingest.structure.item.decision import is_lead_in

_ENOUGH = 40
"""Letters by which a paragraph and a point are known to be the same."""
_MARK = 5
"""Letters that the mark of a list before a point has at most, with its space."""
_SOURCE = re.compile(
    r"(?:enligt|bifall till|i enlighet med) (?P<by>[\w -]{3,80}?)s förslag(?: till beslut)?[:.]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Told:
    """`own`: the points decided; `onward`: by body as printed, the points proposed to it.

    `follows`: the body by whose proposal the minutes say that it was decided, as printed and
    without the ending of the genitive; "" where they say nothing of it, or name something besides.
    """

    own: tuple[str, ...] = ()
    onward: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    follows: str = ""


def told(sections: Iterable[Mapping[str, Any]], points: Sequence[str]) -> Told | None:
    """Part the points of a §. None where it proposes something to a body but not surely what.

    `sections`: those stored of the §; only the decision is read.
    """
    lines = _lines(sections)
    groups = _groups(lines, points)
    if groups is None:
        unsure = any(address_of(line) for line in [*lines, *points])
        return None if unsure else Told(tuple(points))
    own: list[str] = []
    onward: dict[str, list[str]] = {}
    follows: set[str] = set()
    for lead, point in groups:
        address = _address(lead) or address_of(point)
        if address is None:
            own.append(point)
            follows.add(_source(lead))
        elif asked := address.rest or ("" if address_of(point) else point):
            onward.setdefault(address.to, []).append(asked)
        else:
            return None
    only = follows.pop() if len(follows) == 1 else ""
    return Told(tuple(own), {to: tuple(asked) for to, asked in onward.items()}, only)


def leads(sections: Iterable[Mapping[str, Any]], points: Sequence[str]) -> list[list[str]]:
    """Give for each point the paragraphs that lead to it; [] where they are not all found."""
    return [lead for lead, _point in _groups(_lines(sections), points) or []]


def _lines(sections: Iterable[Mapping[str, Any]]) -> list[str]:
    lines = [
        str(paragraph["text"]).strip()
        for section in sections
        if section["kind"] == "decision"
        for paragraph in section["paragraphs"]
    ]
    return [line for line in lines if line]


def _groups(lines: list[str], points: Sequence[str]) -> list[tuple[list[str], str]] | None:
    """Each point with the paragraphs that lead to it; None where one is not found in its place."""
    found = []
    at, lead = 0, list[str]()
    for point in points:
        first = point[:_ENOUGH]
        place = next((n for n in range(at, len(lines)) if first in lines[n][: _ENOUGH + _MARK]), -1)
        if place < 0:
            return None
        leading = [n for n in range(at, place) if is_lead_in(lines[n])]
        if leading:
            last = leading[-1]
            lead = [lines[n] for n in leading if all(m in leading for m in range(n, last + 1))]
        found.append((lead, point))
        at = place + 1
    return found


def _address(lead: Iterable[str]) -> Address | None:
    found = [address for line in lead if (address := address_of(line)) and not address.rest]
    return found[-1] if found else None


def _source(lead: Sequence[str]) -> str:
    match = _SOURCE.fullmatch(lead[0]) if len(lead) == 1 else None
    return match["by"] if match else ""
