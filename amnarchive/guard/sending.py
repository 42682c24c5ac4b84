"""A file that is written while it is sent, and what is held for it until then."""

from collections.abc import Callable, Iterator


class Sending:
    """The pieces of a file; `done` is called once, when the last is sent or the line is cut.

    The web server closes what it sends. An answer that is never sent ends with its last reference.
    """

    def __init__(self, pieces: Iterator[bytes], done: Callable[[], None]) -> None:
        self._pieces = pieces
        self._done: Callable[[], None] | None = done

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        return next(self._pieces)

    def close(self) -> None:
        """Give back what is held."""
        done, self._done = self._done, None
        if done:
            done()

    __del__ = close
