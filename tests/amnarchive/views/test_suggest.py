"""The address that the search fields ask while one types."""

import pytest
from django.test import Client
from pytest_django import Settings

from amnarchive.models import AgendaItem
from amnarchive.search.suggest import suggestions
from tests import factories as make
from tests.amnarchive.views.queries import count_queries

PATH = "/sok/forslag/"


@pytest.fixture(autouse=True)
def archive(db: None, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001 - the database must be there
    monkeypatch.setattr(suggestions, "TIME_MS", 10_000)  # Busy machines take their time.
    meeting = make.make_meeting()
    make.make_attendance(meeting, "Sofia Ström", "V")
    make.make_item(meeting, 9, "Sofia <img src=x onerror=alert(1)> & annat")


def test_groups_are_labelled_and_marks_are_places(client: Client) -> None:
    answer = client.get(PATH, {"q": " sofia  "})
    assert answer["Content-Type"] == "application/json"
    assert answer.json() == {
        "groups": [
            {
                "kind": "person",
                "label": "Personer",
                "choices": [
                    {
                        "label": "Sofia Ström",
                        "detail": "V",
                        "url": "/personer/sofia-strom/",
                        "marks": [[0, 5]],
                    }
                ],
            },
            {
                "kind": "item",
                "label": "Paragrafer",
                "choices": [
                    {
                        "label": "Sofia <img src=x onerror=alert(1)> & annat",
                        "detail": "§\u00a09 · Arbetsmarknadsnämnden, 18 juni 2019",
                        "url": "/arbetsmarknadsnamnden/2019-06-18/9/",
                        "marks": [[0, 5]],
                    }
                ],
            },
        ],
        "told": "2 förslag",
        "all": "Sök efter ”sofia”",
    }


def test_it_speaks_english_and_leads_to_english_pages(client: Client) -> None:
    found = client.get("/en" + PATH, {"q": "sofia"}).json()
    assert [group["label"] for group in found["groups"]] == ["People", "Items"]
    assert found["groups"][0]["choices"][0]["url"] == "/en/personer/sofia-strom/"
    assert (found["told"], found["all"]) == ("2 suggestions", "Search for “sofia”")
    assert client.get("/en" + PATH, {"q": "ström"}).json()["told"] == "1 suggestion"


def test_nothing_found_is_told(client: Client) -> None:
    for query in ({"q": "xyz"}, {"q": ""}, {}, {"q": "\0"}, {"q": "s" * 10_000}):
        found = client.get(PATH, query)
        assert (found.status_code, found.json()["groups"]) == (200, [])
        assert found.json()["told"] == "Inga förslag"


@pytest.mark.django_db(transaction=True)
def test_what_is_withdrawn_is_suggested_no_longer(client: Client, settings: Settings) -> None:
    settings.AMN_ASK_STATE, settings.AMN_PAGE_CACHE_MB = True, 4
    first = client.get(PATH, {"q": "sofia"})
    assert first["Cache-Control"] == "no-cache, public"
    assert "noindex" in first["X-Robots-Tag"]
    known = {"If-None-Match": first["ETag"]}
    assert client.get(PATH, {"q": "sofia"}, headers=known).status_code == 304
    AgendaItem.objects.update(published=False)
    changed = client.get(PATH, {"q": "sofia"}, headers=known)
    assert (changed.status_code, "ETag" in changed) == (200, True)


@pytest.mark.django_db(transaction=True)
def test_what_was_cut_short_is_not_held(
    client: Client, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else a moment in which the machine was busy would show until the archive changes."""
    settings.AMN_ASK_STATE, settings.AMN_PAGE_CACHE_MB = True, 4
    with monkeypatch.context() as busy:
        busy.setattr(suggestions, "TIME_MS", 0)
        assert client.get(PATH, {"q": "sofia"}).json()["groups"] == []
    assert client.get(PATH, {"q": "sofia"}).json()["groups"]


def test_only_reading_is_allowed(client: Client) -> None:
    assert client.head(PATH, {"q": "sofia"}).status_code == 200
    assert client.post(PATH, {"q": "sofia"}).status_code == 405


def test_the_number_of_queries_is_bounded(client: Client) -> None:
    assert count_queries(client, f"{PATH}?q=sofia+2019-0") <= 20
    assert count_queries(client, f"{PATH}?q=sofia") <= 20
    assert count_queries(client, f"{PATH}?q=") == 0


def test_the_fields_know_where_to_ask(client: Client) -> None:
    for path, fields in {"/": 1, "/personer/": 1, "/sok/": 1, "/reservationer/": 2}.items():
        page = client.get(path).content.decode()
        assert page.count(f'data-suggest="{PATH}"') == fields
        assert 'role="combobox"' not in page  # without JavaScript it is none
    assert f'data-suggest="/en{PATH}"' in client.get("/en/").content.decode()
