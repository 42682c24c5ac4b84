"""One measurement in a fresh process: `python -m benchmarks.reading_time pdfminer|read FILE…`.

Prints JSON: seconds of wall and processor time (children included) over all files, after a round
that warms the caches; for `read` also the first file's time and the stages.
"""

import json
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import psutil
from pdfminer.high_level import extract_pages
from pdfminer.layout import LAParams

from ingest import read
from ingest.extract import extract
from ingest.repair import repair
from ingest.segment import segment
from ingest.structure import structure


def silent(*_: object) -> None:
    """Nobody watches."""


def processor() -> float:
    """Seconds that this process and all its descendants, living and dead, have computed."""
    me = psutil.Process()
    spent = 0.0
    for process in (me, *me.children(recursive=True)):
        with suppress(psutil.NoSuchProcess):
            spent += sum(process.cpu_times()[:4])  # user, system, and those of dead children
    return spent


def timed(work: Callable[[], object]) -> dict[str, float]:
    began, spent = time.perf_counter(), processor()
    work()
    return {"wall": time.perf_counter() - began, "cpu": processor() - spent}


def by_pdfminer(files: list[Path]) -> int:
    """The pages laid out."""
    return sum(1 for path in files for _ in extract_pages(str(path), laparams=LAParams()))


def by_ingest(files: list[Path]) -> int:
    """The pages read."""
    return sum(len(read(path).pages) for path in files)


def stages(files: list[Path]) -> dict[str, float]:
    """Seconds of each stage of `ingest.read`, one after the other."""
    spent = dict.fromkeys(("extract", "repair", "segment", "structure"), 0.0)

    def note(stage: str, work: Callable[..., Any], *given: Any, **more: Any) -> Any:
        began = time.perf_counter()
        result = work(*given, **more)
        spent[stage] += time.perf_counter() - began
        return result

    for path in files:
        extraction = note("extract", extract, path, name=path.name, progress=silent)
        repaired = note("repair", repair, extraction)
        note("structure", structure, note("segment", segment, repaired))
    return spent


def main() -> None:
    way, *names = sys.argv[1:]
    files = [Path(name) for name in names]
    work = {"pdfminer": by_pdfminer, "read": by_ingest}[way]
    result: dict[str, Any] = {"first": timed(lambda: work(files[:1]))["wall"]}
    result["pages"] = work(files)
    result |= timed(lambda: work(files))
    if way == "read":
        result["stages"] = stages(files)
    json.dump(result, sys.stdout)


if __name__ == "__main__":
    main()
