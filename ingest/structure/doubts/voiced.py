"""Everybody who does something under the §§."""

from collections.abc import Iterable, Iterator

from ingest.types import Item, Motion, Place, Reservation, Speaker, Statement


def voices_of(items: Iterable[Item]) -> Iterator[tuple[Speaker, Place]]:
    """Give who moves, reserves or states something, with the place, in the order of the paper."""
    for item in items:
        voices: list[Motion | Reservation | Statement] = []
        voices += [*item.motions, *item.reservations, *item.statements]
        for voice in voices:
            yield from ((speaker, voice.place) for speaker in voice.by)


def voters_of(items: Iterable[Item]) -> Iterator[tuple[Speaker, Place]]:
    """Give who is named in a vote or as having a conflict of interest, with the place."""
    for item in items:
        for vote in item.votes:
            yield from ((Speaker(b.name, b.party), vote.place) for b in vote.ballots)
        yield from ((Speaker(r.name, r.party), r.place) for r in item.recusals)
