"""Searches that really take too long: the database sleeps at each row that it reads for them."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.conf import LazySettings
from django.core.cache import cache
from django.db import connection
from django.test import Client

from amnarchive.search import config
from tests.amnarchive.search.archive import make_archive

TIME_LIMIT_MS = 150
SLEEP_SECONDS = 0.4
TABLES = ["amnarchive_searchentry"]
SUGGESTED_FROM = [
    "amnarchive_agendaitem",
    "amnarchive_body",
    "amnarchive_case",
    "amnarchive_party",
    "amnarchive_personalias",
]

pytestmark = pytest.mark.django_db(transaction=True)


@contextmanager
def sleepy(tables: list[str]) -> Iterator[None]:
    """Put before each table a view of it that sleeps once a row; take them away afterwards."""
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f"ALTER TABLE {table} RENAME TO {table}_awake")
            cursor.execute(
                f"CREATE VIEW {table} AS SELECT * FROM {table}_awake"  # noqa: S608 - our own names
                f" WHERE pg_sleep({SLEEP_SECONDS}) IS NOT NULL"
            )
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            for table in tables:
                cursor.execute(f"DROP VIEW {table}")
                cursor.execute(f"ALTER TABLE {table}_awake RENAME TO {table}")


@pytest.fixture(autouse=True)
def archive(monkeypatch: pytest.MonkeyPatch) -> None:
    cache.clear()
    make_archive()
    monkeypatch.setattr(config, "STATEMENT_TIMEOUT_MS", TIME_LIMIT_MS)


@pytest.mark.parametrize(
    "path",
    [
        "/sok/?q=sommarjobb",
        "/sok/?q=platserna&parti=s&ar=2019",
        "/sok/?typ=reservation",
        "/reservationer/",
        "/reservationer/?parti=s",
        "/uttalanden/?q=fr%C3%A5gan",
    ],
)
def test_it_is_stopped_and_told_and_the_next_one_is_answered(client: Client, path: str) -> None:
    with sleepy(TABLES):
        answer = client.get(path)
        html = answer.content.decode()
        assert answer.status_code == 503
        assert answer["Retry-After"]
        assert "Sökningen tog för lång tid" in html
        part = client.get(path, headers={"HX-Request": "true"})
        assert part.status_code == 200
        assert part["Retry-After"]
        assert "Sökningen tog för lång tid" in part.content.decode()
        assert client.get("/moten/").status_code == 200
    with connection.cursor() as cursor:  # the limit went with the search
        cursor.execute("SHOW statement_timeout")
        assert cursor.fetchone() == ("0",)
        cursor.execute("SELECT pg_sleep(%s)", [2 * TIME_LIMIT_MS / 1000])
    assert client.get(path).status_code == 200


@pytest.mark.parametrize("path", ["/sok.csv?q=sommarjobb", "/reservationer.csv", "/uttalanden.csv"])
def test_no_file_is_made_of_what_takes_too_long(client: Client, path: str) -> None:
    with sleepy(TABLES):
        answer = client.get(path)
        assert answer.status_code == 503
        assert answer["Retry-After"]
        assert "Ingen fil blev gjord" in answer.content.decode()
        assert "Content-Disposition" not in answer
    assert client.get(path).getvalue().count(b"\n") > 1


def test_who_types_gets_what_was_found_in_time(client: Client) -> None:
    with sleepy(SUGGESTED_FROM):
        start = time.monotonic()
        answer = client.get("/sok/forslag/?q=sommarjobb")
        assert time.monotonic() - start < 2
        assert answer.status_code == 200
        assert answer.json()["groups"] == []
    groups = client.get("/sok/forslag/?q=sommarjobb").json()["groups"]
    assert "Sommarjobb för unga" in str(groups)


def test_a_search_that_had_to_be_stopped_counts_as_many(
    client: Client, settings: LazySettings
) -> None:
    settings.AMN_SEARCHES_PER_MINUTE = 11
    with sleepy(TABLES):
        assert client.get("/sok/?q=sommarjobb").status_code == 503
    assert client.get("/sok/?q=sommarjobb").status_code == 200
    assert client.get("/sok/?q=sommarjobb").status_code == 429
