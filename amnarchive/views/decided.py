"""The points of a decision below what leads to them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any

from amnarchive.forwarding import leads
from amnarchive.models import DecisionPoint


@dataclass(frozen=True, slots=True)
class Decided:
    """`points` that follow each other, and `lead`: what the minutes say before the first."""

    lead: Sequence[str]
    points: Sequence[DecisionPoint]


def decided_parts(
    decision: Iterable[DecisionPoint], sections: Iterable[Mapping[str, Any]], lead: Sequence[str]
) -> list[Decided]:
    """Part the points where the minutes say something new of whose decision it is, and for whom.

    In one list, what a board proposes to the council would look like its decision. `sections`:
    those stored of the §. `lead`: what is said before the first point.
    """
    points = list(decision)
    said = leads(sections, [point.text for point in points])
    if not points or not said:
        return [Decided(lead, points)] if points else []
    pairs = groupby(zip(said, points, strict=True), key=itemgetter(0))
    parts = [Decided(led, [point for _lead, point in group]) for led, group in pairs]
    return [Decided(lead, parts[0].points), *parts[1:]]
