"""Counts by party and year: every number leads to precisely what it counts."""

import re
from html import unescape

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.http import QueryDict
from django.test import Client
from django.test.utils import CaptureQueriesContext

from amnarchive.actions.index import index_items
from amnarchive.search.asking.parameters import read
from amnarchive.search.match.party_years import PartyYears, party_years
from amnarchive.search.match.run import run
from amnarchive.search.match.scope import RESERVATIONS
from tests.amnarchive.search.archive import make_indexed
from tests.factories import make_reservation

pytestmark = pytest.mark.django_db

S, V, MP, SD = ("Bo Ek", "S"), ("Ylva Granqvist", "V"), ("Eva Holm", "MP"), ("Rut Lind", "SD")


@pytest.fixture
def archive() -> None:
    """Eight reservations of three years."""
    made = [
        ("2019-03-20", [[S, V], [SD]]),
        ("2019-06-18", [[S, V]]),
        ("2020-02-11", [[S], [V, S, MP]]),
        ("2021-09-01", [[SD], [S, V], [("Nils Dahl", "")]]),
    ]
    for day, reservations in made:
        item = make_indexed("Sommarjobb", day=day)
        for by in reservations:
            text = "Platserna räcker inte." if by[0] is S else "Vi vill utreda avgiften."
            make_reservation(item, by, text=text)
        index_items(items=[item])


def table(query: str = "") -> PartyYears:
    asked = read(QueryDict(query), RESERVATIONS.filters)
    found = party_years(asked, run(asked, RESERVATIONS))
    assert found is not None
    return found


def letters(found: PartyYears) -> list[str]:
    return [bearer.party_letter for bearer in found.bearers]


@pytest.mark.usefixtures("archive")
def test_joint_ones_count_for_each_party_and_once_in_all() -> None:
    found = table()
    assert sorted(letters(found)) == ["MP", "S", "SD", "V"]
    counts = {
        year.year: (
            {b.party_letter: c.count for b, c in zip(found.bearers, year.cells, strict=True) if c},
            year.total.count,
        )
        for year in found.years
    }
    assert counts == {
        2021: ({"S": 1, "V": 1, "SD": 1}, 3),
        2020: ({"S": 2, "V": 1, "MP": 1}, 2),
        2019: ({"S": 2, "V": 2, "SD": 1}, 3),
    }
    assert list(counts) == [2021, 2020, 2019]
    sums = dict(zip(letters(found), [cell.count for cell in found.sums], strict=True))
    assert sums == {"S": 5, "V": 4, "MP": 1, "SD": 2}
    assert (found.total.count, found.nameless) == (8, 1)


@pytest.mark.usefixtures("archive")
def test_those_who_did_it_together_are_listed_the_oftenest_first() -> None:
    found = table()
    together = [({b.party_letter for b in one.bearers}, one.cell.count) for one in found.joint]
    assert together == [({"S", "V"}, 3), ({"S", "V", "MP"}, 1)]
    assert found.joint[0].cell.query == "?parti=s,v&bara=1"
    assert table("parti=s,v&bara=1").joint == ()


REQUESTS = [
    "",
    "?parti=s",
    "?parti=s,v",
    "?parti=s,v&bara=1",
    "?ar=2019",
    "?fran=2019-06-01&till=2020-12-31",
    "?q=platserna",
    "?q=platserna&ordning=relevans",
    "?q=platserna+avgiften",
    "?q=platserna+avgiften&ordning=relevans",
    "?q=parti:s+platserna",
]


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize("query", REQUESTS)
def test_every_count_leads_to_as_many_rows(client: Client, query: str) -> None:
    html = client.get(f"/reservationer/{query}", follow=True).content.decode()
    links = BeautifulSoup(html, "html.parser").select(".party-years a")
    assert links
    for link in links:
        number = re.search(r"\d+$", " ".join(link.text.split()))
        assert number
        there = client.get(f"/reservationer/{unescape(str(link['href']))}").content.decode()
        rows = BeautifulSoup(there, "html.parser").select("article.hit")
        assert len(rows) == int(number[0]), link


@pytest.mark.usefixtures("archive")
def test_only_the_first_page_has_it_and_a_page_without_rows_has_none(client: Client) -> None:
    item = make_indexed("Avgifter", day="2022-01-11")
    for _ in range(20):
        make_reservation(item, [S])
    index_items(items=[item])
    assert "party-years" in client.get("/reservationer/").content.decode()
    for query in ("?sida=2", "?q=finnsalls"):
        html = client.get(f"/reservationer/{query}").content.decode()
        assert '<details class="party-years"' not in html


@pytest.mark.usefixtures("archive")
def test_it_costs_one_query_for_all_counts_and_two_for_the_parties() -> None:
    asked = read(QueryDict("q=platserna"), RESERVATIONS.filters)
    answer = run(asked, RESERVATIONS)
    with CaptureQueriesContext(connection) as context:
        party_years(asked, answer)
    assert len(context) == 3
