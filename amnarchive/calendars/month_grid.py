"""A month as weeks, Monday first."""

import calendar
import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Held:
    """What a day with meetings leads to: how many, whose or which, and where."""

    count: int
    names: str
    url: str


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the grid; `held` where there were meetings. `chosen`: the page is about it."""

    date: dt.date
    held: Held | None = None
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class MonthGrid:
    """A month by weeks of seven; None where a day belongs to another month.

    `to_come`: it has not begun. `url` leads to its meetings, "" where it has none.
    """

    start: dt.date
    weeks: tuple[tuple[Day | None, ...], ...]
    count: int
    to_come: bool = False
    url: str = ""


def month_grid(
    year: int,
    month: int,
    held: Mapping[dt.date, Held],
    *,
    url: str = "",
    today: dt.date,
    chosen: dt.date | None = None,
) -> MonthGrid:
    """Lay a month out. `held` may have days of other months too."""
    rows = calendar.Calendar(calendar.MONDAY).monthdayscalendar(year, month)
    weeks = tuple(
        tuple(
            _day(dt.date(year, month, number), held, chosen) if number else None for number in row
        )
        for row in rows
    )
    start = dt.date(year, month, 1)
    count = sum(day.held.count for week in weeks for day in week if day and day.held)
    return MonthGrid(start, weeks, count, start > today, url if count else "")


def _day(date: dt.date, held: Mapping[dt.date, Held], chosen: dt.date | None) -> Day:
    return Day(date, held.get(date), date == chosen)
