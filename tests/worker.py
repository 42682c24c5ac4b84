"""A real Celery worker beside a test, on the test's own database, queue and folder."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from django.conf import settings
from django.db import connection

from amnarchive.celery import app

ROOT = Path(__file__).resolve().parent.parent


def database_url() -> str:
    """The test database's address, as DATABASE_URL wants it."""
    s = connection.settings_dict
    login = quote(s["USER"], safe="") + (
        f":{quote(s['PASSWORD'], safe='')}" if s["PASSWORD"] else ""
    )
    host = s["HOST"]
    if host.startswith("/"):
        return f"postgres://{login}@/{s['NAME']}?host={host}" + (
            f"&port={s['PORT']}" if s["PORT"] else ""
        )
    return f"postgres://{login}@{host or '127.0.0.1'}:{s['PORT'] or 5432}/{s['NAME']}"


def start_worker(var_dir: Path, *options: str) -> "subprocess.Popen[bytes]":
    """Start a worker in a process group of its own; its files lie under `var_dir`."""
    environment = os.environ | {
        "DATABASE_URL": database_url(),
        "REDIS_URL": settings.REDIS_URL,
        "VAR_DIR": str(var_dir),
        "DJANGO_SETTINGS_MODULE": "amnarchive.settings",
        "AMN_SECRET_KEY": "for-tests-only" * 4,
    }
    command = [sys.executable, "-m", "celery", "-A", "amnarchive", "worker", "-c", "1", *options]
    with (var_dir / "worker.log").open("ab") as log:
        return subprocess.Popen(
            command,
            cwd=ROOT,
            env=environment,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )


def kill(worker: "subprocess.Popen[bytes]", how: signal.Signals = signal.SIGTERM) -> None:
    """Signal the worker (SIGKILL: its children too, as when the machine dies) and wait."""
    if worker.poll() is None:
        if how == signal.SIGKILL:
            os.killpg(worker.pid, how)
        else:
            worker.send_signal(how)
    worker.wait(timeout=30)


@contextmanager
def running_worker(var_dir: Path, *options: str) -> Iterator["subprocess.Popen[bytes]"]:
    """A worker that answers, stopped at the end."""
    app.control.purge()
    worker = start_worker(var_dir, *options)
    try:
        wait_for(lambda: bool(app.control.ping(timeout=0.5)), seconds=40, what="the worker")
        yield worker
    finally:
        kill(worker, signal.SIGKILL)


def wait_for(done: Callable[[], bool], *, seconds: float, what: str) -> None:
    """Ask until `done`; fails after `seconds`."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if done():
            return
        time.sleep(0.1)
    raise AssertionError(f"{what} did not come within {seconds} s")
