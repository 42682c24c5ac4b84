"""How quick the search is: `python benchmarks/search.py --items 200000 --keep DIR`.

Writes a corpus of so many §§ into an archive of its own, then times the whole search page, SQLite's
full-text search with the same facets, and tantivy's hits alone; docs/performance.md has the rest.
"""

import argparse
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[0] = str(ROOT)

from benchmarks.speed.archive import ensure_corpus

ENGINES = ("site", "sqlite", "tantivy")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--items", type=int, default=200_000, help="how many §§ (200000)")
    parser.add_argument("--keep", type=Path, help="keep the corpus here, or use the one kept here")
    parser.add_argument("--reindex", action="store_true", help="index a kept corpus anew")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="amn-search-") as new:
        folder = (options.keep or Path(new)).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        ensure_corpus(folder, options.items, reindex=options.reindex)


if __name__ == "__main__":
    main()
