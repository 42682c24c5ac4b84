"""Where parties stood under the §§: rows for the agreement of parties and for the atlas."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from django.db.models import Prefetch, prefetch_related_objects

from amnarchive.agreement.lines import lines
from amnarchive.models import (
    AgendaItem,
    Ballot,
    MotionSpeaker,
    ReservationSpeaker,
    Stand,
    Vote,
)

Ballots = Mapping[int, Mapping[int, Sequence[tuple[str, str]]]]
"""By § and by the vote's place in it: party and choice of each ballot of a known party."""


def store_stands(*, items: Sequence[AgendaItem]) -> None:
    """Make the rows of these §§ anew, from the database and from `AgendaItem.topics`.

    The items have their meeting loaded; what else is loaded is not read again. The caller is in a
    transaction and has locked them. Six queries at most, for any number of items; twice does no
    harm.
    """
    prefetch_related_objects(
        items,
        Prefetch("motions__by", MotionSpeaker.objects.select_related("party")),
        Prefetch("reservations__by", ReservationSpeaker.objects.select_related("party")),
    )
    ballots = _ballots(items)
    Stand.objects.filter(item__in=items).delete()
    Stand.objects.bulk_create(row for item in items for row in _stands(item, ballots))


def _ballots(items: Sequence[AgendaItem]) -> Ballots:
    """Read all votes of the §§; one with no ballot is there too. No objects: they are thousands."""
    votes = Vote.objects.filter(item__in=items).values_list("item_id", "position", "pk")
    found: dict[int, dict[int, list[tuple[str, str]]]] = defaultdict(dict)
    by_vote: dict[int, list[tuple[str, str]]] = {}
    for item, position, pk in votes.order_by("item", "position"):
        found[item][position] = by_vote[pk] = []
    rows = Ballot.objects.filter(vote__in=by_vote, party__isnull=False).order_by()
    for pk, party, choice in rows.values_list("vote_id", "party__code", "choice"):
        by_vote[pk].append((party, choice))
    return found


def _stands(item: AgendaItem, ballots: Ballots) -> Iterator[Stand]:
    for motion in item.motions.all():
        yield _stand(item, Stand.Kind.MOTION, motion.position, _codes(motion.by.all()))
    for reservation in item.reservations.all():
        by = _codes(reservation.by.all())
        yield _stand(item, Stand.Kind.RESERVATION, reservation.position, by)
    for position, cast in ballots.get(item.pk, {}).items():
        yield _stand(item, Stand.Kind.VOTE, position, *lines(cast))


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
