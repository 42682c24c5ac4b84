"""The three programs of the site: web server, worker, and beat (the clock of repeated tasks)."""

import os
import signal
import sys
from pathlib import Path

from amnarchive.running.child import Child

MOST_WEB_PROCESSES = 4
WEB_THREADS = 18
"""With four AMN_SEARCHES_AT_ONCE, two that wait, two files, four reviews (atlas and the like) and
four that wait, two are always left."""


def cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def services(base_dir: Path, var_dir: Path, listener: int, env: dict[str, str]) -> list[Child]:
    """Web, worker and beat, not started; `listener` is the number of a listening socket."""
    return [
        _web(base_dir, var_dir, listener, env),
        _worker(base_dir, var_dir, env),
        _beat(base_dir, var_dir, env),
    ]


def _web(base_dir: Path, var_dir: Path, listener: int, env: dict[str, str]) -> Child:
    words = ["--bind", f"fd://{listener}", "--workers", str(min(cores(), MOST_WEB_PROCESSES))]
    words += ["--threads", str(WEB_THREADS), "--worker-class", "gthread", "--no-control-socket"]
    words += ["--graceful-timeout", "5", "--timeout", "60"]
    return Child(
        name="The web server",
        command=[sys.executable, "-m", "gunicorn", *words, "amnarchive.wsgi:application"],
        log=var_dir / "log" / "web.log",
        env=env,
        cwd=base_dir,
        pass_fds=(listener,),
        stops=((signal.SIGTERM, 8.0), (signal.SIGQUIT, 2.0)),
    )


def _worker(base_dir: Path, var_dir: Path, env: dict[str, str]) -> Child:
    words = ["worker", "--concurrency", str(cores()), "--loglevel", "INFO"]
    words += ["--without-mingle", "--without-gossip", "--hostname", f"up{os.getpid()}@%h"]
    return Child(
        name="The worker",
        command=[sys.executable, "-m", "celery", "-A", "amnarchive", *words],
        log=var_dir / "log" / "worker.log",
        env=env,
        cwd=base_dir,
        # A reading in progress may end; then it is cut, and beat queues it again at the next start.
        stops=((signal.SIGTERM, 8.0), (signal.SIGQUIT, 4.0)),
    )


def _beat(base_dir: Path, var_dir: Path, env: dict[str, str]) -> Child:
    # An empty pid file: one that a killed beat left behind must not stop the next.
    words = ["beat", "--loglevel", "INFO", "--pidfile="]
    return Child(
        name="Beat",
        command=[sys.executable, "-m", "celery", "-A", "amnarchive", *words],
        log=var_dir / "log" / "beat.log",
        env=env,
        cwd=base_dir,
        stops=((signal.SIGTERM, 4.0),),
    )
