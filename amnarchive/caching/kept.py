"""What many pages say alike of the archive as a whole: asked for once in each state of it."""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache, wraps
from typing import Any, ParamSpec, TypeVar, cast

from django.utils import timezone
from django.utils.translation import get_language

P = ParamSpec("P")
T = TypeVar("T")

_STATE: ContextVar[str | None] = ContextVar("archive_state", default=None)
_MOST = 64
"""Answers of one function that each process remembers; the least asked for go first."""


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


def kept(ask: Callable[P, T]) -> Callable[P, T]:
    """Remember what `ask` answers to the same words in one state, one language and on one day.

    Each call asks where the state is not known: for those who are logged in, in commands and in
    workers. Only for what is public to all, small, and changed by nobody who gets it.
    """
    remembered = lru_cache(maxsize=_MOST)(_asked)

    @wraps(ask)
    def answer(*words: P.args, **named: P.kwargs) -> T:
        state = _STATE.get()
        if state is None:
            return ask(*words, **named)
        when = (state, get_language(), timezone.localdate())
        return cast("T", remembered(when, ask, words, tuple(named.items())))

    return answer


def _asked(
    _when: Hashable,
    ask: Callable[..., Any],
    words: tuple[Any, ...],
    named: tuple[tuple[str, Any], ...],
) -> Any:
    return ask(*words, **dict(named))
