"""How quick the search is: `python benchmarks/search.py --items 200000 --keep DIR`.

Writes a corpus of so many §§ into an archive of its own, then times the whole search page, SQLite's
full-text search with the same facets, and tantivy's hits alone, in turns. docs/performance.md says
what is measured, and what came of it.
"""

import argparse
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[0] = str(ROOT)

from benchmarks.speed.archive import archive, ensure_corpus
from benchmarks.speed.report import missed, print_slowest, print_times

ENGINES = ("site", "sqlite", "tantivy")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--items", type=int, default=200_000, help="how many §§ (200000)")
    parser.add_argument("--keep", type=Path, help="keep the corpus here, or use the one kept here")
    parser.add_argument("--only", choices=ENGINES, help="time this one alone")
    parser.add_argument("--rounds", type=int, default=5, help="how often each query is timed (5)")
    parser.add_argument("--reindex", action="store_true", help="index a kept corpus anew")
    parser.add_argument("--build", action="store_true", help="make all ready and time nothing")
    parser.add_argument("--goal", action="store_true", help="fail where issue 4's goal is missed")
    options = parser.parse_args()
    if options.items < 1 or options.rounds < 1:
        parser.error("--items and --rounds are 1 or more")
    if options.goal and options.only not in {None, "site"}:
        parser.error("--goal needs the site's times")
    if options.build and not options.keep:
        parser.error("--build needs --keep")
    with tempfile.TemporaryDirectory(prefix="amn-search-") as new:
        folder = (options.keep or Path(new)).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        ensure_corpus(folder, options.items, reindex=options.reindex)
        with archive(folder, durable=True):
            from benchmarks.speed.engines import made
            from benchmarks.speed.mix import mix
            from benchmarks.speed.timing import timed

            engines = made(folder, (options.only,) if options.only else ENGINES)
            questions = mix(folder)
            if options.build:
                return
            results = timed(engines, questions, options.rounds)
    print_times(results)
    print_slowest(results)
    if options.goal and (reasons := missed(results, options.items)):
        sys.exit("The goal is missed: " + "; ".join(reasons) + ".")


if __name__ == "__main__":
    main()
