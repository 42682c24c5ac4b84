"""What a search costs: queries, time limit, cap."""

import datetime as dt

import psycopg
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from amnarchive.actions.index import index_items
from amnarchive.search import config
from tests.amnarchive.search.archive import make_archive
from tests.factories import make_body, make_item, make_meeting, make_reservation, make_statement

PAGES = [
    ("/sok/?q=sommarjobb", 29),
    ("/sok/?q=sommarjobb&gruppera=arende", 31),
    ("/sok/?q=sommarjobb&parti=s&ar=2020", 33),
    ("/sok/?typ=reservation", 27),
    ("/reservationer/?q=platserna", 32),
    ("/uttalanden/", 26),
]


def fill(first: int, end: int) -> None:
    body = make_body()
    for number in range(first, end):
        meeting = make_meeting(body, dt.date(2020, 1, 1) + dt.timedelta(days=number))
        item = make_item(meeting, title=f"Sommarjobb {number}", cases=[f"AMN 2020-{number + 1:04}"])
        make_reservation(item, [(f"Bo Ek {number}", "S"), ("", "V")], text="Platserna räcker inte.")
        make_statement(item, [("Nils Dahl", "KD")])
    index_items(items=[item for meeting in body.meetings.all() for item in meeting.items.all()])


def queries(client: Client, path: str) -> int:
    with CaptureQueriesContext(connection) as context:
        assert client.get(path).status_code == 200
    return len(context)


@pytest.mark.django_db
def test_the_number_of_queries_is_the_same_at_10_and_100_rows(client: Client) -> None:
    fill(0, 10)
    few = {path: queries(client, path) for path, _budget in PAGES}
    fill(10, 100)
    many = {path: queries(client, path) for path, _budget in PAGES}
    assert few == many
    over = {path: many[path] for path, budget in PAGES if many[path] > budget}
    assert not over


@pytest.mark.django_db
def test_so_deep_one_can_turn_the_pages_and_that_is_told(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(0, 30)
    monkeypatch.setattr(config, "COUNT_CAP", 25)
    html = client.get("/sok/?q=sommarjobb&ordning=datum").content.decode()
    assert "30 träffar" in html
    assert "Du kan bläddra till de 25 senaste" in html
    assert "Sida 1 av 2" in html


@pytest.mark.django_db
def test_only_the_newest_matches_are_ranked_and_that_is_told(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(0, 30)
    monkeypatch.setattr(config, "RANK_CANDIDATES", 20)
    html = client.get("/sok/?q=sommarjobb").content.decode()
    assert "De 20 senaste är ordnade efter relevans" in html
    assert "30 träffar" in html


@pytest.mark.django_db(transaction=True)
def test_a_search_that_takes_too_long_is_stopped_and_explained(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_archive()
    monkeypatch.setattr(config, "STATEMENT_TIMEOUT_MS", 100)
    settings = connection.get_connection_params() | {"cursor_factory": psycopg.Cursor}
    settings.pop("context", None)
    settings.pop("prepare_threshold", None)
    with psycopg.connect(**settings) as other:
        other.execute("LOCK TABLE amnarchive_searchentry IN ACCESS EXCLUSIVE MODE")
        response = client.get("/sok/?q=sommarjobb")
        assert response.status_code == 503
        assert response["Retry-After"]
        assert "Sökningen tog för lång tid" in response.content.decode()
        partial = client.get("/sok/?q=sommarjobb", headers={"HX-Request": "true"})
        assert partial.status_code == 200
        other.rollback()
    assert client.get("/sok/?q=sommarjobb").status_code == 200


@pytest.mark.django_db
def test_search_vectors_are_kept_uncompressed() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT attstorage FROM pg_attribute"
            " WHERE attrelid = 'amnarchive_searchentry'::regclass AND attname = 'vector'"
        )
        assert cursor.fetchone() == ("e",)
