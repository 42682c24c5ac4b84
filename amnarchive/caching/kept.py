"""What many pages say alike of the archive as a whole: asked for once in each state of it."""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from threading import Lock
from typing import Any, ParamSpec, TypeVar, cast

from cachetools import LRUCache
from django.utils import timezone
from django.utils.translation import get_language

P = ParamSpec("P")
T = TypeVar("T")

_STATE: ContextVar[str | None] = ContextVar("archive_state", default=None)
_REQUEST: ContextVar[dict[Hashable, Any] | None] = ContextVar("request", default=None)
_MOST = 64
"""Answers of one function that each process remembers; the least asked for go first.

All go when the archive changes, so that a long one is never held twice.
"""


@contextmanager
def in_state(state: str) -> Iterator[None]:
    """Say which state the archive was in when this request began: see `archive_state`.

    What is read later may be newer, never older; it is then the answer of the next state too.
    """
    before = _STATE.set(state)
    try:
        yield
    finally:
        _STATE.reset(before)


@contextmanager
def in_request() -> Iterator[None]:
    """Let answers hold for one request that reads, where no state is known."""
    before = _REQUEST.set({})
    try:
        yield
    finally:
        _REQUEST.reset(before)


def kept(ask: Callable[P, T]) -> Callable[P, T]:
    """Remember what `ask` answers to the same words in one state, one language and on one day.

    Where the state is not known, as for those who are logged in, until the request ends; in
    commands and workers each call asks. Only for what is public to all, small, and changed by
    nobody who gets it.
    """
    answers = _Answers()

    @wraps(ask)
    def answer(*words: P.args, **named: P.kwargs) -> T:
        state, request = _STATE.get(), _REQUEST.get()
        key = (get_language(), timezone.localdate(), words, *named.items())
        if state is None:
            held = {} if request is None else request
            if (answers, key) not in held:
                held[answers, key] = ask(*words, **named)
            return cast("T", held[answers, key])
        found = answers.get(state, key)
        if found is None:
            found = (ask(*words, **named),)
            answers.keep(state, key, found)
        return cast("T", found[0])

    return answer


class _Answers:
    """Those of one function to the newest state that was asked about; all threads share them."""

    def __init__(self) -> None:
        self._state = ""
        self._held: LRUCache[Hashable, tuple[Any]] = LRUCache(_MOST)
        self._lock = Lock()

    def get(self, state: str, key: Hashable) -> tuple[Any] | None:
        with self._lock:
            return self._held.get(key) if state == self._state else None

    def keep(self, state: str, key: Hashable, found: tuple[Any]) -> None:
        with self._lock:
            if state != self._state:
                self._held.clear()
                self._state = state
            self._held[key] = found
