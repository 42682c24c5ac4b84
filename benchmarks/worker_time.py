"""A real worker at work: `python -m benchmarks.worker_time COPIES ROUNDS FILE…`.

Starts PostgreSQL, Valkey and Celery in a folder of its own. Each copy has bytes and a meeting day
of its own, so that it makes a new meeting with new §§. Prints JSON: by the number of worker
processes a list of {"documents", "seconds", "megabytes"}; the seconds run from the moment when the
worker may begin on the documents, all of them queued, to the last one stored.
"""

import datetime as dt
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from threading import Event, Thread
from typing import Any, Self

import psutil

ROOT = Path(__file__).resolve().parent.parent
MOST_SECONDS = 900
EVERY = 0.2
_day = count()


class Memory:
    """The most that a worker process and what it has started held at once, in MB.

    The resident set of each is added: pages that they share count more than once.
    """

    def __init__(self, worker: int) -> None:
        self.peak = 0.0
        self._worker = psutil.Process(worker)
        self._stop = Event()
        self._thread = Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._stop.wait(EVERY):
            with suppress(psutil.NoSuchProcess):
                for process in self._worker.children():
                    self.peak = max(self.peak, _resident(process) / 1e6)


def _resident(process: psutil.Process) -> int:
    total = 0
    for part in (process, *process.children(recursive=True)):
        with suppress(psutil.NoSuchProcess):
            total += part.memory_info().rss
    return total


@contextmanager
def worker(processes: int, folder: Path) -> Iterator[int]:
    """A Celery worker of so many processes, which answers: its process id."""
    from amnarchive.celery import app

    words = ["worker", "--concurrency", str(processes), "--without-mingle", "--without-gossip"]
    with (folder / f"worker-{processes}.log").open("ab") as log:
        started = subprocess.Popen(
            [sys.executable, "-m", "celery", "-A", "amnarchive", *words],
            cwd=ROOT, stdout=log, stderr=log, start_new_session=True,
        )  # fmt: skip
        try:
            end = time.monotonic() + 60
            while not app.control.ping(timeout=0.5):
                if time.monotonic() > end:
                    raise TimeoutError("the worker does not answer")
            yield started.pid
        finally:
            started.terminate()
            started.wait(timeout=60)


def copies_of(files: list[Path], copies: int) -> list[int]:
    """Keep and queue new documents that differ from all before; their ids."""
    from django.core.files.base import ContentFile

    from amnarchive.actions.receive import receive_document
    from amnarchive.models import Body, Document

    made = []
    for _ in range(copies):
        for path in files:
            day = next(_day)
            body, _ = Body.objects.get_or_create(
                slug="matnamnden", defaults={"name": "Mätnämnden", "municipality": "Mätköping"}
            )
            document = receive_document(
                file=ContentFile(path.read_bytes() + b"\n%% copy %d\n" % day),
                name=path.name,
                body=body,
                date=dt.date(1900, 1, 1) + dt.timedelta(day),
                by=None,
            ).document
            Document.objects.filter(pk=document.pk).update(head_decided=True)
            made.append(document.pk)
    return made


@contextmanager
def held_back() -> Iterator[None]:
    """The worker takes nothing from the queue meanwhile: to receive files is no part of reading."""
    from amnarchive.celery import app

    queue = app.conf.task_default_queue
    app.control.cancel_consumer(queue, reply=True, timeout=5)
    try:
        yield
    finally:
        app.control.add_consumer(queue, reply=True, timeout=5)


def measured(files: list[Path], copies: int, processes: int, folder: Path) -> dict[str, Any]:
    """One run: documents, seconds from the worker's start on them to the last, peak memory."""
    from amnarchive.models import AgendaItem, Document

    busy = [Document.Status.RECEIVED, Document.Status.READING]
    with worker(processes, folder) as pid, Memory(pid) as memory:
        wait(Document.objects.filter(pk__in=copies_of(files, 2 * processes), status__in=busy))
        with held_back():
            made = copies_of(files, copies)
        began = time.monotonic()
        wait(Document.objects.filter(pk__in=made, status__in=busy))
        seconds = time.monotonic() - began
    wrong = Document.objects.filter(pk__in=made, status=Document.Status.FAILED)
    for document in wrong:
        log = (folder / f"worker-{processes}.log").read_text(errors="replace")[-3000:]
        sys.exit(f"{document.name} failed: {document.reason}\n{log}")
    items = AgendaItem.objects.filter(document__in=made).count()
    if not items:
        sys.exit("No § was stored.")
    return {"documents": len(made), "seconds": seconds, "megabytes": memory.peak, "items": items}


def wait(waiting: Any) -> None:
    """Until the query finds no document."""
    end = time.monotonic() + MOST_SECONDS
    while waiting.exists():
        if time.monotonic() > end:
            raise TimeoutError("the documents were not read")
        time.sleep(0.2)


def main() -> None:
    copies, rounds = int(sys.argv[1]), int(sys.argv[2])
    files = [Path(name).resolve() for name in sys.argv[3:]]
    with tempfile.TemporaryDirectory(prefix="amn-bench-") as name:
        os.environ |= {"VAR_DIR": name, "DJANGO_SETTINGS_MODULE": "amnarchive.settings"}
        os.environ.pop("DATABASE_URL", None)
        os.environ.pop("REDIS_URL", None)
        import django
        from django.core.management import call_command

        from amnarchive.embedded import servers

        with servers(Path(name), "benchmark"):
            django.setup()
            call_command("migrate", verbosity=0)
            runs: dict[int, list[Any]] = {1: [], 2: []}
            for _ in range(rounds):
                for processes, done in runs.items():
                    done.append(measured(files, copies, processes, Path(name)))
            json.dump(runs, sys.stdout)


if __name__ == "__main__":
    main()
