"""Drawing in a process of its own, with limits on time and memory."""

import json
import logging
import tempfile
import time
from collections.abc import Generator, Sequence
from dataclasses import asdict, replace
from pathlib import Path

from ingest.errors import Damaged
from ingest.extract.draw.drawn import Drawn, Undrawn, decode_drawn
from ingest.extract.here import check_size
from ingest.extract.limits import DEFAULT, Limits
from ingest.extract.process import Answers, Child, Overdue
from ingest.extract.run import error_of, tail

PAGE_SECONDS = 30.0
"""How long one page may take; a usual one takes a third of a second."""

_AT_ONCE = 50
"""Pages that one process draws: what a library has kept of them is gone with it."""
_MOST_FALLS = 3
"""A file that brings down so many processes is not worth another."""

_log = logging.getLogger(__name__)


def draw_pages(
    path: Path,
    *,
    name: str,
    numbers: Sequence[int],
    limits: Limits = DEFAULT,
    page_seconds: float | None = None,
    falls: int = 0,
) -> Generator[Drawn | Undrawn]:
    """Draw the pages of those numbers, from 1, of the file at `path`; each comes when it is ready.

    A page that takes more than `limits` or `page_seconds` (PAGE_SECONDS) allow is undrawn, and the
    next one is drawn by a new process. After three such, `falls` of them at an earlier time, the
    rest is given up. Raises IngestError, and nothing else, where the file has no pages or none that
    can be opened.
    """
    page_seconds = page_seconds or PAGE_SECONDS
    try:
        check_size(path.stat().st_size, limits)
    except OSError as error:
        raise Damaged("Filen finns inte kvar på servern.", "Ladda upp den igen.") from error
    left = list(numbers)
    while left:
        if falls >= _MOST_FALLS:
            yield from (Undrawn(number, "too many others were too hard") for number in left)
            return
        try:
            for page in _batch(path, name, left[:_AT_ONCE], limits, page_seconds):
                left.pop(0)
                yield page
        except _Fell as error:
            falls += 1
            yield Undrawn(left.pop(0), str(error), fell=True)


class _Fell(Exception):
    """The process ended or was ended at a page."""


def _batch(
    path: Path, name: str, numbers: Sequence[int], limits: Limits, page_seconds: float
) -> Generator[Drawn | Undrawn]:
    limits = replace(limits, seconds=page_seconds * len(numbers))
    order = {
        "path": str(path.resolve()),
        "name": name,
        "limits": asdict(limits),
        "draw": list(numbers),
    }
    with tempfile.TemporaryFile() as stderr, Child(order, stderr) as child:
        answers = Answers(child.stdout)
        for number in numbers:
            try:
                line = answers.next(time.monotonic() + page_seconds)
                if line is None:
                    raise _Fell(f"process ended with {child.wait()}")
                tag, *values = json.loads(line)
                if tag == "error":
                    raise error_of(values)
                page = _page(number, tag, values)
            except Overdue as error:
                raise _Fell("took too long") from error
            except (ValueError, TypeError, KeyError) as error:
                _log.warning("drawing %s: answer not understood: %s", name, tail(stderr))
                raise _Fell(f"answer not understood: {error}") from error
            yield page


def _page(number: int, tag: str, values: list[object]) -> Drawn | Undrawn:
    if tag == "drawn":
        page: Drawn | Undrawn = decode_drawn(*values)
    else:
        at, why = values
        page = Undrawn(number, str(why)) if at == number else Undrawn(0, "")
    if page.number != number:
        raise ValueError(f"not page {number}, which was asked for")
    return page
