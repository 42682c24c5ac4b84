"""Parts of a whole, in one bar."""

from collections.abc import Sequence
from dataclasses import dataclass

from amnarchive.charts.place import percent


@dataclass(frozen=True, slots=True)
class Part:
    """A part; `url` leads to exactly what it counts."""

    name: str
    count: int
    url: str = ""


@dataclass(frozen=True, slots=True)
class Slice:
    """A part as it is drawn. `tone` is its shade, 1 the darkest; `per_cent` is rounded."""

    part: Part
    x: str
    width: str
    tone: int
    per_cent: int
    label: str


@dataclass(frozen=True, slots=True)
class ShareChart:
    """`key` names its parts in the page. The list under the bar is the table behind it."""

    key: str
    title: str
    note: str
    slices: tuple[Slice, ...]
    total: int
    table: None = None
    body: str = "components/chart_share.html"


def share(key: str, title: str, parts: Sequence[Part], *, note: str = "") -> ShareChart | None:
    """A bar of the parts in their order, those of nothing left out; None of nothing at all."""
    total = sum(part.count for part in parts)
    if not total:
        return None
    slices, before = [], 0
    for tone, part in enumerate(parts, 1):
        if part.count:
            label = f"{part.name}: {part.count}"
            x, width = percent(before, total), percent(part.count, total)
            slices.append(Slice(part, x, width, tone, round(100 * part.count / total), label))
            before += part.count
    return ShareChart(key, title, note, tuple(slices), total)
