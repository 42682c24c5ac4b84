"""One program that we start, that dies with us, and that we stop."""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from amnarchive.running.account import Account

PR_SET_PDEATHSIG = 1
LARGEST_LOG = 10_000_000


def dying_with(parent: int, sign: signal.Signals) -> Callable[[], None]:
    """A call by which a child of `parent` asks to get the signal when the parent dies.

    Linux knows this; elsewhere the call does nothing. Make it after a change of user, which
    would clear the wish.
    """
    if sys.platform != "linux":
        return lambda: None
    prctl = ctypes.CDLL(None, use_errno=True).prctl

    def wish() -> None:
        prctl(PR_SET_PDEATHSIG, sign.value)
        if os.getppid() != parent:  # it died before the wish was heard
            os._exit(1)

    return wish


@dataclass
class Child:
    """A program with its log (None: our terminal).

    `stops` are the signals that end it, each with its seconds of patience; `orphaned` is the one
    that it gets when we are killed.
    """

    name: str
    command: Sequence[str | Path]
    log: Path | None
    env: dict[str, str] = field(default_factory=dict)
    cwd: Path | None = None
    account: Account | None = None
    pass_fds: tuple[int, ...] = ()
    stops: tuple[tuple[signal.Signals, float], ...] = ((signal.SIGTERM, 10.0),)
    orphaned: signal.Signals = signal.SIGKILL
    process: subprocess.Popen[bytes] | None = None
    log_from: int = 0

    def start(self) -> None:
        """Start the program; call it from the main thread (Linux ties the child to the thread)."""
        as_user = {}
        if self.account and self.account.switch:
            as_user = {"user": self.account.uid, "group": self.account.gid, "extra_groups": []}
        with self._open_log() as log:
            self.process = subprocess.Popen(  # noqa: S603 - our own words
                [str(word) for word in self.command],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                cwd=self.cwd,
                env=os.environ | self.env,
                pass_fds=self.pass_fds,
                # A group of its own: Ctrl-C in the terminal reaches us alone, we stop in order.
                start_new_session=True,
                preexec_fn=dying_with(os.getpid(), self.orphaned),  # noqa: PLW1509 - no threads yet
                **as_user,  # type: ignore[call-overload]  # the three keys above
            )

    @contextlib.contextmanager
    def kept_if_ready(self) -> Iterator[None]:
        """Start it; whatever goes wrong within the block (Ctrl-C too) ends it again."""
        try:
            self.start()
            yield
        except BaseException:
            self.stop()
            raise

    def _open_log(self) -> contextlib.AbstractContextManager[IO[bytes] | None]:
        if self.log is None:
            return contextlib.nullcontext()
        self.log.parent.mkdir(parents=True, exist_ok=True)
        if self.log.exists() and self.log.stat().st_size > LARGEST_LOG:
            self.log.replace(self.log.with_suffix(".1.log"))
        log = self.log.open("ab")
        self.log_from = log.tell()
        return log

    def returncode(self) -> int | None:
        """None while it runs (or was never started)."""
        return self.process.poll() if self.process else None

    def running(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def ask(self) -> None:
        """Send the first of its signals, without waiting."""
        if self.running() and self.process:
            self.process.send_signal(self.stops[0][0])

    def stop(self) -> None:
        """End it: each signal with its seconds of patience, at last the whole group by force."""
        if self.process is None:
            return
        for sign, seconds in self.stops:
            if not self.running():
                break
            self.process.send_signal(sign)
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(seconds)
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.process.pid, signal.SIGKILL)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(5)

    def wait_until(self, ready: Callable[[], bool], seconds: float) -> bool:
        """Poll until ready; False when it died or the time is over."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if ready():
                return True
            if not self.running():
                return False
            time.sleep(0.02)
        return False

    def said(self, *marks: str) -> str:
        """The last line that it logged in this run, or the last with a mark, from the mark on."""
        if self.log is None:
            return ""
        with self.log.open("rb") as log:
            log.seek(self.log_from)
            lines = [line for line in log.read().decode(errors="replace").splitlines() if line]
        for line in reversed(lines):
            for mark in marks:
                if mark in line:
                    return mark + line.partition(mark)[2]
        return lines[-1] if lines else "it said nothing"
