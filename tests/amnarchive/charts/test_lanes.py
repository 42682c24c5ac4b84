"""Lanes in time."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from amnarchive.charts import Lane, Span, lanes
from amnarchive.charts.lanes import LaneChart

DAYS = st.dates(dt.date(1863, 1, 1), dt.date(2030, 12, 31))


def chart(*days: tuple[dt.date, dt.date]) -> LaneChart:
    spans = tuple(Span(first, last, "ledamot", "?visa=narvaro") for first, last in days)
    made = lanes("uppdrag", "Uppdrag", [Lane("Parknämnden", spans), Lane("Tom", ())], table=None)
    assert made is not None
    return made


def test_no_span_gives_no_chart() -> None:
    assert lanes("uppdrag", "Uppdrag", [Lane("Tom", ())], table=None) is None


def test_time_runs_over_whole_years() -> None:
    made = chart((dt.date(2018, 1, 1), dt.date(2019, 12, 31)))
    line = made.rows[0].lines[0]
    assert (line.x1, line.x2) == ("0%", "100%")
    assert [(tick.year, tick.x) for tick in made.ticks] == [(2018, "0%"), (2019, "50%")]
    assert [row.lane.name for row in made.rows] == ["Parknämnden"]


def test_a_single_day_is_a_dot() -> None:
    line = chart((dt.date(2019, 7, 2), dt.date(2019, 7, 2))).rows[0].lines[0]
    assert line.x1 == line.x2 == "50%"


@given(st.lists(st.tuples(DAYS, DAYS).map(sorted).map(tuple), min_size=1, max_size=8))
def test_lines_stay_inside_and_in_order(days: list[tuple[dt.date, dt.date]]) -> None:
    for line in chart(*days).rows[0].lines:
        assert 0 <= float(line.x1[:-1]) <= float(line.x2[:-1]) <= 100
