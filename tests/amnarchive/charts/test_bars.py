"""Bars for each year."""

from hypothesis import given
from hypothesis import strategies as st

from amnarchive.charts import BarChart, Series, bars
from amnarchive.charts.bars import ABOVE, TALL

COUNTS = st.dictionaries(st.integers(1900, 2030), st.integers(0, 5000), min_size=1, max_size=40)


def series(counts: dict[int, int], name: str = "Reservationer") -> Series:
    return Series(name, counts, lambda year: f"?ar={year}")


def chart(*of: Series, together: bool = False) -> BarChart:
    made = bars("ar", "Per år", of, year="År", together=together)
    assert made is not None
    return made


def test_nothing_gives_no_chart() -> None:
    assert bars("ar", "Per år", [series({})], year="År") is None
    assert bars("ar", "Per år", [series({2019: 0})], year="År") is None


def test_years_without_anything_stand_between_as_gaps() -> None:
    made = chart(series({2015: 4, 2018: 1}))
    assert [tick.year for tick in made.ticks] == [2015, 2016, 2017, 2018]
    assert [(bar.left, bar.column) for bar in made.rows[0].bars] == [("0%", "25%"), ("75%", "25%")]
    assert [row.cells[0].text for row in made.table.rows] == [4, 0, 0, 1]
    assert [row.cells[0].url for row in made.table.rows] == ["?ar=2015", "", "", "?ar=2018"]


def test_years_that_nothing_is_known_of_are_no_zeros_in_the_table() -> None:
    counts = [series({2015: 4, 2018: 1}), series({2015: 2}, "Yrkanden")]
    made = bars("ar", "Per år", counts, year="År", covered={2015, 2017, 2018}, gap="– okänt")
    assert made is not None
    assert [[cell.text for cell in row.cells] for row in made.table.rows] == [
        [4, 2],
        ["–", "–"],
        [0, 0],
        [1, 0],
    ]
    assert made.note == "– okänt"
    whole = bars("ar", "Per år", counts, year="År", covered=range(2015, 2019), gap="– okänt")
    assert whole is not None
    assert whole.note == ""


def test_each_series_has_its_own_scale_unless_together() -> None:
    few, many = series({2019: 5}), series({2019: 500}, "Röster")
    assert [row.bars[0].height for row in chart(few, many).rows] == ["44", "44"]
    assert [row.bars[0].height for row in chart(few, many, together=True).rows] == ["2", "44"]


def test_a_series_of_nothing_is_left_out() -> None:
    made = chart(series({2019: 5}), series({2019: 0}, "Jäv"))
    assert [row.name for row in made.rows] == ["Reservationer"]
    assert made.table.heads == ("År", "Reservationer")


def test_a_mark_is_called_what_it_counts_and_leads_there() -> None:
    bar = chart(series({2019: 5})).rows[0].bars[0]
    assert (bar.label, bar.url) == ("Reservationer 2019: 5", "?ar=2019")


def test_few_years_stand_close() -> None:
    assert chart(series({2018: 1, 2021: 90_000})).width == "few-1"
    assert chart(series({2012: 1, 2019: 1})).width == "few-2"
    assert not chart(series({2012: 1, 2019: 1})).scrolls


def test_many_years_or_long_numbers_ask_for_more_than_a_phone() -> None:
    assert chart(series({2008: 1, 2019: 1})).width == ""
    assert chart(series({2007: 1, 2019: 1})).width == "wide-1"
    assert chart(series({2011: 1, 2019: 12345})).width == "wide-1"
    assert chart(series({1850: 1, 2019: 1})).width == "wide-4"


@given(COUNTS)
def test_bars_stay_inside_and_say_the_sum(counts: dict[int, int]) -> None:
    made = bars("ar", "Per år", [series(counts)], year="År")
    if made is None:
        assert not sum(counts.values())
        return
    row = made.rows[0]
    assert sum(bar.count for bar in row.bars) == row.total == sum(counts.values())
    for bar in row.bars:
        left, width = float(bar.left[:-1]), float(bar.column[:-1])
        assert 0 <= left < left + width <= 100.01
        assert left <= float(bar.x[:-1]) < float(bar.x[:-1]) + float(bar.width[:-1]) <= 100
        assert float(bar.y) >= ABOVE
        assert float(bar.y) + float(bar.height) <= ABOVE + TALL + 0.01
    assert sum(int(row.cells[0].text) for row in made.table.rows) == sum(counts.values())
