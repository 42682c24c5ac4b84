"""The sitemap: what is public, in maps of a bounded size."""

import datetime as dt

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from amnarchive.actions.index import index_items
from amnarchive.views import sitemaps
from tests.amnarchive.views.conftest import Archive
from tests.amnarchive.views.queries import count_queries
from tests.factories import make_body, make_item, make_meeting, make_motion, make_party

pytestmark = pytest.mark.django_db
SITE = "http://testserver"
NAMED = ["home", "meetings", "bodies", "body", "meeting", "item", "cases", "case", "persons",
         "person", "documents", "paper", "review", "atlas", "topics", "likenesses",
         "meetings", "year", "month", "party"]  # fmt: skip


def mapped(client: Client) -> list[str]:
    """The addresses of all maps."""
    index = BeautifulSoup(client.get("/sitemap.xml").content, "xml")
    maps = [client.get(loc.text.removeprefix(SITE)) for loc in index.find_all("loc")]
    return [
        loc.text.removeprefix(SITE)
        for answer in maps
        for loc in BeautifulSoup(answer.content, "xml").find_all("loc")
    ]


def test_the_sitemap_names_what_is_public_and_nothing_else(
    client: Client, archive: Archive
) -> None:
    held = make_item(
        make_meeting(make_body("Dold nämnd", slug="dold"), dt.date(2011, 5, 2), published=False)
    )
    make_party("DOLT")
    make_motion(held, [("Ylva Granqvist", "DOLT")], "own")
    index_items(items=[held])
    hidden = make_item(archive.meeting, number=77, published=False)
    found = mapped(client)
    assert len(found) == len(set(found))
    assert {archive.paths[name] for name in NAMED} <= set(found)
    assert "/samsyn/s-sd/" in found
    assert archive.paths["empty_month"] not in found
    assert not any("dol" in address or "2011" in address for address in found)
    assert held.get_absolute_url() not in found
    assert hidden.get_absolute_url() not in found
    assert {client.get(address).status_code for address in found} == {200}


def test_a_map_has_its_limit_and_its_queries_do_not_grow(
    client: Client, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = "/sitemap-paragrafer.xml"
    few = count_queries(client, path)
    for year in range(1990, 2010):
        make_item(make_meeting(archive.body, dt.date(year, 3, 1)))
    assert count_queries(client, path) == few
    monkeypatch.setattr(sitemaps, "A_MAP", 10)
    assert client.get(path).content.count(b"<loc>") == 10
    assert "/sitemap-paragrafer.xml?p=2" in client.get("/sitemap.xml").content.decode()
    whole = mapped(client)
    assert len(whole) == len(set(whole))
