"""The mark-up of charts."""

import datetime as dt
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.template.loader import render_to_string

from amnarchive.charts import Cell, Lane, Part, Row, Series, Span, Table, bars, lanes, share

HOSTILE = '<b onclick="x">\'&'


def soup(chart: Any) -> BeautifulSoup:
    html = render_to_string("components/chart.html", {"chart": chart})
    page = BeautifulSoup(html, "html.parser")
    names = {name for tag in page.find_all() for name in tag.attrs}
    assert not {name for name in names if name == "style" or name.startswith("on")}
    assert page.find("b") is None
    return page


def all_charts() -> list[Any]:
    day = dt.date(2019, 5, 2)
    table = Table((HOSTILE,), (Row(Cell(HOSTILE), (Cell(3, "?a=1"),)),))
    return [
        bars("a", HOSTILE, [Series(HOSTILE, {2019: 1234}, lambda year: f"?ar={year}")], year="År"),
        lanes("b", HOSTILE, [Lane(HOSTILE, (Span(day, day, HOSTILE, "?x=1"),))], table=table),
        share("c", HOSTILE, [Part(HOSTILE, 1, "?rost=ja"), Part("Nej", 2)]),
    ]


@pytest.mark.parametrize("place", [0, 1, 2])
def test_marks_are_links_with_names_and_the_text_is_escaped(place: int) -> None:
    page = soup(all_charts()[place])
    assert page.figcaption is not None
    links = page.select("a[href]")
    assert links
    for link in links:
        assert link.get("aria-label") or link.get_text(strip=True)


def test_no_chart_is_nothing() -> None:
    assert soup(None).find("figure") is None


def test_the_table_says_the_same_as_the_bars() -> None:
    page = soup(all_charts()[0])
    assert page.select_one("svg.bars a")["href"] == "?ar=2019"  # type: ignore[index]  # it is there
    cell = page.select_one("details td a")
    assert cell is not None
    assert (cell["href"], cell.get_text()) == ("?ar=2019", "1\xa0234")


def test_positions_are_written_with_points_in_every_language() -> None:
    counts = {2015: 1, 2017: 1}
    chart = bars("a", "Antal", [Series("Möten", counts, lambda year: f"#{year}")], year="År")
    page = soup(chart)
    assert "33.333%" in str(page)
    assert "33,333" not in str(page)
