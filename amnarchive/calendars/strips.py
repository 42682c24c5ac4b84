"""Years as strips of twelve months; years without anything as gaps."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from amnarchive.charts.grades import grade

MONTHS = 12


@dataclass(frozen=True, slots=True)
class Month:
    """How many in a month. `grade`: its tint, against the fullest month. `url`: "" for none."""

    start: dt.date
    count: int
    grade: int
    url: str
    to_come: bool


@dataclass(frozen=True, slots=True)
class Strip:
    """One year with its months, or a gap of years from `year` back to `first` without any."""

    year: int
    first: int
    count: int
    months: tuple[Month, ...]


def strips(counts: Mapping[tuple[int, int], int], *, root: str, today: dt.date) -> list[Strip]:
    """Lay out {(year, month): how many}, the newest year first.

    A month's meetings are at `root` with the year and the month behind it.
    """
    if not counts:
        return []
    top = max(counts.values())
    filled = {year for year, _month in counts}
    found = []
    for first, last in _runs(filled):
        if last not in filled:
            found.append(Strip(last, first, 0, ()))
            continue
        starts = [dt.date(last, month, 1) for month in range(1, MONTHS + 1)]
        months = tuple(_month(start, counts, top, root, today) for start in starts)
        found.append(Strip(last, last, sum(month.count for month in months), months))
    return found


def _month(
    start: dt.date, counts: Mapping[tuple[int, int], int], top: int, root: str, today: dt.date
) -> Month:
    count = counts.get((start.year, start.month), 0)
    url = f"{root}{start.year}/{start.month}/" if count else ""
    return Month(start, count, grade(count, top), url, start > today)


def _runs(filled: set[int]) -> Iterator[tuple[int, int]]:
    """(first, last) of each filled year and of each run of empty ones, the newest first."""
    years = sorted(filled, reverse=True)
    for place, year in enumerate(years):
        yield year, year
        if place + 1 < len(years) and years[place + 1] < year - 1:
            yield years[place + 1] + 1, year - 1
