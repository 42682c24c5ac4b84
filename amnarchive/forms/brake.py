"""Slows down those who guess passwords.

Attempts are counted before the password is looked at, so that many guesses at once do not slip
through. While the cache is away, the slow password hash is the brake.
"""

import hashlib

from amnarchive.guard.counters import Rate, forget, take

WINDOW_SECONDS = 15 * 60
ATTEMPTS_USER = 5
"""So many attempts on one name from one client in a window."""
ATTEMPTS_CLIENT = 50
"""So many attempts from one client, whatever the names: a town hall shares one address."""

_ON_NAME = Rate("login-name", ATTEMPTS_USER, WINDOW_SECONDS)
_IN_ALL = Rate("login", ATTEMPTS_CLIENT, WINDOW_SECONDS)


def take_attempt(*, username: str, client: str) -> bool:
    """Count one attempt; False when there were too many and the password is not to be tried."""
    waits = take(_IN_ALL, client), take(_ON_NAME, client, _key(username))
    return not any(waits)


def forget_attempts(*, username: str, client: str) -> None:
    """The right password was given: the name starts anew from this client."""
    forget(_ON_NAME, client, _key(username))


def _key(username: str) -> str:
    """The name, unreadable to whoever sees the cache."""
    return hashlib.sha256(username.strip().casefold().encode()).hexdigest()
