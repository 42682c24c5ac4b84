"""The parent's side of the reading process."""

import os
import selectors
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO, Self

_PROJECT = Path(__file__).resolve().parents[2]
_KEPT = (
    "PATH",
    "HOME",
    "LANG",
    "LC_ALL",
    "LD_LIBRARY_PATH",
    "TESSDATA_PREFIX",
    "SystemRoot",
)
_MOST_ANSWERED = 500_000_000
_CHUNK = 1 << 18


class Overdue(Exception):
    """No answer before the deadline."""


class Child:
    """A started reading process; leaving the block ends it with all that it has started."""

    def __init__(self, order: str, stderr: IO[bytes]) -> None:
        self._order = order
        self._stderr = stderr

    def __enter__(self) -> Self:
        # Of its own, so that nothing of a process that was killed is left behind.
        self._scratch = tempfile.TemporaryDirectory(prefix="amn-extract-")
        self._process = subprocess.Popen(
            [sys.executable, "-m", "ingest.extract.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._stderr,
            cwd=_PROJECT,
            env=_environment(self._scratch.name),
            start_new_session=True,
        )
        try:
            _pipe(self._process.stdin).write(self._order.encode() + b"\n")
            _pipe(self._process.stdin).flush()
        except OSError:
            pass  # it has died already, which the answers will show
        return self

    @property
    def stdout(self) -> IO[bytes]:
        return _pipe(self._process.stdout)

    @property
    def returncode(self) -> int | None:
        return self._process.returncode

    def wait(self) -> int:
        """The exit code of a process that has closed its answers, ended if it lingers."""
        try:
            return self._process.wait(timeout=2)
        except subprocess.TimeoutExpired:
            self._end()
            return self._process.wait()

    def _end(self) -> None:
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._process.poll() is None:
            self._end()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(BrokenPipeError):
                _pipe(pipe).close()
        self._scratch.cleanup()


class Answers:
    """Lines from the process, waited for no longer than a deadline."""

    def __init__(self, pipe: IO[bytes]) -> None:
        self._fd = pipe.fileno()
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


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise RuntimeError("the process was started without pipes")
    return pipe


def _environment(scratch: str) -> dict[str, str]:
    """What the process needs and nothing more: no database address, no secret key."""
    kept = {key: os.environ[key] for key in _KEPT if key in os.environ}
    return kept | {
        "TMPDIR": scratch,
        "PYTHONDONTWRITEBYTECODE": os.environ.get("PYTHONDONTWRITEBYTECODE", ""),
        "PYTHONUTF8": "1",
        "PYTHONWARNINGS": "ignore",
        # One thread: two pages at once are two workers' affair, and threads eat address space.
        "OMP_THREAD_LIMIT": "1",
    }
