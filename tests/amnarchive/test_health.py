import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client
from pytest_django import Settings


@pytest.mark.django_db
def test_ready_when_everything_answers(client: Client) -> None:
    response = client.get("/readyz")
    assert (response.status_code, response.json()) == (200, {"ready": True, "not_ready": []})


def test_alive_asks_no_server(client: Client) -> None:
    response = client.get("/healthz")
    assert (response.status_code, response.content) == (200, b"ok")
    assert "no-store" in response.headers["Cache-Control"]


@pytest.mark.django_db
def test_a_lost_broker_is_named_without_its_address(client: Client, settings: Settings) -> None:
    settings.REDIS_URL = "redis://:hemligt@127.0.0.1:1/0"
    response = client.get("/readyz")
    assert response.status_code == 503
    assert response.json() == {"ready": False, "not_ready": ["broker"]}
    assert b"hemligt" not in response.content


@pytest.mark.django_db
def test_a_missing_migration_is_named(client: Client) -> None:
    MigrationRecorder(connection).record_unapplied("sessions", "0001_initial")
    response = client.get("/readyz")
    assert (response.status_code, response.json()["not_ready"]) == (503, ["migrations"])


@pytest.mark.django_db(transaction=True)
def test_a_lost_database_is_named(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    connection.close()
    with monkeypatch.context() as patch:
        patch.setitem(connection.settings_dict, "HOST", "127.0.0.1")
        patch.setitem(connection.settings_dict, "PORT", "1")
        response = client.get("/readyz")
        alive = client.get("/healthz")
    assert response.status_code == 503
    assert response.json()["not_ready"] == ["database", "migrations"]
    assert alive.status_code == 200


def test_load_balancers_may_ask_without_https(client: Client, settings: Settings) -> None:
    settings.SECURE_SSL_REDIRECT = True
    assert client.get("/healthz").status_code == 200
    assert client.post("/healthz").status_code == 405
