"""What the search's language data weigh: `python benchmarks/search_memory.py`.

Resident memory of one process: with Django and the models alone, after the search is imported,
after 2,000 made-up §§ are analysed as the index does, and after queries, wrong words among them.
Pages mapped from the compiled word list are shared by all processes, hence "its own". Ends with 1
where the search adds more than 150 MB.
"""

import argparse
import gc
import os
import sys
import tempfile
from multiprocessing import get_context
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parent.parent
sys.path[0] = str(ROOT)
MOST_MB = 150


def resident() -> tuple[float, float]:
    """Resident MB of this process, and how many of these are its own."""
    gc.collect()
    fields = dict(
        line.split(":", 1) for line in Path("/proc/self/smaps_rollup").read_text().split("\n")[1:-1]
    )
    kilobytes = {name: int(value.split()[0]) for name, value in fields.items() if "kB" in value}
    own = kilobytes["Private_Clean"] + kilobytes["Private_Dirty"]
    return kilobytes["Rss"] / 1024, own / 1024


def told(name: str, before: float) -> float:
    rss, own = resident()
    print(
        f"{name:28} {rss:6.1f} MB resident, {own:6.1f} its own   {rss - before:+6.1f} since Django"
    )
    return rss


def write(folder: Path, items: int, queries: int) -> None:
    """Write so many §§ of the speed benchmark's prose, and queries of its words."""
    from benchmarks.speed.prose import own_words, said, title
    from benchmarks.speed.words import drawn

    random = Random(4)
    with (folder / "items").open("w", encoding="utf-8") as file:
        for number in range(items):
            own = own_words(f"memory {number}")
            file.write(f"{title(random, own)}\t{' '.join(said(random, 165, own))}\n")
    with (folder / "queries").open("w", encoding="utf-8") as file:
        for number in range(queries):
            words = drawn(random, random.randint(2, 4))
            if number % 3 == 0:
                words[-1] = words[-1][:2] + words[-1][3:]
            file.write(" ".join(words) + "\n")


def analyse(items: Path) -> None:
    """Make the vectors of the §§."""
    from amnarchive.search.index.vector import VectorBuilder

    with items.open(encoding="utf-8") as file:
        for line in file:
            title, _tab, text = line.partition("\t")
            vector = VectorBuilder()
            vector.add_text(title, "A")
            vector.add_text(text, "C")
            str(vector)


def ask(queries: Path) -> None:
    """Read the queries, weigh their words and mark with them."""
    from amnarchive.search.hits.highlight import Marker
    from amnarchive.search.typed.query import parse

    for line in queries.read_text("utf-8").split("\n"):
        query, _notes = parse(line)
        Marker(query).spans(" ".join(sorted(query.lexemes)))


def caches() -> None:
    """Print how full each cache of the search is."""
    for name, module in sorted(sys.modules.items()):
        if not name.startswith(("amnarchive.search", "ingest.repair", "ingest.vocabulary")):
            continue
        for key, value in sorted(vars(module).items()):
            if hasattr(value, "cache_info") and value.__module__ == name:
                info = value.cache_info()
                print(f"  {name}.{key}: {info.currsize:,} of {info.maxsize or 0:,}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--items", type=int, default=2_000, help="how many §§ (2000)")
    parser.add_argument("--queries", type=int, default=50, help="how many queries (50)")
    parser.add_argument("--caches", action="store_true", help="print how full each cache is")
    options = parser.parse_args()
    os.environ["DJANGO_SETTINGS_MODULE"] = "amnarchive.settings"
    with tempfile.TemporaryDirectory(prefix="amn-memory-") as folder:
        # In a process of its own: what makes the texts is not to be weighed.
        writer = get_context("fork").Process(
            target=write, args=(Path(folder), options.items, options.queries)
        )
        writer.start()
        writer.join()
        measure(Path(folder), options)


def measure(folder: Path, options: argparse.Namespace) -> None:
    """Print what the process weighs after each step; ends with 1 where that is too much."""
    import django

    django.setup()
    before = resident()[0]
    told("Django and the models", before)
    from ingest.repair.lexicon import lexicon

    told("the search imported", before)
    lexicon().find("nämnd")
    told("the word list opened", before)
    analyse(folder / "items")
    told(f"{options.items:,} §§ analysed", before)
    ask(folder / "queries")
    after = told(f"{options.queries} queries read", before)
    if options.caches:
        caches()
    if after - before > MOST_MB:
        sys.exit(f"More than {MOST_MB} MB.")


if __name__ == "__main__":
    main()
