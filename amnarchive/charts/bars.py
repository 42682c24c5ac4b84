"""Bars for each year: one row of bars a series, the years under each other."""

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass

from amnarchive.charts.place import percent, pixels
from amnarchive.charts.table import Cell, Row, Table
from amnarchive.charts.ticks import Tick, column_ticks

TALL = 44.0
"""Pixels of the highest bar."""
ABOVE = 18.0
"""Pixels above it, for its number."""
_LEAST = 2.0
_WIDE = 0.72
"""How much of its column a bar fills."""
_SLIM = 5
"""With fewer columns than this, bars are as slim as they would be with so many."""
_DIGIT, _AIR, _NARROWEST = 8, 8, 24
_WIDTHS = (288, 576, 960, 1440, 2400)
"""What fits a phone, then the widths that the style sheet knows as `wide-1` and on."""
_UNKNOWN = "–"
_FEW = (4, 8)
"""So many years would make bars as broad as doors: `few-1`, `few-2` hold them together."""


@dataclass(frozen=True, slots=True)
class Series:
    """What is counted: {year: how many}, and where a year's number leads.

    `name` stands before the year in what a mark is called: `Reservationer 2019: 3`.
    """

    name: str
    counts: Mapping[int, int]
    url: Callable[[int], str]
    total_url: str = ""

    @property
    def total(self) -> int:
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class Bar:
    """One number: a column from `left`, `column` wide, in it a bar of `width` from `x`."""

    count: int
    label: str
    url: str
    left: str
    column: str
    middle: str
    x: str
    width: str
    y: str
    height: str
    text_y: str


@dataclass(frozen=True, slots=True)
class BarRow:
    """A series and its bars; a year without any has none."""

    name: str
    total: int
    total_url: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class BarChart:
    """`key` names its parts in the page. `width`: a class by the number of columns."""

    key: str
    title: str
    note: str
    rows: tuple[BarRow, ...]
    ticks: tuple[Tick, ...]
    table: Table
    width: str
    height: str = pixels(ABOVE + TALL + 1)
    floor: str = pixels(ABOVE + TALL + 0.5)
    body: str = "components/chart_bars.html"

    @property
    def scrolls(self) -> bool:
        """Whether it needs more room than a phone has."""
        return self.width.startswith("wide")


def bars(
    key: str,
    title: str,
    series: Sequence[Series],
    *,
    year: str,
    years: range | None = None,
    together: bool = False,
    note: str = "",
    covered: Container[int] | None = None,
    gap: str = "",
) -> BarChart | None:
    """A chart of the series that have anything; None where none has.

    `years`: from the first to the last with anything, unless given. `year` is the head of the
    years in the table. Each series has a scale of its own (the numbers stand above the bars),
    `together` one for all. `covered`: the years of which anything is known, all for None; in the
    table the others have a dash, and `gap`, which explains it, stands in place of `note`.
    """
    filled = [one for one in series if one.total]
    if not filled:
        return None
    named = {number for one in filled for number, count in one.counts.items() if count}
    years = years or range(min(named), max(named) + 1)
    top = max(max(one.counts.values()) for one in filled)
    rows = tuple(
        BarRow(one.name, one.total, one.total_url, _bars(one, years, top if together else 0))
        for one in filled
    )
    gaps = [] if covered is None else [number for number in years if number not in covered]
    table = _table(year, filled, years, gaps)
    told = gap if gaps and gap else note
    return BarChart(key, title, told, rows, column_ticks(years), table, _width(years, top))


def _bars(series: Series, years: range, top: int) -> tuple[Bar, ...]:
    top = top or max(series.counts.values())
    return tuple(
        _bar(series, number, count, years, top)
        for number in years
        if (count := series.counts.get(number, 0))
    )


def _bar(series: Series, year: int, count: int, years: range, top: int) -> Bar:
    height = max(_LEAST, TALL * count / top)
    place, whole = year - years.start, len(years)
    filled = _WIDE * min(1, whole / _SLIM)
    return Bar(
        count=count,
        label=f"{series.name} {year}: {count}",
        url=series.url(year),
        left=percent(place, whole),
        column=percent(1, whole),
        middle=percent(place + 0.5, whole),
        x=percent(place + (1 - filled) / 2, whole),
        width=percent(filled, whole),
        y=pixels(ABOVE + TALL - height),
        height=pixels(height),
        text_y=pixels(ABOVE + TALL - height - 4),
    )


def _table(year: str, series: Sequence[Series], years: range, gaps: Container[int] = ()) -> Table:
    return Table(
        heads=(year, *(one.name for one in series)),
        rows=tuple(
            Row(
                Cell(str(number)),
                tuple(
                    Cell(count, one.url(number))
                    if (count := one.counts.get(number, 0))
                    else Cell(_UNKNOWN if number in gaps else 0)
                    for one in series
                ),
            )
            for number in years
        ),
    )


def _width(years: range, top: int) -> str:
    """The class for columns that a finger can hit and whose numbers do not touch."""
    if len(years) <= _FEW[-1]:
        return f"few-{1 + sum(len(years) > few for few in _FEW)}"
    needed = len(years) * max(_NARROWEST, _DIGIT * len(str(top)) + _AIR)
    step = sum(needed > width for width in _WIDTHS[:-1])
    return f"wide-{step}" if step else ""
