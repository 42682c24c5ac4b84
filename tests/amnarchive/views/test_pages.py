"""What holds for every public page."""

import re
from html import escape

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.amnarchive.views.conftest import Archive

NAMES = [
    "home",
    "meetings",
    "year",
    "month",
    "empty_month",
    "day",
    "bodies",
    "body",
    "meeting",
    "item",
    "facsimile",
    "cite",
    "cite_part",
    "cite_meeting",
    "cite_paper",
    "cases",
    "case",
    "persons",
    "person",
    "person_motions",
    "person_votes",
    "persons_letter",
    "parties",
    "party",
    "party_votes",
    "documents",
    "sheet",
    "paper",
    "search",
    "search_hits",
    "search_nothing",
    "reservations",
    "statements",
    "login",
    "about",
    "review",
    "atlas",
    "atlas_topic",
    "topics",
    "agreement",
    "agreement_row",
    "agreement_pair",
    "likenesses",
    "compare",
    "components",
    "not_found",
]
BUDGET = {
    "home": 9,
    "meeting": 11,
    "item": 25,
    "cite": 14,
    "cite_part": 14,
    "case": 12,
    "person": 10,
    "paper": 14,
    "agreement_pair": 12,
    "atlas": 10,
    "atlas_topic": 14,
    "topics": 10,
    # The search asks a fixed number of small questions; its own tests tell of each.
    "search_hits": 30,
    "search_nothing": 16,
    "likenesses": 16,
    "compare": 12,
    "reservations": 28,
    "statements": 24,
}
BUDGET_OTHERWISE = 8


@pytest.mark.parametrize("prefix", ["", "/en"])
@pytest.mark.parametrize("name", NAMES)
def test_page_is_whole(client: Client, archive: Archive, name: str, prefix: str) -> None:
    answer = client.get(prefix + archive.paths[name])
    html = answer.content.decode()
    assert answer.status_code == (404 if name == "not_found" else 200)
    assert len(re.findall(r"<h1[ >]", html)) == 1
    assert f'<html lang="{"en" if prefix else "sv"}">' in html
    assert "<script>" not in html
    assert not re.search(r"<[^>]+\sstyle=", html)
    assert "Content-Security-Policy" in answer.headers
    assert re.search(r"<title>\s*–", html) is None


def test_every_kind_of_page_is_named(archive: Archive) -> None:
    assert list(archive.paths) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_page_keeps_its_query_budget(
    client: Client,
    archive: Archive,
    name: str,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    with django_assert_max_num_queries(BUDGET.get(name, BUDGET_OTHERWISE)):
        client.get(archive.paths[name])


@pytest.mark.parametrize("name", [name for name in NAMES if name != "not_found"])
def test_language_link_keeps_the_page(client: Client, archive: Archive, name: str) -> None:
    path = archive.paths[name]
    html = client.get(path).content.decode()
    there = escape(path)
    assert f'href="/en{there}" hreflang="en"' in html
    assert f'href="{there}" hreflang="sv"' in client.get(f"/en{path}").content.decode()


def test_icon_is_found_where_browsers_look(client: Client) -> None:
    assert client.get("/favicon.ico")["Location"].endswith("img/favicon.svg")


@pytest.mark.django_db
@pytest.mark.parametrize(
    "path", ["/", "/moten/", "/namnder/", "/arenden/", "/personer/", "/personer/?namn=xyz",
             "/partier/", "/om/"]
)  # fmt: skip
def test_empty_archive_shows_a_next_step(client: Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer.content.decode().count("<h1") == 1
