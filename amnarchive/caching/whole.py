"""Whether an answer says all it would have said with more time: what is cut short is not held."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(slots=True)
class Answering:
    """`is_whole` until something has been left out for want of time."""

    is_whole: bool = True


_ANSWERING: ContextVar[Answering | None] = ContextVar("answering", default=None)


@contextmanager
def answering() -> Iterator[Answering]:
    """Watch over what is answered inside; each thread has its own."""
    watched = Answering()
    before = _ANSWERING.set(watched)
    try:
        yield watched
    finally:
        _ANSWERING.reset(before)


def cut_short() -> None:
    """Say that something is left out which the next to ask may get. Outside a request: nothing."""
    watched = _ANSWERING.get()
    if watched is not None:
        watched.is_whole = False
