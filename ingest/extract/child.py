"""What the process that reads or draws one file does; `nurse` forks it.

Its order comes as one line of JSON on stdin: {"path", "name", "limits", "scratch"}, with "draw"
where the pages of those numbers are to be drawn. It answers on stdout with lines of JSON, each an
array of a tag and its values: of a reading ["pages", done, total], ["scans", count], ["page", …],
then ["end", …]; of a drawing ["drawn", …] or ["undrawn", number, why] for each page in turn, then
["end"]. Either may end with ["error", code, reason, advice] instead. stdin stays open while the
parent lives; when it closes, this process and all that it has started ends.
"""

import json
import os
import signal
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ingest.errors import Damaged, IngestError
from ingest.extract.codec import encode_end, encode_page
from ingest.extract.here import check_size, extract_bytes, too_hard
from ingest.extract.limits import Limits
from ingest.extract.restrain import allow_less_time, allow_more_time, restrain
from ingest.extract.sniff import Kind, sniff

Send = Callable[..., None]


def main() -> None:
    """Read the order, read or draw the file, answer."""
    order = json.loads(sys.stdin.buffer.readline())
    limits = Limits(**order["limits"])
    # What a library prints must not get between the answers.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    os.environ["TMPDIR"] = tempfile.tempdir = order["scratch"]
    threading.Thread(target=_end_with_parent, daemon=True).start()
    restrain(limits)

    def send(*answer: Any) -> None:
        json.dump(answer, answers, ensure_ascii=False, separators=(",", ":"))
        answers.write("\n")

    try:
        data = _bytes(Path(order["path"]), limits)
        if "draw" in order:
            _draw(data, order["name"], order["draw"], send, answers.flush)
        else:
            _read(data, order["name"], limits, send, answers.flush)
    except IngestError as error:
        send("error", error.code, error.reason, error.advice)
    except MemoryError:
        hard = too_hard()
        send("error", hard.code, hard.reason, hard.advice)
    answers.flush()
    # Without the interpreter's own end: libraries have been seen to hang or crash in theirs.
    os._exit(0)


def _bytes(path: Path, limits: Limits) -> bytes:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise Damaged(
            "Filen finns inte kvar eller kan inte läsas på servern.", "Ladda upp den igen."
        ) from error
    check_size(len(data), limits)
    return data


def _read(data: bytes, name: str, limits: Limits, send: Send, flush: Callable[[], None]) -> None:
    if sniff(data, name) not in (Kind.PDF, Kind.IMAGE):
        allow_less_time(limits)
    extraction = extract_bytes(data, name, limits, _Teller(limits, send, flush))
    for page in extraction.pages:
        send("page", encode_page(page))
    send("end", encode_end(extraction))


def _draw(
    data: bytes, name: str, numbers: list[int], send: Send, flush: Callable[[], None]
) -> None:
    from ingest.extract.draw.drawn import Drawn, encode_drawn  # noqa: PLC0415 - readers need it not
    from ingest.extract.draw.here import draw_here  # noqa: PLC0415 - nor this

    for page in draw_here(data, name, numbers):
        if isinstance(page, Drawn):
            send("drawn", encode_drawn(page))
        else:
            send("undrawn", page.number, page.why)
        flush()
    send("end")


class _Teller:
    """Sends progress to the parent at once."""

    def __init__(self, limits: Limits, send: Send, flush: Callable[[], None]) -> None:
        self._limits = limits
        self._send = send
        self._flush = flush

    def pages(self, done: int, total: int) -> None:
        self._send("pages", done, total)
        self._flush()

    def scans(self, count: int) -> None:
        allow_more_time(self._limits, count)
        self._send("scans", count)
        self._flush()


def _end_with_parent() -> None:
    """Wait until the parent closes stdin, by will or by death; then end with all descendants."""
    while os.read(0, 1024):
        pass
    os.killpg(0, signal.SIGKILL)
