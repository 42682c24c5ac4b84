"""Where parties stood under the §§: rows for the agreement of parties and for the atlas."""

from collections.abc import Iterable, Iterator, Sequence

from django.db.models import Prefetch, prefetch_related_objects

from amnarchive.agreement.lines import lines
from amnarchive.models import (
    AgendaItem,
    Ballot,
    MotionSpeaker,
    ReservationSpeaker,
    Stand,
)


def store_stands(*, items: Sequence[AgendaItem]) -> None:
    """Make the rows of these §§ anew, from the database and from `AgendaItem.topics`.

    The items have their meeting loaded; what else is loaded is not read again. The caller is in a
    transaction and has locked them. Five queries at most, for any number of items; twice does no
    harm.
    """
    prefetch_related_objects(
        items,
        Prefetch("motions__by", MotionSpeaker.objects.select_related("party")),
        Prefetch("reservations__by", ReservationSpeaker.objects.select_related("party")),
        Prefetch("votes__ballots", Ballot.objects.select_related("party")),
    )
    Stand.objects.filter(item__in=items).delete()
    Stand.objects.bulk_create(row for item in items for row in _stands(item))


def _stands(item: AgendaItem) -> Iterator[Stand]:
    for motion in item.motions.all():
        yield _stand(item, Stand.Kind.MOTION, motion.position, _codes(motion.by.all()))
    for reservation in item.reservations.all():
        by = _codes(reservation.by.all())
        yield _stand(item, Stand.Kind.RESERVATION, reservation.position, by)
    for vote in item.votes.all():
        said = lines(
            (ballot.party.code, ballot.choice) for ballot in vote.ballots.all() if ballot.party
        )
        yield _stand(item, Stand.Kind.VOTE, vote.position, *said)


def _stand(
    item: AgendaItem,
    kind: Stand.Kind,
    position: int,
    parties: list[str],
    yes: Sequence[str] = (),
    no: Sequence[str] = (),
) -> Stand:
    return Stand(
        item=item,
        kind=kind,
        position=position,
        body_id=item.meeting.body_id,
        date=item.meeting.date,
        parties=parties,
        yes=list(yes),
        no=list(no),
        topics=item.topics,
        published=item.published and item.meeting.published,
    )


def _codes(by: Iterable[MotionSpeaker | ReservationSpeaker]) -> list[str]:
    """The known parties behind it, each once: one who speaks for all present is its party too."""
    return sorted({who.party.code for who in by if who.party})
