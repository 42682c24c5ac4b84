"""What is derived of a § when it is stored: `python benchmarks/index_cost.py [FILE OR FOLDER …]`.

Reads the files (../shared/real where it is there, else the samples), and stores each reading with
all that is derived of it (search rows, topics, stands, sketches of texts and their groups) and
without, in turns, each time rolled back; the difference is what that costs. Then stores all of them
for good and prints what the index weighs, with the part of it that PostgreSQL puts off (the pending
list of a GIN index). On a machine that does something else besides, look at the processor time.
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from unittest.mock import patch

ROOT = Path(__file__).resolve().parent.parent
sys.path[0] = str(ROOT)

from benchmarks.chosen import files_in
from benchmarks.speed.archive import archive

_REAL = ROOT.parent / "shared" / "real"
_SAMPLES = ROOT / "amnarchive" / "samples" / "files"
Store = Callable[[], object]
_INDEXING: tuple[tuple[str, Callable[..., object]], ...] = (
    ("amnarchive.actions.store.items.found_topics", lambda **_: []),
    ("amnarchive.actions.store.items.index_items", lambda **_: 0),
    ("amnarchive.actions.store.reading.index_documents", lambda **_: 0),
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", type=Path, nargs="*")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    files = files_in(options.paths or [_REAL if _REAL.is_dir() else _SAMPLES])
    with tempfile.TemporaryDirectory(prefix="amn-index-") as new, archive(Path(new), durable=True):
        from amnarchive.garbage import settle
        from amnarchive.models import AgendaItem, SearchEntry

        stores = list(_stores(files))
        settle()  # a worker has one reading in its memory, not all of them
        _cost(stores)  # to warm up
        costs = [_cost(stores) for _round in range(options.rounds)]
        for store in stores:
            store()
        items, entries = AgendaItem.objects.count(), SearchEntry.objects.count()
        for name, place in (("with", 0), ("without", 1)):
            taken = [cost[place] for cost in costs]
            print(f"store {name} what is derived: {_middle(taken, items)}")
        added = [cost[0] - cost[1] for cost in costs]
        print(f"what is derived adds {_middle(added, items)} ({items} §§, {entries} search rows)")
        _print_rest(items)


def _stores(files: Iterable[Path]) -> Iterable[Store]:
    """Read the files; give for each what stores its reading."""
    from django.core.files import File

    from amnarchive.actions.claim import claim_document
    from amnarchive.actions.receive import receive_document
    from amnarchive.actions.store import store_reading
    from ingest import IngestError, read

    for path in files:
        try:
            reading = read(path, name=path.name)
        except IngestError as error:
            print(f"left out: {path.name} ({error.reason})")
            continue
        with path.open("rb") as file:
            receipt = receive_document(
                file=File(file), name=path.name, body=None, date=None, by=None
            )
        claim = claim_document(document_id=receipt.document.pk)
        if claim is not None:
            yield partial(store_reading, claim=claim, reading=reading)


@dataclass(frozen=True, slots=True)
class _Taken:
    """Milliseconds: by the clock, and of the processor by Python itself."""

    clock: float = 0
    python: float = 0

    def __add__(self, other: "_Taken") -> "_Taken":
        return _Taken(self.clock + other.clock, self.python + other.python)

    def __sub__(self, other: "_Taken") -> "_Taken":
        return _Taken(self.clock - other.clock, self.python - other.python)


def _middle(taken: Sequence[_Taken], items: int) -> str:
    clock = statistics.median(each.clock for each in taken) / items
    python = statistics.median(each.python for each in taken) / items
    return f"{clock:.2f} ms a §, of it Python's processor time {python:.2f} ms"


def _cost(stores: Iterable[Store]) -> tuple[_Taken, _Taken]:
    """What all stores take, with what is derived and without."""
    taken = [_Taken(), _Taken()]
    for store in stores:
        for place in (0, 1):
            with ExitStack() as stack:
                for name, nothing in _INDEXING if place else ():
                    stack.enter_context(patch(name, nothing))
                taken[place] += _undone(store)
    return taken[0], taken[1]


def _undone(store: Store) -> _Taken:
    from django.db import transaction

    with transaction.atomic():
        began = _now()
        store()
        taken = _now() - began
        transaction.set_rollback(True)
    return taken


def _now() -> _Taken:
    return _Taken(time.perf_counter() * 1000, time.process_time() * 1000)


def _print_rest(items: int) -> None:
    """Print what the database does later, and how large the index is."""
    from django.db import connection

    from benchmarks.speed.sizes import print_sizes

    with connection.cursor() as cursor:
        began = time.perf_counter()
        cursor.execute("SELECT gin_clean_pending_list('search_vector')")
        taken = (time.perf_counter() - began) * 1000
    print(f"putting the pending words into the index: {taken / items:.2f} ms a §")
    print_sizes(items)


if __name__ == "__main__":
    main()
