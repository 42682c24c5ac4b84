"""How quick the pages are while many read: `python benchmarks/pages.py --keep DIR --goal`.

Writes a corpus of so many §§ with all that hangs on them into an archive of its own, serves it as
`manage.py up` does, and lets readers open pages at once. docs/performance.md says what is measured,
and what came of it.
"""

import argparse
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[0] = str(ROOT)

from benchmarks.speed.archive import archive, ensure_corpus
from benchmarks.speed.timing import share


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--items", type=int, default=100_000, help="how many §§ (100000)")
    parser.add_argument("--keep", type=Path, help="keep the corpus here, or use the one kept here")
    parser.add_argument("--reindex", action="store_true", help="derive all anew in a kept corpus")
    parser.add_argument("--readers", type=int, default=20, help="who read at once (20)")
    parser.add_argument("--seconds", type=float, default=60, help="for so long (60)")
    parser.add_argument(
        "--pause", type=float, default=1, help="seconds on a page, on average; 0 for none (1)"
    )
    parser.add_argument(
        "--cache", type=int, default=0, help="MB of pages that each process may hold (0)"
    )
    parser.add_argument("--goal", action="store_true", help="fail where issue 5's goal is missed")
    options = parser.parse_args()
    if options.items < 1 or options.readers < 1:
        parser.error("--items and --readers are 1 or more")
    with tempfile.TemporaryDirectory(prefix="amn-pages-") as new:
        folder = (options.keep or Path(new)).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        ensure_corpus(folder, options.items, reindex=options.reindex, whole=True)
        with archive(folder, durable=True):
            _measure(options)


def _measure(options: argparse.Namespace) -> None:
    from amnarchive.models import Attendance, Ballot, LikenessGroup, PageImage, Stand
    from amnarchive.running.static import collect
    from benchmarks.speed.addresses import GOALS, addresses
    from benchmarks.speed.readers import REFUSED, read_all
    from benchmarks.speed.web import served

    print("The corpus has beside the §§:")
    for name, model in (
        ("attendance", Attendance),
        ("ballots", Ballot),
        ("stands", Stand),
        ("groups of like texts", LikenessGroup),
        ("page pictures", PageImage),
    ):
        print(f"  {name}: {model._default_manager.count()}")  # noqa: SLF001 - Django's own name
    collect()
    pages = addresses()
    how = {"readers": options.readers, "pause": options.pause}
    with served(cache_mb=options.cache) as port:
        read_all(port, pages, seconds=min(10, options.seconds), **how)
        times = read_all(port, pages, seconds=options.seconds, **how)
    print(f"{'ms':14}{'pages':>8}{'p50':>9}{'p95':>9}{'max':>9}{'goal':>7}")
    missed = []
    for kind in dict.fromkeys(page.kind for page in pages):
        taken = times[kind]
        p95, goal = share(taken, 0.95), GOALS.get(kind, 0)
        values = "".join(f"{one:9.1f}" for one in (share(taken, 0.5), p95, max(taken)))
        print(f"{kind:14}{len(taken):8}{values}{goal or '–':>7}")
        if goal and p95 > goal:
            missed.append(f"{kind} p95 is {p95:.0f} ms, not {goal}")
    total = sum(map(len, times.values()))
    refused = len(times.pop(REFUSED, []))
    print(f"{(total - refused) / options.seconds:.1f} pages a second, {refused} refused")
    if refused:
        missed.append(f"{refused} pages were refused")
    if options.goal and missed:
        sys.exit("The goal is missed: " + "; ".join(missed) + ".")


if __name__ == "__main__":
    main()
