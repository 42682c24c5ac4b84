"""One program that we start, that dies with us, and that we stop."""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from amnarchive.running.account import Account

PR_SET_PDEATHSIG = 1


def _die_with_parent(sign: signal.Signals) -> Callable[[], None] | None:
    """What the child does before its program: ask Linux for a signal when we die.

    After the change of user (which would clear the wish), before the program.
    """
    if sys.platform != "linux":
        return None
    prctl = ctypes.CDLL(None, use_errno=True).prctl
    parent = os.getpid()

    def wish() -> None:
        prctl(PR_SET_PDEATHSIG, sign.value)
        if os.getppid() != parent:  # we died before the wish was heard
            os._exit(1)

    return wish


@dataclass
class Child:
    """A program with its log; `stops` are the signals that end it, from polite to rude."""

    name: str
    command: Sequence[str | Path]
    log: Path
    env: dict[str, str] = field(default_factory=dict)
    cwd: Path | None = None
    account: Account | None = None
    pass_fds: tuple[int, ...] = ()
    stops: tuple[tuple[signal.Signals, float], ...] = ((signal.SIGTERM, 10.0),)
    process: subprocess.Popen[bytes] | None = None
    log_from: int = 0

    def start(self) -> None:
        """Start the program; call it from the main thread (Linux ties the child to the thread)."""
        self.log.parent.mkdir(parents=True, exist_ok=True)
        as_user = {}
        if self.account and self.account.switch:
            as_user = {"user": self.account.uid, "group": self.account.gid, "extra_groups": []}
        with self.log.open("ab") as log:
            self.log_from = log.tell()
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
                preexec_fn=_die_with_parent(self.stops[-1][0]),  # noqa: PLW1509 - no threads yet
                **as_user,  # type: ignore[call-overload]  # the three keys above
            )

    def returncode(self) -> int | None:
        """None while it runs (or was never started)."""
        return self.process.poll() if self.process else None

    def running(self) -> bool:
        return self.process is not None and self.process.poll() is None

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

    def said(self, *marks: str, lines: int = 1) -> str:
        """Its last log lines of this run, those with one of the marks if there are any."""
        with self.log.open("rb") as log:
            log.seek(self.log_from)
            written = [line for line in log.read().decode(errors="replace").splitlines() if line]
        marked = [line for line in written if any(mark in line for mark in marks)]
        return " / ".join((marked or written)[-lines:])
