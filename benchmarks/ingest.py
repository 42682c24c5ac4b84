"""How fast files are read: `python benchmarks/ingest.py [FILE_OR_FOLDER…]`.

Without names it takes the PDFs of Alingsås in the shared folder (AMN_SHARED, else ../shared).
Scans and what is no PDF are left out, and it says so. It prints

- the time of the whole reading (`ingest.read`, with the process that extracts) against that of bare
  pdfminer.six with layout on the same files, each in a fresh process after one warming round,
  taken in turns; the median of --rounds;
- how that time divides over the stages;
- documents a second of a real Celery worker with one and with two processes, files to rows in
  PostgreSQL, and the peak memory of one worker process with what it has started.

Ends with 1 where a measure of the project is missed (--no-judge: never).
"""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[0] = str(ROOT)  # else this file would be the package `ingest`

from benchmarks.chosen import born_digital, files_in

MOST_TIMES_PDFMINER = 1.4
LEAST_GAIN_OF_TWO = 1.8
MOST_MEGABYTES = 400


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    shared = Path(os.environ.get("AMN_SHARED", ROOT.parent / "shared"))
    parser.add_argument("paths", nargs="*", type=Path, default=[shared / "real" / "alingsas"])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--copies", type=int, default=8, help="of each file for the worker")
    parser.add_argument("--no-worker", action="store_true", help="leave the real worker out")
    parser.add_argument("--no-judge", action="store_true")
    options = parser.parse_args()
    files, left_out = born_digital(files_in(options.paths))
    for path, why in left_out:
        print(f"left out: {path.name} ({why})")
    if not files:
        sys.exit("There is no born-digital PDF among what was named.")
    print(f"{len(files)} files")
    missed = reading(files, options.rounds)
    if not options.no_worker:
        missed += working(files, options.copies, max(1, options.rounds // 2))
    for miss in missed:
        print(f"MISSED: {miss}")
    sys.exit(bool(missed) and not options.no_judge)


def fresh(module: str, *arguments: str) -> Any:
    """What a measuring module prints as JSON, run in a process of its own."""
    command = [sys.executable, "-m", f"benchmarks.{module}", *arguments]
    ran = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True)
    return json.loads(ran.stdout)


def reading(files: list[Path], rounds: int) -> list[str]:
    """Print the whole reading against bare pdfminer; what was missed."""
    names = [str(path) for path in files]
    bare: list[Any] = []
    whole: list[Any] = []
    for _ in range(rounds):
        bare.append(fresh("reading_time", "pdfminer", *names))
        whole.append(fresh("reading_time", "read", *names))

    def middle(runs: list[Any], key: str) -> float:
        return median(float(run[key]) for run in runs)

    ratio = middle(whole, "wall") / middle(bare, "wall")
    print(f"median of {rounds} rounds, {bare[0]['pages']} pages, seconds")
    for label, runs in (("pdfminer.six with layout", bare), ("whole reading", whole)):
        print(f"  {label:26} wall {middle(runs, 'wall'):6.2f}   cpu {middle(runs, 'cpu'):6.2f}")
    print(f"  {'ratio of wall times':26} {ratio:.2f} (at most {MOST_TIMES_PDFMINER})")
    print(f"  first file of a new process: {middle(whole, 'first'):.2f} s")
    stages = {key: median(run["stages"][key] for run in whole) for key in whole[0]["stages"]}
    total = sum(stages.values())
    print("the stages")
    for stage, seconds in stages.items():
        print(f"  {stage:26} {seconds:6.2f} s {100 * seconds / total:5.1f} %")
    over = ratio > MOST_TIMES_PDFMINER
    return [f"{ratio:.2f} times bare pdfminer"] if over else []


def working(files: list[Path], copies: int, rounds: int) -> list[str]:
    """Print what a real worker does with one process and with two; what was missed."""
    print(f"a real worker, {copies} copies of each file, median of {rounds} rounds")
    runs = fresh("worker_time", str(copies), str(rounds), *(str(path) for path in files))
    speed = {}
    memory = {}
    for processes in ("1", "2"):
        speed[processes] = median(run["documents"] / run["seconds"] for run in runs[processes])
        memory[processes] = max(run["megabytes"] for run in runs[processes])
        print(
            f"  {processes} process(es): {speed[processes]:5.2f} documents/s,"
            f" peak {memory[processes]:.0f} MB a process with its children"
        )
    gain = speed["2"] / speed["1"]
    print(f"  gain of the second: {gain:.2f} (at least {LEAST_GAIN_OF_TWO})")
    missed = [f"two are {gain:.2f} times one"] if gain < LEAST_GAIN_OF_TWO else []
    most = max(memory.values())
    return missed + ([f"{most:.0f} MB a worker"] if most > MOST_MEGABYTES else [])


if __name__ == "__main__":
    main()
