"""A running `manage.py up`, as a person at a terminal sees it."""

import contextlib
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil

from amnarchive.running.child import dying_with

ROOT = Path(__file__).resolve().parent.parent
START_SECONDS = 90.0
STOP_SECONDS = 45.0
GREETING = re.compile(r"http://localhost:(\d+)/")


def own_dir(name: str) -> Path:
    """A folder that does not exist yet, for a VAR_DIR; removed with the run.

    Not pytest's tmp_path: pytest closes that to all other users whenever it starts, and under root
    the database is another user.
    """
    return Path(tempfile.mkdtemp(prefix=f"{name}-", dir=os.environ["AMN_TEST_DIR"])) / "var"


def variables(var_dir: Path, **more: str) -> dict[str, str]:
    """The environment of a person with nothing set but VAR_DIR, and what is given."""
    ours = ("AMN_", "DJANGO_", "PYTEST_")
    known = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(ours) and name not in {"DATABASE_URL", "REDIS_URL", "PORT"}
    }
    return known | {"VAR_DIR": str(var_dir), "PORT": "0", "AMN_SAMPLES": "0"} | more


def manage(var_dir: Path, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run one management command to its end."""
    return subprocess.run(
        [sys.executable, ROOT / "manage.py", *words],
        env=variables(var_dir, **more),
        capture_output=True,
        text=True,
        timeout=START_SECONDS,
        check=False,
    )


@dataclass
class Site:
    """The process of `up`, its folder, and the file that holds what it says."""

    var_dir: Path
    process: subprocess.Popen[bytes]
    said: Path

    @property
    def port(self) -> int:
        found = GREETING.search(self.text())
        assert found, self.text()
        return int(found[1])

    def text(self) -> str:
        return self.said.read_text(encoding="utf-8")

    def wait_for(self, words: str, seconds: float = START_SECONDS) -> None:
        """Wait until it has said the words; fail with all that it said."""
        end = time.monotonic() + seconds
        while words not in self.text():
            assert self.process.poll() is None, self.text()
            assert time.monotonic() < end, self.text()
            time.sleep(0.05)

    def family(self) -> list[psutil.Process]:
        """Every process that it started."""
        return psutil.Process(self.process.pid).children(recursive=True)

    def end(self, sign: signal.Signals = signal.SIGTERM) -> int:
        """Send the signal, give the exit code."""
        self.process.send_signal(sign)
        return self.process.wait(STOP_SECONDS)


@contextlib.contextmanager
def running(var_dir: Path, **more: str) -> Iterator[Site]:
    """A site that has greeted; ended afterwards if the test has not done so."""
    said = var_dir.with_name(f"{var_dir.name}-{time.monotonic_ns()}.txt")
    with said.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, ROOT / "manage.py", "up"],
            env=variables(var_dir, **more),
            stdout=out,
            stderr=subprocess.STDOUT,
            # A terminal of its own: only this test ends it, and the end of pytest itself.
            start_new_session=True,
            preexec_fn=dying_with(os.getpid(), signal.SIGTERM),  # noqa: PLW1509 - no threads here
        )
    site = Site(var_dir, process, said)
    try:
        site.wait_for("Ctrl-C stops everything")
        yield site
    finally:
        if process.poll() is None:
            site.end()


def gone(family: list[psutil.Process], seconds: float) -> list[psutil.Process]:
    """The processes that are still alive when the time is over (a zombie is not)."""
    end = time.monotonic() + seconds
    while left := [p for p in family if p.is_running() and not _zombie(p)]:
        if time.monotonic() > end:
            break
        time.sleep(0.05)
    return left


def _zombie(process: psutil.Process) -> bool:
    try:
        return process.status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True
