"""Slows down those who guess passwords.

Attempts are counted before the password is looked at, so that many guesses at once do not slip
through. Counters live in the cache; while the cache is away, the slow password hash is the brake.
"""

import hashlib
import logging

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from redis.exceptions import RedisError

logger = logging.getLogger(__name__)

WINDOW_SECONDS = 15 * 60
ATTEMPTS_USER = 5
"""So many attempts on one name from one address in a window."""
ATTEMPTS_ADDRESS = 50
"""So many attempts from one address, whatever the names: a town hall shares one address."""


def address_of(request: HttpRequest) -> str:
    """The visitor's address. Behind the proxy (AMN_HTTPS) the one that the proxy wrote last."""
    forwarded = str(request.META.get("HTTP_X_FORWARDED_FOR", ""))
    if settings.HTTPS and forwarded:
        return forwarded.rsplit(",", 1)[-1].strip()
    return str(request.META.get("REMOTE_ADDR", ""))


def take_attempt(*, username: str, address: str) -> bool:
    """Count one attempt; False when there were too many and the password is not to be tried."""
    try:
        of_address = _count(_key(address), WINDOW_SECONDS)
        of_user = _count(_key(address, username), WINDOW_SECONDS)
    except RedisError:
        logger.warning("The cache does not answer; login attempts are not counted.")
        return True
    return of_user <= ATTEMPTS_USER and of_address <= ATTEMPTS_ADDRESS


def forget_attempts(*, username: str, address: str) -> None:
    """The right password was given: the name starts anew from this address."""
    try:
        cache.delete(_key(address, username))
    except RedisError:
        logger.warning("The cache does not answer; login attempts are not forgotten.")


def _key(*parts: str) -> str:
    text = "\0".join(part.strip().casefold() for part in parts)
    return "login:" + hashlib.sha256(text.encode()).hexdigest()


def _count(key: str, seconds: int) -> int:
    cache.add(key, 0, seconds)
    try:
        return cache.incr(key)
    except ValueError:  # it ran out between the two calls
        cache.set(key, 1, seconds)
        return 1
