"""What is doubtful in minutes that have been read: said once, where it stands, and seldom."""

from collections.abc import Iterator

from ingest.structure.doubts.counts import counts
from ingest.structure.doubts.order import out_of_order
from ingest.structure.doubts.strangers import strangers
from ingest.structure.doubts.voiced import voices_of
from ingest.structure.head.body import NO_BODY
from ingest.types import Finding, FindingKind, Minutes
from ingest.vocabulary import is_party


def doubts(minutes: Minutes) -> Iterator[Finding]:
    """Give what a person should look at: head, order of days, names, parties, votes."""
    yield from _missing(minutes)
    yield from out_of_order(minutes)
    yield from strangers(minutes)
    yield from _parties(minutes)
    yield from counts(minutes)


def _missing(minutes: Minutes) -> Iterator[Finding]:
    if minutes.head.date is None:
        yield Finding(FindingKind.MISSING_DATE, 0, 0, "Sammanträdets datum står inte i filen.")
    if minutes.body is None:
        yield NO_BODY


def _parties(minutes: Minutes) -> Iterator[Finding]:
    """Name each unknown party letter once, where it first stands."""
    seen: set[str] = set()
    named = [(who.name, who.party, who.place) for who in minutes.head.attendance]
    named += [(s.name or "", s.party, place) for s, place in voices_of(minutes.items)]
    for name, party, place in named:
        if party and not is_party(party) and party not in seen:
            seen.add(party)
            text = f"{name} ({party})".strip()
            yield Finding(FindingKind.UNKNOWN_PARTY, place.page, place.line, text)
