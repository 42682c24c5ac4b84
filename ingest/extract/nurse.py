"""The process that reading processes are forked from: `python -m ingest.extract.nurse`.

It has imported what reading needs, so that a file does not wait a fifth of a second for it, and
never looks into a file itself: every reading process starts from the same clean state, and what one
file does to its own process is gone with it.

An order comes over the socket on stdin as one byte with four open files: a leash, and the stdin,
stdout and stderr of the new process. The exit code goes back over the leash. When the parent
lets go of the leash, by will or by death, the process ends with all that it has started; when the
socket closes, all of them do and the nurse too.
"""

import gc
import os
import selectors
import signal
import socket
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from types import FrameType
from typing import NoReturn

from ingest.extract.here import READERS
from ingest.extract.sniff import Kind

_FILES = 4
_MOST_OPEN = 4096


def tend(main: Callable[[], None]) -> None:
    """Fork a process that runs `main` for each order, until the socket on stdin closes."""
    _import(Kind.PDF)
    nurse = _Nurse(main)
    try:
        while nurse.serve():
            pass
    finally:
        nurse.end()


class _Nurse:
    def __init__(self, main: Callable[[], None]) -> None:
        self._main = main
        self._control = socket.socket(fileno=os.dup(0))
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.close(nothing)
        self._leashes: dict[int, socket.socket] = {}
        self._ended: set[int] = set()
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._control, selectors.EVENT_READ, 0)
        self._woken, self._waking = socket.socketpair()
        self._waking.setblocking(False)
        self._woken.setblocking(False)
        signal.signal(signal.SIGCHLD, _wake)
        signal.set_wakeup_fd(self._waking.fileno(), warn_on_full_buffer=False)
        self._selector.register(self._woken, selectors.EVENT_READ, -1)

    def serve(self) -> bool:
        """Answer what has come; False when the parent is gone."""
        for key, _ in self._selector.select():
            if key.data == 0:
                if not self._fork():
                    return False
            elif key.data == -1:
                with suppress(BlockingIOError):
                    self._woken.recv(4096)
            else:
                self._let_go(key.data)
        self._reap()
        return True

    def _fork(self) -> bool:
        try:
            order, files, _, _ = socket.recv_fds(self._control, 1, _FILES)
        except ConnectionError:
            return False
        if not order or len(files) != _FILES:
            return False
        gc.freeze()  # a collection in the new process would copy every page of memory
        pid = os.fork()
        if pid == 0:
            self._become(files)
        leash, *rest = files
        for file in rest:
            os.close(file)
        first = not self._leashes and not self._ended
        self._leashes[pid] = socket.socket(fileno=leash)
        self._selector.register(leash, selectors.EVENT_READ, pid)
        if first:  # while the first file is read there is time for the rarer forms
            _import(*READERS)
        return True

    def _become(self, files: list[int]) -> NoReturn:
        """The new process: no file of the nurse's is left open to it."""
        code = 1
        try:
            signal.set_wakeup_fd(-1)
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            os.setsid()
            for number, file in enumerate(files[1:]):
                os.dup2(file, number)
            os.closerange(3, _MOST_OPEN)
            self._main()
            sys.stdout.flush()
            code = 0
        finally:
            # Nothing may get back into the nurse's loop.
            error = sys.exc_info()[1]
            if isinstance(error, SystemExit) and isinstance(error.code, int):
                code = error.code
            elif error:
                traceback.print_exc()
                sys.stderr.flush()
            os._exit(code)

    def _let_go(self, pid: int) -> None:
        """The parent wants no more of it: closing the leash tells that it is dead."""
        leash = self._leashes.pop(pid)
        self._selector.unregister(leash)
        if pid in self._ended:
            self._ended.remove(pid)
        else:
            _kill(pid)
            os.waitpid(pid, 0)
        leash.close()

    def _reap(self) -> None:
        for pid in self._leashes.keys() - self._ended:
            found, status = os.waitpid(pid, os.WNOHANG)
            if found:
                _kill_group(pid)
                self._ended.add(pid)
                with suppress(OSError):
                    self._leashes[pid].send(b"%d" % os.waitstatus_to_exitcode(status))

    def end(self) -> None:
        """End every process that is left."""
        for pid in self._leashes.keys() - self._ended:
            _kill(pid)


def _wake(_signal: int, _frame: FrameType | None) -> None:
    """A process has ended; the wakeup file tells the loop."""


def _kill(pid: int) -> None:
    # The process alone too: it may not have made its group yet.
    _kill_group(pid)
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)


def _kill_group(pid: int) -> None:
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(pid, signal.SIGKILL)


def _import(*kinds: Kind) -> None:
    for kind in kinds:
        import_module(READERS[kind][0])


if __name__ == "__main__":
    from ingest.extract.child import main

    tend(main)
