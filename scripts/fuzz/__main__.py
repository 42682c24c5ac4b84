"""The command line of the fuzzer."""

import argparse
import logging
import sys
import time
import traceback
from collections.abc import Callable
from random import Random

from scripts.fuzz.files import read_broken
from scripts.fuzz.growth import check_growth
from scripts.fuzz.papers import paper
from scripts.fuzz.promises import mend_pages, read_pages

SLOW = 5.0
"""Seconds of processor time that no made-up paper may take."""


def read_paper(rng: Random) -> None:
    """Segment and structure a paper, twice where chance says so."""
    made = paper(rng)
    reading = read_pages(made)
    if rng.random() < 0.05:
        assert read_pages(made) == reading, "the same pages gave another reading"


def mend_paper(rng: Random) -> None:
    """All stages but extraction on a short paper."""
    made = paper(rng, most=30)
    read_pages(mend_pages(made.pages, made))


STAGES: dict[str, Callable[[Random], None]] = {
    "structure": read_paper,
    "repair": mend_paper,
    "extract": read_broken,
    "growth": check_growth,
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m scripts.fuzz", description=__doc__)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=None, help="one case alone, by its number")
    parser.add_argument("--from", dest="start", type=int, default=0, help="the first case's number")
    parser.add_argument("--stage", choices=sorted(STAGES), action="append")
    parser.add_argument("--most", type=int, default=10, help="stop after so many failures")
    options = parser.parse_args()
    stages = options.stage or ["structure", "repair", "extract"]
    end = time.monotonic() + options.seconds
    logging.disable()
    number = options.start if options.seed is None else options.seed
    failures = 0
    while time.monotonic() < end and failures < options.most:
        stage = stages[number % len(stages)]
        began = time.process_time()
        try:
            STAGES[stage](Random(number))
            spent = time.process_time() - began
            assert stage == "growth" or spent < SLOW, f"took {spent:.1f} s"
        except Exception:  # noqa: BLE001 - that is what is looked for
            failures += 1
            print(f"--- {stage}, case {number}")
            traceback.print_exc(file=sys.stdout)
        number += 1
        if options.seed is not None:
            break
    print(f"{number - options.start} cases, {failures} failures")
    sys.exit(bool(failures))


if __name__ == "__main__":
    main()
