"""The years under a chart."""

from dataclasses import dataclass

from amnarchive.charts.place import percent

EVERY = 5
_ALL, _ALL_NARROW = 16, 8


@dataclass(frozen=True, slots=True)
class Tick:
    """A year at `x`. `minor`: left out where the chart is narrow. `anchor`: SVG's text-anchor."""

    year: int
    x: str
    minor: bool
    anchor: str = "middle"


def column_ticks(years: range) -> tuple[Tick, ...]:
    """One in the middle of each column; of many years only every fifth."""
    shown = [year for year in years if len(years) <= _ALL or year % EVERY == 0]
    return tuple(
        Tick(year, percent(year - years.start + 0.5, len(years)), _minor(year, years))
        for year in shown
    )


def edge_ticks(years: range) -> tuple[Tick, ...]:
    """One where each year begins; those at the very ends keep inside the chart."""
    ticks = []
    for year in years:
        if len(years) > _ALL and year % EVERY:
            continue
        anchor = "start" if year == years.start else "middle"
        at = percent(year - years.start, len(years))
        ticks.append(Tick(year, at, _minor(year, years), anchor))
    return tuple(ticks)


def _minor(year: int, years: range) -> bool:
    if len(years) > _ALL:
        return year % (2 * EVERY) != 0 and len(years) > _ALL * 2
    return len(years) > _ALL_NARROW and (year - years.start) % 3 != 0
