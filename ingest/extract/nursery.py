"""The parent's side of the nurse: one for each process that reads, started at the first file."""

import atexit
import os
import socket
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path

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
_COMMAND = (sys.executable, "-m", "ingest.extract.nurse")


class _Nursery:
    """The nurse of this process. A process forked from this one starts a nurse of its own."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._nurse: subprocess.Popen[bytes] | None = None
        self._socket: socket.socket | None = None
        self._born_in: dict[str, str] = {}

    def bear(self, *files: int) -> socket.socket:
        """A new reading process on (stdin, stdout, stderr): the leash that it lives by.

        The exit code comes over the leash; closing it ends the process.
        """
        leash, theirs = socket.socketpair()
        with theirs, self._lock:
            try:
                self._order(theirs, files)
            except OSError:  # the nurse has been killed: a new one
                self._forget()
                self._order(theirs, files)
        return leash

    def _order(self, leash: socket.socket, files: tuple[int, ...]) -> None:
        environment = _environment()
        if self._born_in != environment:  # its children would look for programs where it does
            self._forget()
        if self._socket is None:
            self._born_in = environment
            self._socket, theirs = socket.socketpair()
            with theirs:
                self._nurse = subprocess.Popen(  # noqa: S603 - our own program
                    _COMMAND,
                    stdin=theirs.fileno(),
                    stdout=subprocess.DEVNULL,
                    cwd=_PROJECT,
                    env=environment,
                    start_new_session=True,
                )
        socket.send_fds(self._socket, [b"!"], [leash.fileno(), *files])

    def _forget(self) -> None:
        self._let_go()
        if self._nurse is not None:
            self._nurse.wait()
            self._nurse = None

    def _let_go(self) -> None:
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def end(self) -> None:
        """Let the nurse go and wait for it."""
        with self._lock:
            self._forget()

    def leave_to_parent(self) -> None:
        """After a fork: the nurse is the parent's, and must see when the parent dies."""
        self._lock = threading.Lock()
        self._let_go()
        if self._nurse is not None:
            self._nurse.returncode = 0  # not ours to wait for
            self._nurse = None


def _environment() -> dict[str, str]:
    """What reading needs and nothing more: no database address, no secret key."""
    kept = {key: os.environ[key] for key in _KEPT if key in os.environ}
    return kept | {
        "PYTHONDONTWRITEBYTECODE": os.environ.get("PYTHONDONTWRITEBYTECODE", ""),
        "PYTHONUTF8": "1",
        "PYTHONWARNINGS": "ignore",
        # One thread: two pages at once are two workers' affair, and threads eat address space.
        "OMP_THREAD_LIMIT": "1",
    }


nursery = _Nursery()
with suppress(AttributeError):  # no fork, no children that inherit
    os.register_at_fork(after_in_child=nursery.leave_to_parent)
atexit.register(nursery.end)
