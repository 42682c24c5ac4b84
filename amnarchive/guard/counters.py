"""Counts what clients do, in the shared cache, so that all web processes count together."""

import logging
import time
from dataclasses import dataclass
from functools import cache
from math import ceil

from django.conf import settings
from limits import RateLimitItemPerSecond
from limits.errors import StorageError
from limits.storage import RedisStorage
from limits.strategies import FixedWindowRateLimiter
from redis import ConnectionPool
from redis.backoff import NoBackoff
from redis.retry import Retry

logger = logging.getLogger(__name__)

CACHE_SECONDS = 0.5
"""A cache that does not answer in so long is away."""
PAUSE_SECONDS = 10.0
"""So long a cache that is away is not asked again."""


@dataclass(frozen=True, slots=True)
class Rate:
    """At most `amount` in a window of `seconds`, which begins with a client's first request.

    An amount of 0 is no limit. `name` keeps the counts of different things apart.
    """

    name: str
    amount: int
    seconds: int


def take(rate: Rate, *who: str, cost: int = 1) -> int:
    """Count `cost` for somebody; give the seconds to wait, 0 for one who may go on.

    Counting and looking is one step in the cache, however many ask at once. What is refused is
    counted too, but never makes the window longer. While the cache is away nobody is refused.
    """
    return _counters().take(rate, who, cost) if rate.amount else 0


def forget(rate: Rate, *who: str) -> None:
    """Let somebody's count begin anew."""
    _counters().forget(rate, who)


def _counters() -> "_Counters":
    return _at(str(settings.CACHES["default"]["LOCATION"]))


@cache
def _at(url: str) -> "_Counters":
    return _Counters(url)


class _Counters:
    def __init__(self, url: str) -> None:
        pool: ConnectionPool = ConnectionPool.from_url(
            url,
            socket_connect_timeout=CACHE_SECONDS,
            socket_timeout=CACHE_SECONDS,
            retry=Retry(NoBackoff(), 0),
        )
        storage = RedisStorage(
            url, connection_pool=pool, key_prefix="amn:count", wrap_exceptions=True
        )
        self._limiter = FixedWindowRateLimiter(storage)
        self._away = False
        self._asked_again = 0.0

    def take(self, rate: Rate, who: tuple[str, ...], cost: int) -> int:
        window = RateLimitItemPerSecond(rate.amount, rate.seconds, namespace=rate.name)
        if time.monotonic() < self._asked_again:
            return 0
        try:
            if self._limiter.hit(window, *who, cost=cost):
                wait = 0
            else:
                end = self._limiter.get_window_stats(window, *who).reset_time
                wait = max(1, ceil(end - time.time()))
        except StorageError as error:
            self._lost(error)
            return 0
        self._found()
        return wait

    def forget(self, rate: Rate, who: tuple[str, ...]) -> None:
        window = RateLimitItemPerSecond(rate.amount, rate.seconds, namespace=rate.name)
        try:
            self._limiter.clear(window, *who)
        except StorageError as error:
            self._lost(error)

    def _lost(self, error: StorageError) -> None:
        self._asked_again = time.monotonic() + PAUSE_SECONDS
        if not self._away:
            self._away = True
            logger.warning(
                "The cache does not answer (%s): nobody's requests are counted until it does.",
                error.storage_error,
            )

    def _found(self) -> None:
        if self._away:
            self._away = False
            logger.warning("The cache answers again: requests are counted.")
