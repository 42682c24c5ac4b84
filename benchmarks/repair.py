"""Repairs every *.ocr.txt of a folder and measures the speed.

benchmarks/repair.py FOLDER OUT [FILE…]   writes OUT/NAME.repaired.txt; FILE…: more files to repair.
Score with wer.py of the same folder:
    wer.py --dir OUT --suffix .repaired.txt --noisy --truth-dir FOLDER
`--clean FILE…` in place of FOLDER OUT counts the words changed in text that has no damage.
"""

import resource
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from ingest.repair import repair, repaired_text
from ingest.repair.lexicon import lexicon
from ingest.types import Extraction, Form, Line, Page, Place


def load(path: Path) -> Extraction:
    """The file as extracted text, one page a form feed."""
    return Extraction(
        Form.TEXT,
        tuple(
            Page(
                number,
                tuple(
                    Line(text, Place(number, place))
                    for place, text in enumerate(sheet.split("\n"), 1)
                ),
            )
            for number, sheet in enumerate(path.read_text("utf-8").split("\f"), 1)
        ),
    )


def megabytes() -> float:
    """Peak memory of this process so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(arguments: list[str]) -> None:
    """Repair, print words, seconds and memory."""
    bare = megabytes()
    began = time.perf_counter()
    lexicon().find("nämnden")
    print(f"language data: {time.perf_counter() - began:.2f} s, {megabytes() - bare:.0f} MB")
    clean = arguments[0] == "--clean"
    if clean:
        paths, out = [Path(name) for name in arguments[1:]], None
    else:
        out = Path(arguments[1])
        out.mkdir(parents=True, exist_ok=True)
        paths = sorted(Path(arguments[0]).glob("*.ocr.txt"))
        paths += [Path(name) for name in arguments[2:]]
    words = 0
    spent = 0.0
    changed = 0
    for path in paths:
        extraction = load(path)
        words += len(path.read_text("utf-8").split())
        began = time.perf_counter()
        repaired = repair(extraction)
        spent += time.perf_counter() - began
        changed += len(repaired.changes)
        if clean:
            for change in repaired.changes:
                print(f"{path.name}: {change.original} → {change.repaired}")
        if out:
            name = path.name.removesuffix(".txt").removesuffix(".ocr")
            (out / f"{name}.repaired.txt").write_text(repaired_text(repaired), "utf-8")
    print(f"{len(paths)} files, {words} words, {changed} changed, {spent:.2f} s, ", end="")
    print(f"{words / max(spent, 1e-9):.0f} words/s, peak {megabytes():.0f} MB")


if __name__ == "__main__":
    main(sys.argv[1:])
