import stat
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from amnarchive import env


def test_an_empty_variable_is_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AMN_X", "  ")
    assert env.text("AMN_X", "default") == "default"
    assert env.flag("AMN_X", default=True) is True
    assert env.integer("AMN_X", 7) == 7
    assert env.listing("AMN_X", "a, b,,") == ["a", "b"]


@pytest.mark.parametrize(("value", "meant"), [("1", True), ("Yes", True), ("off", False)])
def test_flag(monkeypatch: pytest.MonkeyPatch, value: str, meant: bool) -> None:
    monkeypatch.setenv("AMN_X", value)
    assert env.flag("AMN_X") is meant


def test_bad_values_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AMN_X", "kanske")
    with pytest.raises(ImproperlyConfigured, match="AMN_X must be 1 or 0, not 'kanske'"):
        env.flag("AMN_X")
    monkeypatch.setenv("AMN_X", "-3")
    with pytest.raises(ImproperlyConfigured, match="AMN_X must be a whole number from 1"):
        env.integer("AMN_X", 5, least=1)


def test_secret_is_made_once_and_closed_to_others(tmp_path: Path) -> None:
    file = tmp_path / "var" / "secret-key"
    first = env.secret("AMN_NO_SUCH", file)
    assert len(first) >= 50
    assert env.secret("AMN_NO_SUCH", file) == first
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_database_by_network() -> None:
    entry = env.database("postgres://amn:p%40ss@db.example.se:5433/arkiv?sslmode=require")
    assert (entry["USER"], entry["PASSWORD"], entry["NAME"]) == ("amn", "p@ss", "arkiv")
    assert (entry["HOST"], entry["PORT"]) == ("db.example.se", "5433")
    assert entry["OPTIONS"] == {"sslmode": "require"}


def test_database_by_socket() -> None:
    entry = env.database("postgresql://postgres@/arkiv?host=/run/a%20b&port=5444")
    assert (entry["HOST"], entry["PORT"], entry["OPTIONS"]) == ("/run/a b", "5444", {})


@pytest.mark.parametrize("url", ["", "mysql://a/b", "postgres://a", "postgres://a:x/b"])
def test_database_that_is_none(url: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL"):
        env.database(url)


@pytest.mark.parametrize(
    ("url", "second", "for_celery"),
    [
        ("redis://h:1/2", "redis://h:1/3", "redis://h:1/3"),
        ("rediss://:p@h", "rediss://:p@h/1", "rediss://:p@h/1"),
        ("unix:///a%20b?db=4", "unix:///a%20b?db=5", "redis+socket:///a%20b?virtual_host=5"),
    ],
)
def test_databases_of_one_redis(url: str, second: str, for_celery: str) -> None:
    assert env.redis_database(url, 1) == second
    assert env.broker(second) == for_celery


@pytest.mark.parametrize("url", ["amqp://h", "redis://h/queue"])
def test_redis_that_is_none(url: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="REDIS_URL"):
        env.redis_database(url, 1)
