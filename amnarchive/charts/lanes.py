"""A line in time: lanes with spans from day to day, and with dots on single days."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from amnarchive.charts.place import percent
from amnarchive.charts.table import Table
from amnarchive.charts.ticks import Tick, edge_ticks


@dataclass(frozen=True, slots=True)
class Span:
    """From `first` to `last`, both included; one day is a dot. `label` says all of it in words."""

    first: dt.date
    last: dt.date
    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Lane:
    """What the spans are of. `party` is the code and letter of a party to stand beside it."""

    name: str
    spans: tuple[Span, ...]
    url: str = ""
    party: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Line:
    """A span as it is drawn: from `x1` to `x2`."""

    label: str
    url: str
    x1: str
    x2: str


@dataclass(frozen=True, slots=True)
class DrawnLane:
    """A lane with its lines."""

    lane: Lane
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class LaneChart:
    """`key` names its parts in the page."""

    key: str
    title: str
    note: str
    rows: tuple[DrawnLane, ...]
    ticks: tuple[Tick, ...]
    table: Table | None
    body: str = "components/chart_lanes.html"


def lanes(
    key: str, title: str, of: Sequence[Lane], *, table: Table | None, note: str = ""
) -> LaneChart | None:
    """A chart over whole years, from the first span's to the last's; None without any span.

    `table` says the same in words; None where the page has one of its own.
    """
    spans = [span for lane in of for span in lane.spans]
    if not spans:
        return None
    years = range(min(s.first for s in spans).year, max(s.last for s in spans).year + 1)
    rows = tuple(
        DrawnLane(lane, tuple(_line(span, years) for span in lane.spans))
        for lane in of
        if lane.spans
    )
    return LaneChart(key, title, note, rows, edge_ticks(years), table)


def _line(span: Span, years: range) -> Line:
    return Line(span.label, span.url, _at(span.first, years), _at(span.last, years))


def _at(day: dt.date, years: range) -> str:
    start, end = dt.date(years.start, 1, 1), dt.date(years.stop - 1, 12, 31)
    return percent((day - start).days, (end - start).days)
