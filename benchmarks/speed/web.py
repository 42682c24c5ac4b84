"""The site as it is served: gunicorn with as many processes and threads as `manage.py up` has."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection

from amnarchive.running.services import MOST_WEB_PROCESSES, WEB_THREADS, cores

_READY_SECONDS = 60
_OK = 200


@contextmanager
def served(*, cache_mb: int) -> Iterator[int]:
    """Serve the archive of this process's settings; give the port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = ["--bind", f"127.0.0.1:{port}", "--workers", str(min(cores(), MOST_WEB_PROCESSES))]
    words += ["--threads", str(WEB_THREADS), "--worker-class", "gthread", "--no-control-socket"]
    words += ["--log-level", "warning"]
    process = subprocess.Popen(
        [sys.executable, "-m", "gunicorn", *words, "amnarchive.wsgi:application"],
        env=os.environ | {"AMN_PAGE_CACHE_MB": str(cache_mb), "AMN_SEARCHES_PER_MINUTE": "0"},
    )
    try:
        _wait(process, port)
        yield port
    finally:
        process.terminate()
        process.wait(20)


def _wait(process: "subprocess.Popen[bytes]", port: int) -> None:
    end = time.monotonic() + _READY_SECONDS
    while time.monotonic() < end and process.poll() is None:
        try:
            connection = HTTPConnection("127.0.0.1", port, timeout=5)
            connection.request("GET", "/healthz")
            if connection.getresponse().status == _OK:
                return
        except OSError:
            time.sleep(0.2)
    sys.exit("The web server did not start; its words stand above.")
