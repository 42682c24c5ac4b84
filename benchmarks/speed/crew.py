"""The processes that write the corpus: two by default, each with its own connection."""

import multiprocessing
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager

PROCESSES = 2
_MEETINGS_AT_ONCE = 20
_TELL_SECONDS = 60
Chunk = tuple[int, int, int]
"""Items of the whole corpus, and the first and last meeting (not included) of this chunk."""


def begin() -> None:
    """Make a process ready: Django, and a connection that checks no foreign keys."""
    import django

    django.setup()
    trust()


def trust(*, again: bool = False) -> None:
    """Check no foreign keys: COPY would look up each by itself. `again`: as usual from now on."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(f"SET session_replication_role = {'DEFAULT' if again else 'replica'}")


def write_chunk(chunk: Chunk) -> int:
    """Write meetings, §§ and reports; give how many §§."""
    from benchmarks.speed.base import body_keys, party_keys
    from benchmarks.speed.papers import write_papers
    from benchmarks.speed.plan import sittings
    from benchmarks.speed.rows import Writer

    held = sittings(chunk[0])[chunk[1] : chunk[2]]
    bodies = body_keys()
    write_papers(held, bodies)
    return Writer(bodies, party_keys()).write(held)


def index_chunk(chunk: Chunk) -> int:
    """Write the search rows of the same; give how many §§."""
    from benchmarks.speed.entries import write_entries
    from benchmarks.speed.plan import sittings

    held = sittings(chunk[0])[chunk[1] : chunk[2]]
    first, last = held[0].first, held[-1].first + len(held[-1].agenda) - 1
    write_entries(first, last)
    return last - first + 1


def write_whole_chunk(chunk: Chunk) -> int:
    """Write also who was there, how they voted, the minutes' pages; give how many meetings."""
    from benchmarks.speed.ballots import write_votes
    from benchmarks.speed.base import party_keys
    from benchmarks.speed.plan import sittings
    from benchmarks.speed.roll import write_roll
    from benchmarks.speed.sheets import write_sheets

    held = sittings(chunk[0])[chunk[1] : chunk[2]]
    parties = party_keys()
    write_roll(held, parties)
    write_votes(held, parties)
    write_sheets(held)
    return len(held)


def index_whole_chunk(chunk: Chunk) -> int:
    """Let the archive itself make all that it derives of these §§; give how many §§."""
    from amnarchive.actions.index import index_items
    from amnarchive.models import AgendaItem
    from benchmarks.speed.plan import sittings

    held = sittings(chunk[0])[chunk[1] : chunk[2]]
    first, last = held[0].first, held[-1].first + len(held[-1].agenda) - 1
    index_items(items=[AgendaItem(pk=key) for key in range(first, last + 1)])
    return last - first + 1


def spread(work: Callable[[Chunk], int], items: int, meetings: int) -> None:
    """Let the crew do all meetings, roughly in their order; print how far it has come."""
    chunks = [
        (items, start, min(start + _MEETINGS_AT_ONCE, meetings))
        for start in range(0, meetings, _MEETINGS_AT_ONCE)
    ]
    if len(chunks) == 1:
        trust()
        work(chunks[0])
        trust(again=True)
        return
    done, told = 0, time.monotonic()
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(PROCESSES, spawn, begin) as pool:
        for count in pool.map(work, chunks):
            done += count
            if time.monotonic() - told > _TELL_SECONDS:
                print(f"  {done:,} of {items:,}", flush=True)
                told = time.monotonic()


@contextmanager
def stage(name: str, seconds: dict[str, float]) -> Iterator[None]:
    """Time what is inside, print it and keep it."""
    began = time.monotonic()
    yield
    seconds[name] = time.monotonic() - began
    print(f"  {name}: {seconds[name]:.1f} s", flush=True)
