"""Extraction in a process of its own, with limits on time and memory."""

import json
import logging
import signal
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

from ingest import errors
from ingest.errors import Damaged, EmptyFile, IngestError, TooHard
from ingest.extract.codec import decode_end, decode_page
from ingest.extract.here import check_size, too_hard
from ingest.extract.limits import DEFAULT, Limits
from ingest.extract.process import Answers, Child, Overdue
from ingest.types import Extraction, Page

Progress = Callable[[str, int, int], None]
"""Told ("extract", pages done, pages in all)."""

_log = logging.getLogger(__name__)
_ERRORS = {
    kind.code: kind
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, IngestError)
}
_STDERR_TAIL = 4_000


def extract(path: Path, *, name: str, progress: Progress, limits: Limits = DEFAULT) -> Extraction:
    """Read the file at `path`, called `name` by its uploader, into pages.

    The file is read by a process that is ended when it takes more than `limits` allow, and that
    ends with this one. Raises IngestError and nothing else.
    """
    try:
        size = path.stat().st_size
    except OSError as error:
        raise Damaged("Filen finns inte kvar på servern.", "Ladda upp den igen.") from error
    check_size(size, limits)
    if size == 0:
        raise EmptyFile("Filen är tom.", "Kontrollera filen där du hämtade den och ladda upp igen.")
    order = {"path": str(path.resolve()), "name": name, "limits": asdict(limits)}
    with tempfile.TemporaryFile() as stderr, Child(order, stderr) as child:
        try:
            extraction = _listen(child, progress, limits)
        except Overdue as error:
            raise _too_slow() from error
        except _Died as error:
            _log.warning("reading %s: process ended with %s: %s", name, error, tail(stderr))
            raise _why(child.returncode) from error
        except (ValueError, TypeError, KeyError) as error:
            _log.warning("reading %s: answer not understood: %s", name, tail(stderr))
            raise _broken() from error
        said = tail(stderr)
        if said:
            _log.info("reading %s: %s", name, said)
        return extraction


class _Died(Exception):
    """The process ended before its answer did."""


def _listen(child: Child, progress: Progress, limits: Limits) -> Extraction:
    pages: list[Page] = []
    deadline = time.monotonic() + limits.seconds
    answers = Answers(child.stdout)
    while True:
        line = answers.next(deadline)
        if line is None:
            raise _Died(child.wait())
        tag, *values = json.loads(line)
        match tag:
            case "pages":
                done, total = values
                progress("extract", int(done), int(total))
            case "scans":
                (count,) = values
                deadline += min(int(count), limits.pages) * limits.ocr_seconds
            case "page":
                (page,) = values
                pages.append(decode_page(page))
            case "end":
                (end,) = values
                return decode_end(end, tuple(pages))
            case "error":
                raise error_of(values)


def error_of(values: list[Any]) -> IngestError:
    """The error that the process tells of as (code, reason, advice)."""
    code, reason, advice = (str(value) for value in values)
    return _ERRORS.get(code, Damaged)(reason, advice)


def _why(returncode: int | None) -> IngestError:
    """A reading process that a signal ended ran out of something, mostly; else it fell over."""
    if returncode == -signal.SIGXCPU:
        return _too_slow()
    if returncode is not None and returncode < 0:
        return too_hard()
    return _broken()


def _too_slow() -> TooHard:
    return TooHard(
        "Filen tog längre tid att läsa än arkivet tillåter.",
        "Dela upp den, eller skriv ut den som en ny PDF, och ladda upp den igen.",
    )


def _broken() -> Damaged:
    return Damaged(
        "Filen fick läsningen att avbrytas; den är troligen skadad.",
        "Öppna den och spara den på nytt, eller skriv ut den som PDF, och ladda upp den igen.",
    )


def tail(stderr: IO[bytes]) -> str:
    """The last that the process and its libraries wrote for the log."""
    size = stderr.seek(0, 2)
    stderr.seek(max(0, size - _STDERR_TAIL))
    return stderr.read().decode("utf-8", errors="replace").strip()
