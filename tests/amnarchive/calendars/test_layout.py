"""Days and months laid out."""

import datetime as dt
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from amnarchive.calendars.body_years import body_years
from amnarchive.calendars.month_grid import Held, month_grid
from amnarchive.calendars.strips import strips

TODAY = dt.date(2024, 2, 10)
DAYS = st.dates(dt.date(1863, 1, 1), dt.date(2030, 12, 31))


@given(DAYS)
def test_every_day_of_a_month_stands_once_under_its_weekday(day: dt.date) -> None:
    grid = month_grid(day.year, day.month, {day: Held(2, "", "/")}, today=TODAY)
    placed = [
        (column, one) for week in grid.weeks for column, one in enumerate(week) if one is not None
    ]
    assert all(one.date.weekday() == column for column, one in placed)
    assert [one.date.day for _column, one in placed] == list(range(1, len(placed) + 1))
    assert (placed[-1][1].date + dt.timedelta(days=1)).day == 1
    assert [one.date for _column, one in placed if one.held] == [day]
    assert grid.count == 2


def test_a_month_to_come_is_no_gap() -> None:
    assert [month_grid(2024, n, {}, today=TODAY).to_come for n in (1, 2, 3)] == [False, False, True]


@given(st.lists(DAYS, min_size=1, max_size=30))
def test_strips_count_each_meeting_once_and_leave_out_no_year(days: list[dt.date]) -> None:
    found = strips(Counter((day.year, day.month) for day in days), root="/moten/", today=TODAY)
    assert sum(strip.count for strip in found) == len(days)
    told = [year for strip in found for year in range(strip.year, strip.first - 1, -1)]
    newest, oldest = max(days).year, min(days).year
    assert told == list(range(newest, oldest - 1, -1))
    months = [month for strip in found for month in strip.months]
    assert {month.url for month in months if month.count} == {
        f"/moten/{day.year}/{day.month}/" for day in days
    }
    assert max(month.grade for month in months) == 5


@given(st.lists(DAYS, max_size=30, unique=True).map(sorted))
def test_rows_of_a_body_hold_each_day_once(days: list[dt.date]) -> None:
    found = body_years([(day, "") for day in days], root="/parknamnden/")
    told = [day.date for year in reversed(found) for month in year.months for day in month]
    assert told == days
    assert [year.year for year in found] == (
        list(range(days[-1].year, days[0].year - 1, -1)) if days else []
    )
