"""The days on which one body met: a row a year, a column a month."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

MONTHS = 12


@dataclass(frozen=True, slots=True)
class MeetingDay:
    """A meeting by its day; `letter` is that of a second one on the day."""

    date: dt.date
    letter: str
    url: str


@dataclass(frozen=True, slots=True)
class BodyYear:
    """A year with the meetings of its twelve months; `count` 0 and no months in a gap."""

    year: int
    count: int
    months: tuple[tuple[MeetingDay, ...], ...]

    @property
    def newest(self) -> MeetingDay | None:
        """Its last meeting."""
        return next((month[-1] for month in reversed(self.months) if month), None)


def body_years(days: Sequence[tuple[dt.date, str]], *, root: str) -> list[BodyYear]:
    """Lay out (day, letter) in order of time; every year from the last to the first, gaps too.

    The meetings' addresses stand under `root`.
    """
    filled = {year: list(group) for year, group in groupby(days, key=lambda day: day[0].year)}
    span = range(max(filled), min(filled) - 1, -1) if filled else range(0)
    return [_year(year, filled.get(year, []), root) for year in span]


def _year(year: int, days: Sequence[tuple[dt.date, str]], root: str) -> BodyYear:
    months: list[list[MeetingDay]] = [[] for _ in range(MONTHS)]
    for date, letter in days:
        slug = f"{date}-{letter}" if letter else f"{date}"
        months[date.month - 1].append(MeetingDay(date, letter, f"{root}{slug}/"))
    return BodyYear(year, len(days), tuple(map(tuple, months)) if days else ())
