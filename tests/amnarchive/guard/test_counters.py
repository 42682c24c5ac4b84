"""Counting in the real cache: by many at once, past its end, and without it."""

import logging
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.conf import LazySettings
from django.core.cache import cache

from amnarchive.guard import counters
from amnarchive.guard.counters import Rate, forget, take

RATE = Rate("test", 5, 60)


@pytest.fixture(autouse=True)
def empty() -> None:
    cache.clear()


def test_the_limit_is_the_last_that_goes_through() -> None:
    assert [take(RATE, "a") for _ in range(5)] == [0] * 5
    assert 0 < take(RATE, "a") <= 60
    assert take(RATE, "b") == 0
    assert take(Rate("other", 5, 60), "a") == 0
    forget(RATE, "a")
    assert take(RATE, "a") == 0


def test_many_at_once_get_no_more_than_the_limit() -> None:
    rate = Rate("crowd", 40, 60)
    with ThreadPoolExecutor(16) as crowd:
        waits = list(crowd.map(lambda _: take(rate, "a"), range(200)))
    assert waits.count(0) == 40


def test_the_window_ends_however_much_was_refused() -> None:
    rate = Rate("short", 1, 1)
    assert take(rate, "a") == 0
    waits = 0
    while take(rate, "a"):
        waits += 1
    assert waits


def test_what_costs_more_is_used_up_sooner() -> None:
    assert take(RATE, "a", cost=4) == 0
    assert take(RATE, "a") == 0
    assert take(RATE, "a")


def test_none_is_no_limit() -> None:
    assert not any(take(Rate("test", 0, 60), "a") for _ in range(50))


@pytest.mark.parametrize("url", ["redis://127.0.0.1:1/1", "unix:///nowhere/redis.sock?db=1"])
def test_without_a_cache_all_go_on_and_it_is_told_once(
    settings: LazySettings, caplog: pytest.LogCaptureFixture, url: str
) -> None:
    settings.CACHES = {"default": settings.CACHES["default"] | {"LOCATION": url}}
    with caplog.at_level(logging.WARNING):
        assert not any(take(RATE, "a") for _ in range(20))
        forget(RATE, "a")
    assert [record.message[:20] for record in caplog.records] == ["The cache does not a"]


def test_a_cache_that_comes_back_is_counted_in_again(
    settings: LazySettings,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    url = urlsplit(settings.CACHES["default"]["LOCATION"])
    if url.scheme != "unix":
        pytest.skip("REDIS_URL is no Unix socket, which alone can be moved away")
    monkeypatch.setattr(counters, "PAUSE_SECONDS", 0.0)
    socket = tmp_path / "redis.sock"
    settings.CACHES = {
        "default": settings.CACHES["default"] | {"LOCATION": f"unix://{socket}?{url.query}"}
    }
    with caplog.at_level(logging.WARNING):
        assert not any(take(RATE, "a") for _ in range(9))
        socket.symlink_to(url.path)
        waits = [take(RATE, "a") for _ in range(6)]
    assert [bool(wait) for wait in waits] == [False] * 5 + [True]
    assert [record.message[:20] for record in caplog.records] == [
        "The cache does not a",
        "The cache answers ag",
    ]
