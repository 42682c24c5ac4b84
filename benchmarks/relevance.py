"""How good the search is: `python benchmarks/relevance.py --docs … --queries … --run OUT.tsv`.

Puts the collection into an archive of its own and asks the site's search, 50 hits deep. OUT.tsv is
what `ndcg.py` of the collection scores. `--store FOLDER` keeps the archive for the next run.
"""

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
DEPTH = 50
IDS = "collection.json"


@contextmanager
def archive(folder: Path) -> Iterator[None]:
    """The project with its own servers in `folder`."""
    os.environ |= {"VAR_DIR": str(folder), "DJANGO_SETTINGS_MODULE": "amnarchive.settings"}
    os.environ.pop("DATABASE_URL", None)
    os.environ.pop("REDIS_URL", None)
    import django
    from django.core.management import call_command

    from amnarchive.embedded import servers

    with servers(folder, "benchmark", durable=False):
        django.setup()
        call_command("migrate", verbosity=0)
        yield


def filled(docs: Path, folder: Path) -> dict[int, str]:
    """The collection's ids by key, stored first where `folder` is new."""
    from amnarchive.actions.vocabulary import rebuild_vocabulary
    from benchmarks.collection import read_collection, store_collection

    known = folder / IDS
    if not known.exists():
        named = store_collection(read_collection(docs))
        rebuild_vocabulary()
        known.write_text(json.dumps(named), "utf-8")
    return {int(key): name for key, name in json.loads(known.read_text("utf-8")).items()}


def ask(query: str, deep: int = DEPTH) -> list[int]:
    """The first §§ that the search page would list."""
    from django.http import QueryDict

    from amnarchive.search.asking.parameters import read
    from amnarchive.search.limit import limited
    from amnarchive.search.match.run import run
    from amnarchive.search.match.scope import EVERYTHING

    found: list[int] = []
    page = 1
    while len(found) < deep:
        parameters = QueryDict(mutable=True)
        parameters.update({"q": query, "sida": str(page)})
        with limited():
            answer = run(read(parameters, EVERYTHING.filters), EVERYTHING)
        found += [entry.item_id for entry in answer.entries if entry.item_id is not None]
        if not answer.page.has_next():
            break
        page += 1
    return found[:deep]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--docs", type=Path, required=True)
    parser.add_argument("--queries", type=Path, required=True)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--store", type=Path, help="keep the archive here")
    parser.add_argument("--reindex", action="store_true", help="index a kept archive anew")
    parser.add_argument("--worst-times", action="store_true", help="print the slowest queries")
    options = parser.parse_args()
    queries = json.loads(options.queries.read_text("utf-8"))
    with tempfile.TemporaryDirectory(prefix="amn-relevance-") as new:
        folder = (options.store or Path(new)).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        with archive(folder):
            named = filled(options.docs, folder)
            if options.reindex:
                reindex()
            times, lines = [], []
            for query in queries:
                began = time.perf_counter()
                found = ask(query["query"])
                times.append((time.perf_counter() - began, query["query"]))
                lines += [f"{query['id']}\t{named[item]}\n" for item in found if item in named]
    options.run.write_text("".join(lines), "utf-8")
    if options.worst_times:
        for seconds, text in sorted(times, reverse=True)[:10]:
            print(f"{seconds * 1000:6.0f} ms  {text}")


def reindex() -> None:
    """Index all §§ anew and print what one costs."""
    from amnarchive.actions.index import index_items
    from amnarchive.actions.vocabulary import rebuild_vocabulary
    from amnarchive.models import AgendaItem

    items = list(AgendaItem.objects.only("pk"))
    began = time.process_time()
    index_items(items=items)
    print(f"{(time.process_time() - began) / len(items) * 1000:.2f} ms a § of this process's time")
    rebuild_vocabulary()


if __name__ == "__main__":
    main()
