"""What the atlas shows of an empty archive, of one that grows, of what is held back."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from amnarchive.actions.index import index_items
from amnarchive.models import SearchEntry
from tests.amnarchive.search.archive import make_indexed
from tests.amnarchive.views.atlas import PARTIES, TITLES, make_archive, numbers, soup, taken
from tests.factories import make_reservation

pytestmark = pytest.mark.django_db


def test_an_empty_archive_says_so(client: Client) -> None:
    assert "Inga reservationer i arkivet än." in client.get("/atlas/").content.decode()
    assert (
        "Inga reservationer med det urvalet." in client.get("/atlas/?amne=skola").content.decode()
    )
    assert taken(client, "/atlas.csv") == []


def test_a_year_without_minutes_is_a_gap_and_no_zero(client: Client) -> None:
    for title, day in (("Cykelbanor", "2015-03-04"), ("Sommarjobb", "2018-03-04")):
        item = make_indexed(title, day=day)
        make_reservation(item, [("", "S")])
        index_items(items=[item])
    make_indexed("Cykelbanor", day="2016-03-04")
    page = soup(client, "/atlas/")
    years = {
        row.select("th")[0].get_text(strip=True): [c.get_text(strip=True) for c in row.select("td")]
        for row in page.select(".heat")[0].select("tbody tr")
    }
    assert years == {"2018": ["1", "1"], "2017": ["–", "–"], "2016": ["0", "0"], "2015": ["1", "1"]}
    topics = page.select(".heat")[2]
    assert [head.get_text(strip=True) for head in topics.select("thead th")[1:-1]] == list(years)
    assert [c.get_text(strip=True) for c in topics.select("tfoot td")] == ["1", "–", "0", "1", "2"]


def test_how_many_meetings_the_years_have_is_told_beside_the_tables(client: Client) -> None:
    for title, day in (("Cykelbanor", "2015-03-04"), ("Sommarjobb", "2018-03-04")):
        item = make_indexed(title, day=day)
        make_reservation(item, [("", "S")])
        index_items(items=[item])
    make_indexed("Cykelbanor", day="2018-05-04")
    make_indexed("Cykelbanor", day="2020-05-04")
    told = soup(client, "/atlas/").select_one(".atlas-held")
    assert told is not None
    assert [(a["href"], a.get_text()) for a in told.select("a")] == [
        ("/moten/2018/", "2018: 2"),
        ("/moten/2015/", "2015: 1"),
    ]
    assert "Jämför därför inte år" in told.get_text()
    narrowed = soup(client, "/atlas/?namnd=arbetsmarknadsnamnden").select_one(".atlas-held")
    assert narrowed is not None
    assert "2018: 2, 2015: 1" in " ".join(narrowed.get_text().split())
    assert [a["href"] for a in narrowed.select("a")] == ["/arbetsmarknadsnamnden/"]


def test_what_is_held_back_is_not_counted(client: Client) -> None:
    make_archive()
    before = numbers(soup(client, "/atlas/"))
    SearchEntry.objects.update(published=False)
    assert before
    assert numbers(soup(client, "/atlas/")) == []
    assert taken(client, "/atlas.csv") == []


def test_many_cost_as_many_queries_as_few(client: Client) -> None:
    counts = []
    for more in (3, 30):
        for number in range(more):
            item = make_indexed(TITLES[number % 5], day=f"{2000 + number % 20}-03-0{1 + more % 3}")
            make_reservation(item, [("", PARTIES[number % 5])])
            index_items(items=[item])
        client.get("/atlas/")
        with CaptureQueriesContext(connection) as queries:
            assert client.get("/atlas/?amne=trafik").status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 14
