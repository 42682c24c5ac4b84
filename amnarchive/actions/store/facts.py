"""What happened under the §§: decision, motions, votes, reservations, statements, recusals.

They have no address of their own beyond their place in the §, so a new reading replaces them.
"""

from collections.abc import Collection, Iterable
from typing import Any

from amnarchive.actions.store.parties import PartyRegister
from amnarchive.actions.store.places import placed
from amnarchive.actions.store.register import PersonRegister
from amnarchive.models import (
    AgendaItem,
    Ballot,
    DecisionPoint,
    ItemCase,
    Motion,
    MotionSpeaker,
    Recusal,
    Reservation,
    ReservationSpeaker,
    Statement,
    StatementSpeaker,
    Vote,
)
from ingest.types import Item, Speaker
from ingest.types import Vote as ReadVote

MOST_VOTES = 10_000
"""No assembly has as many members; and no column holds numbers without end."""

Rows = list[tuple[AgendaItem, Item]]


def forget_facts(*, items: Collection[int]) -> None:
    """Remove all that happened under these §§, by id, and which cases they name."""
    if not items:
        return
    ItemCase.objects.filter(item__in=items).delete()
    DecisionPoint.objects.filter(item__in=items).delete()
    Motion.objects.filter(item__in=items).delete()
    Vote.objects.filter(item__in=items).delete()
    Reservation.objects.filter(item__in=items).delete()
    Statement.objects.filter(item__in=items).delete()
    Recusal.objects.filter(item__in=items).delete()


def store_facts(rows: Rows, *, people: PersonRegister, parties: PartyRegister) -> None:
    """Store the facts of all `rows`, which have none, in a fixed number of queries."""
    writer = _Writer(rows, people, parties)
    writer.decisions()
    writer.motions()
    writer.votes()
    writer.reservations()
    writer.statements()
    writer.recusals()


class _Writer:
    def __init__(self, rows: Rows, people: PersonRegister, parties: PartyRegister) -> None:
        self._rows = rows
        self._people = people
        self._parties = parties

    def decisions(self) -> None:
        DecisionPoint.objects.bulk_create(
            DecisionPoint(item=row, position=n, text=point.text, **placed(point.place))
            for row, item in self._rows
            for n, point in enumerate(item.decision, 1)
        )

    def motions(self) -> None:
        pairs = [
            (
                Motion(
                    item=row,
                    position=n,
                    content=motion.content.value,
                    carried=motion.carried,
                    text=motion.text,
                    **placed(motion.place),
                ),
                motion,
            )
            for row, item in self._rows
            for n, motion in enumerate(item.motions, 1)
        ]
        Motion.objects.bulk_create([made for made, _motion in pairs])
        MotionSpeaker.objects.bulk_create(
            MotionSpeaker(motion=made, **values)
            for made, motion in pairs
            for values in self._speakers(motion.by)
        )

    def votes(self) -> None:
        pairs = [
            (
                Vote(
                    item=row,
                    position=n,
                    yes=vote.yes,
                    no=vote.no,
                    abstain=vote.abstain,
                    yes_means=vote.yes_means or "",
                    no_means=vote.no_means or "",
                    **placed(vote.place),
                ),
                vote,
            )
            for row, item in self._rows
            for n, vote in enumerate(filter(_is_possible, item.votes), 1)
        ]
        Vote.objects.bulk_create([made for made, _vote in pairs])
        Ballot.objects.bulk_create(
            Ballot(
                vote=made,
                position=n,
                choice=ballot.vote,
                **self._who(ballot.name, ballot.party),
            )
            for made, vote in pairs
            for n, ballot in enumerate(vote.ballots, 1)
        )

    def reservations(self) -> None:
        pairs = [
            (
                Reservation(
                    item=row,
                    position=n,
                    text=reservation.text,
                    all_present_of_party=reservation.all_present_of_party,
                    in_favour_of=self._parties.party(reservation.in_favour_of),
                    **placed(reservation.place),
                ),
                reservation,
            )
            for row, item in self._rows
            for n, reservation in enumerate(item.reservations, 1)
        ]
        Reservation.objects.bulk_create([made for made, _reservation in pairs])
        ReservationSpeaker.objects.bulk_create(
            ReservationSpeaker(reservation=made, **values)
            for made, reservation in pairs
            for values in self._speakers(reservation.by)
        )

    def statements(self) -> None:
        pairs = [
            (
                Statement(
                    item=row,
                    position=n,
                    kind=statement.kind.value,
                    text=statement.text,
                    **placed(statement.place),
                ),
                statement,
            )
            for row, item in self._rows
            for n, statement in enumerate(item.statements, 1)
        ]
        Statement.objects.bulk_create([made for made, _statement in pairs])
        StatementSpeaker.objects.bulk_create(
            StatementSpeaker(statement=made, **values)
            for made, statement in pairs
            for values in self._speakers(statement.by)
        )

    def recusals(self) -> None:
        Recusal.objects.bulk_create(
            Recusal(
                item=row,
                position=n,
                **self._who(recusal.name, recusal.party),
                **placed(recusal.place),
            )
            for row, item in self._rows
            for n, recusal in enumerate(item.recusals, 1)
        )

    def _speakers(self, by: Iterable[Speaker]) -> Iterable[dict[str, Any]]:
        somebody = (speaker for speaker in by if speaker.name or speaker.party)
        for n, speaker in enumerate(somebody, 1):
            yield {
                "position": n,
                "role": (speaker.role or "")[:100],
                "and_others": speaker.and_others,
                **self._who(speaker.name, speaker.party),
            }

    def _who(self, name: str | None, letter: str | None) -> dict[str, Any]:
        return {
            "name": (name or "")[:200],
            "person": self._people.person(name, letter),
            "party": self._parties.party(letter),
            "party_letter": (letter or "")[:20],
        }


def _is_possible(vote: ReadVote) -> bool:
    """Whether an assembly could have counted so; else digits were misread."""
    return max(vote.yes, vote.no, vote.abstain) <= MOST_VOTES
