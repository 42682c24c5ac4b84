"""The names that minutes print, as the register is told of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from ingest.types import Minutes


@dataclass(frozen=True, slots=True)
class Printed:
    """A name with the party letter beside it. `listed`: it stands on the list of those present.

    `beside`: the name of somebody whom this one cannot be, since they stand in one row.
    """

    name: str
    letter: str | None = None
    listed: bool = False
    beside: str | None = None


def printed_names(minutes: Minutes) -> Iterator[Printed]:
    """Every name in the minutes that means a person."""
    head = minutes.head
    for row in (*head.attendance, *head.absent):
        yield Printed(row.name, row.party, listed=True)
        if row.replaces:
            yield Printed(row.replaces, beside=row.name)
    for name in head.approvers:
        yield Printed(name)
    for item in minutes.items:
        spoken = (
            *(motion.by for motion in item.motions),
            *(reservation.by for reservation in item.reservations),
            *(statement.by for statement in item.statements),
        )
        for speaker in (speaker for by in spoken for speaker in by):
            if speaker.name:
                yield Printed(speaker.name, speaker.party)
        for vote in item.votes:
            for ballot in vote.ballots:
                yield Printed(ballot.name, ballot.party)
        for recusal in item.recusals:
            yield Printed(recusal.name, recusal.party)
