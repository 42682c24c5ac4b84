"""Readers who open one page after the other, all at once, and how long each page took."""

import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from random import Random

from benchmarks.speed.addresses import Address
from benchmarks.speed.plan import SEED

_OK, _BUSY = 200, 503
REFUSED = "refused"
"""The kind of a page that is told to be asked for again: all places were taken (ADR 0013)."""
Times = dict[str, list[float]]
"""Milliseconds by kind of page."""


def read_all(
    port: int, pages: Sequence[Address], *, readers: int, seconds: float, pause: float
) -> Times:
    """Let them read for so long; each waits `pause` seconds on average before the next page.

    The time of a page runs from the request to its last byte: the web server's queue counts.
    """
    by_kind: dict[str, list[str]] = defaultdict(list)
    for page in pages:
        by_kind[page.kind].append(page.path)
    end = time.monotonic() + seconds
    with ThreadPoolExecutor(readers) as pool:
        jobs = [
            pool.submit(_read, port, by_kind, Random(f"{SEED} reader {number}"), end, pause)
            for number in range(readers)
        ]
        found: Times = defaultdict(list)
        for job in jobs:
            for kind, taken in job.result().items():
                found[kind] += taken
    return found


def _read(
    port: int, by_kind: dict[str, list[str]], random: Random, end: float, pause: float
) -> Times:
    found: Times = defaultdict(list)
    kinds = sorted(by_kind)
    time.sleep(random.random() * pause)
    while time.monotonic() < end:
        kind = random.choice(kinds)
        path = random.choice(by_kind[kind])
        # gunicorn closes a connection that is idle for two seconds: each page opens its own.
        connection = HTTPConnection("127.0.0.1", port, timeout=60)
        began = time.perf_counter()
        connection.request("GET", path, headers={"Accept": "text/html", "Accept-Encoding": "gzip"})
        answer = connection.getresponse()
        answer.read()
        connection.close()
        if answer.status not in {_OK, _BUSY}:
            sys.exit(f"{path} was answered with {answer.status}.")
        is_page = answer.status == _OK
        found[kind if is_page else REFUSED].append((time.perf_counter() - began) * 1000)
        if pause:
            time.sleep(random.expovariate(1 / pause))
    return found
