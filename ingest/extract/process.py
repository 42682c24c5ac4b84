"""The parent's side of the reading process."""

import json
import os
import selectors
import signal
import socket
import tempfile
import time
from contextlib import suppress
from types import TracebackType
from typing import IO, Any, Self

from ingest.extract.nursery import nursery

_MOST_ANSWERED = 500_000_000
_CHUNK = 1 << 18
_LINGERS = 2.0  # seconds


class Overdue(Exception):
    """No answer before the deadline."""


class Child:
    """A started reading process; leaving the block ends it with all that it has started."""

    returncode: int | None = None
    """The exit code once it is known, negative for the signal that ended it."""

    def __init__(self, order: dict[str, Any], stderr: IO[bytes]) -> None:
        self._order = order
        self._stderr = stderr

    def __enter__(self) -> Self:
        # Of its own, so that nothing of a process that was killed is left behind.
        self._scratch = tempfile.TemporaryDirectory(prefix="amn-extract-")
        stdin, self._stdin = os.pipe()
        self.stdout, stdout = os.pipe()
        try:
            self._leash = nursery.bear(stdin, stdout, self._stderr.fileno())
        finally:
            os.close(stdin)
            os.close(stdout)
        with suppress(OSError):  # it has died already, which the answers will show
            order = json.dumps(self._order | {"scratch": self._scratch.name})
            os.write(self._stdin, order.encode() + b"\n")
        return self

    def wait(self) -> int:
        """The exit code of a process that has closed its answers, ended if it lingers."""
        self._leash.settimeout(_LINGERS)
        try:
            said = self._leash.recv(16)
        except TimeoutError:
            said = b""
        self.returncode = int(said) if said else -signal.SIGKILL
        return self.returncode

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._end()
        os.close(self._stdin)
        os.close(self.stdout)
        self._scratch.cleanup()

    def _end(self) -> None:
        """Let go of the leash, and wait until nobody holds its other end: the process is dead."""
        with self._leash as leash, suppress(OSError):
            leash.settimeout(None)
            leash.shutdown(socket.SHUT_WR)
            while leash.recv(16):
                pass


class Answers:
    """Lines from the process, waited for no longer than a deadline."""

    def __init__(self, fd: int) -> None:
        self._fd = fd
        os.set_blocking(self._fd, False)
        self._buffer = bytearray()
        self._seen = 0  # bytes of the buffer known to hold no line end
        self._total = 0

    def next(self, deadline: float) -> bytes | None:
        """The next line, None at the end. Raises Overdue at `deadline` (time.monotonic)."""
        while True:
            end = self._buffer.find(b"\n", self._seen)
            if end >= 0:
                line = bytes(self._buffer[:end])
                del self._buffer[: end + 1]
                self._seen = 0
                return line
            self._seen = len(self._buffer)
            self._wait(deadline)
            chunk = self._read()
            if chunk == b"":
                return None
            if chunk:
                self._buffer += chunk
                self._total += len(chunk)
                if self._total > _MOST_ANSWERED:
                    raise ValueError("the answer is too long")

    def _wait(self, deadline: float) -> None:
        left = deadline - time.monotonic()
        if left <= 0:
            raise Overdue
        with selectors.DefaultSelector() as selector:
            selector.register(self._fd, selectors.EVENT_READ)
            selector.select(left)

    def _read(self) -> bytes | None:
        try:
            return os.read(self._fd, _CHUNK)
        except BlockingIOError:
            return None
