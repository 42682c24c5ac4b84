"""The list of topics, and the line of topics on other pages."""

import re

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.http import QueryDict
from django.template.loader import render_to_string
from django.test import Client
from django.test.utils import CaptureQueriesContext

from amnarchive.actions.index import index_items
from amnarchive.models import SearchEntry
from amnarchive.search.asking.parameters import read
from amnarchive.search.match.run import run
from amnarchive.search.match.scope import EVERYTHING, RESERVATIONS
from amnarchive.topics.catalogue import TOPICS
from tests.amnarchive.search.archive import make_indexed
from tests.amnarchive.views.atlas import make_archive, soup
from tests.factories import make_document, make_item, make_reservation

pytestmark = pytest.mark.django_db


def test_every_topic_is_listed_with_its_words(client: Client) -> None:
    page = soup(client, "/amnen/")
    names = [head.get_text(strip=True) for head in page.select(".topic-list h2")]
    assert names == [*(str(topic.name) for topic in TOPICS), "Övrigt"]
    assert "cykel" in page.select_one("#trafik ~ details .topic-words").get_text()  # type: ignore[union-attr]  # it is there
    assert "Inga paragrafer" in page.get_text()


def test_every_number_is_what_its_link_lists(client: Client) -> None:
    make_archive()
    make_document(b"%PDF-1.7 bilaga", kind="attachment", title="Cykelbanor")
    links = soup(client, "/amnen/").select(".topic-list p > a")
    assert len(links) >= 10
    for link in links:
        path, _mark, query = str(link["href"]).partition("?")
        scope = EVERYTHING if path == "/sok/" else RESERVATIONS
        there = run(read(QueryDict(query), scope.filters), scope)
        assert there.count == int(link.get_text().split()[0]), link["href"]


def test_what_is_held_back_is_not_counted(client: Client) -> None:
    make_archive()
    SearchEntry.objects.update(published=False)
    assert not soup(client, "/amnen/").select(".topic-list p > a")


def test_many_cost_as_many_queries_as_few(client: Client) -> None:
    counts = []
    for more in (3, 30):
        for number in range(more):
            item = make_indexed("Cykelbanor", day=f"{2000 + number % 20}-03-0{1 + more % 3}")
            make_reservation(item, [("", "S")])
            index_items(items=[item])
        client.get("/amnen/")
        with CaptureQueriesContext(connection) as queries:
            assert client.get("/amnen/").status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 10


def test_the_line_of_topics_leads_to_all_about_them() -> None:
    item = make_item(topics=["skola", "trafik"])
    line = BeautifulSoup(render_to_string("components/topics.html", {"item": item}), "html.parser")
    assert line.get_text(" ", strip=True) == "Ämne Förskola och skola , Trafik"
    assert [link["href"] for link in line.select("a")] == ["/sok/?amne=skola", "/sok/?amne=trafik"]


@pytest.mark.parametrize("topics", [[], ["finns-inte-mer"]])
def test_without_a_known_topic_there_is_no_line(topics: list[str]) -> None:
    item = make_item(topics=topics)
    assert not re.search("<p", render_to_string("components/topics.html", {"item": item}))


def test_the_page_of_a_paragraph_names_its_topics(client: Client) -> None:
    item = make_indexed("Skolskjutsarnas hållplatser")
    line = soup(client, item.path).select_one(".topics")
    assert line
    assert [link.get_text() for link in line.select("a")] == ["Förskola och skola", "Trafik"]
