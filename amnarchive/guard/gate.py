"""How many searches a web process runs at once, so that threads are left for all other pages."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore

WAIT_SECONDS = 2.0


class Gate:
    """Lets `room` in at once; `waiting` more may wait a little, all others are turned away.

    Half as many wait where nothing else is said.

    It belongs to one process: what dies takes its places with it, and nothing is left to clean.
    """

    def __init__(self, room: int, waiting: int = 0) -> None:
        self._places = BoundedSemaphore(room)
        self._waiting = BoundedSemaphore(waiting or max(1, room // 2))

    @contextmanager
    def entered(self, *, patient: bool = True) -> Iterator[bool]:
        """Hold a place inside the block; False where none is free. `patient`: wait for one."""
        inside = self._places.acquire(blocking=False) or (patient and self._wait())
        try:
            yield inside
        finally:
            if inside:
                self._places.release()

    def _wait(self) -> bool:
        if not self._waiting.acquire(blocking=False):
            return False
        try:
            return self._places.acquire(timeout=WAIT_SECONDS)
        finally:
            self._waiting.release()
