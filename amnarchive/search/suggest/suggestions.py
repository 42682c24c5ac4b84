"""What somebody may be about to type: people, committees, cases, §§ and parties, a few of each."""

import time
from collections.abc import Callable, Iterable, Iterator

from amnarchive.caching.whole import cut_short
from amnarchive.search.limit import SearchTookTooLong, limited
from amnarchive.search.suggest.cases import numbered
from amnarchive.search.suggest.names import bodies, parties
from amnarchive.search.suggest.persons import persons
from amnarchive.search.suggest.suggestion import Kind, Suggestion
from amnarchive.search.suggest.titles import titled
from amnarchive.search.suggest.words import Typed

MOST = 8
"""More than one can take in at a glance is no help."""
TIME_MS = 300
"""Who types waits no longer: what is not found by then is not suggested."""

Source = Callable[[Typed, int], Iterable[Suggestion]]
# The least letters of the longest word, and who is asked then; the dearest last.
_SOURCES: tuple[tuple[int, Source], ...] = (
    (1, bodies),
    (1, parties),
    (2, numbered),
    (2, persons),
    (3, titled),
)


def suggest(text: str) -> dict[Kind, list[Suggestion]]:
    """Give at most `MOST` suggestions by kind, in the order of `Kind`, each kind its fair share.

    The number of queries does not grow with the archive; where the time is over, what has been
    found until then is given.
    """
    typed = Typed.of(text)
    found: list[Suggestion] = []
    if typed.words:
        try:
            with limited(TIME_MS):
                for suggestion in _all(typed):
                    found.append(suggestion)  # noqa: PERF402 - kept when the time is over
        except SearchTookTooLong:
            pass
    return _shared(found)


def _all(typed: Typed) -> Iterator[Suggestion]:
    end = time.monotonic() + TIME_MS / 1000
    for least, source in _SOURCES:
        if typed.longest < least:
            continue
        if time.monotonic() >= end:
            cut_short()
            return
        yield from source(typed, MOST)


def _shared(found: Iterable[Suggestion]) -> dict[Kind, list[Suggestion]]:
    """Take one of each kind in turn until there are enough."""
    waiting: dict[Kind, dict[str, Suggestion]] = {kind: {} for kind in Kind}
    for one in found:
        waiting[one.kind].setdefault(one.url, one)
    queues = {kind: list(ones.values()) for kind, ones in waiting.items()}
    room = dict.fromkeys(Kind, 0)
    left = MOST
    while left and any(room[kind] < len(queues[kind]) for kind in Kind):
        for kind in Kind:
            if left and room[kind] < len(queues[kind]):
                room[kind] += 1
                left -= 1
    return {kind: queues[kind][:n] for kind, n in room.items() if n}
