"""The §§ behind a cell: each motion, reservation or vote that counts for two parties."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from amnarchive.agreement.counting import Pair
from amnarchive.models import AgendaItem, Motion, Party, Stand, Vote
from amnarchive.opening import opening_of
from amnarchive.search.match.bearers import Bearer, bearer, parties_of
from amnarchive.search.public import public_at


@dataclass(frozen=True, slots=True)
class PairRow:
    """One that counts. `together` says whether the two stood together in it.

    `what`: which motion, or how a vote fell; "" of a reservation. `behind` of motions and
    reservations; of votes `yes`, `no`, and `neither` of those whose ballots are named. Letters are
    those of the day.
    """

    stand: Stand
    item: AgendaItem
    together: bool
    what: str
    behind: tuple[Bearer, ...] = ()
    yes: tuple[Bearer, ...] = ()
    no: tuple[Bearer, ...] = ()
    neither: tuple[Bearer, ...] = ()

    @property
    def url(self) -> str:
        """Its place on the page of the §."""
        return f"{self.item.get_absolute_url()}#{self.stand.anchor}"


def rows_of(stands: Sequence[Stand], pair: Pair) -> list[PairRow]:
    """Load what the list of two parties shows of these stands of one kind, in their order.

    Four queries for any number. What has been held back since it was counted stays out.
    """
    numbers = {stand.item_id for stand in stands}
    found = AgendaItem.objects.filter(pk__in=numbers, published=True, meeting__published=True)
    items = {
        item.pk: item
        for item in found.select_related("meeting__body", "document")
        .defer("text", "sections", "document__facts")
        .annotate(opening=opening_of())
    }
    parties = parties_of(code for stand in stands for code in stand.parties)
    said = _said(stands)
    return [
        _row(
            stand,
            pair,
            items[stand.item_id],
            said.get((stand.item_id, stand.position), ""),
            parties,
        )
        for stand in stands
        if stand.item_id in items
    ]


def _row(
    stand: Stand, pair: Pair, item: AgendaItem, said: str, parties: Mapping[str, Party]
) -> PairRow:
    def marks(codes: Container[str]) -> tuple[Bearer, ...]:
        return tuple(bearer(party, stand.date) for code, party in parties.items() if code in codes)

    row = PairRow(stand, item, stand.unites(*pair), said)
    if stand.kind != Stand.Kind.VOTE:
        return replace(row, behind=marks(stand.parties))
    neither = {*stand.parties} - {*stand.yes, *stand.no}
    return replace(row, yes=marks(stand.yes), no=marks(stand.no), neither=marks(neither))


def _said(stands: Sequence[Stand]) -> dict[tuple[int, int], str]:
    """By § and position: which motion it is and what became of it, or how the vote fell."""
    kinds = {stand.kind for stand in stands}
    numbers = {stand.item_id for stand in stands}
    if Stand.Kind.MOTION in kinds:
        motions = _of(Motion.objects.all(), numbers)
        return {(motion.item_id, motion.position): _motion(motion) for motion in motions}
    if Stand.Kind.VOTE in kinds:
        votes = _of(Vote.objects.all(), numbers)
        return {(vote.item_id, vote.position): _vote(vote) for vote in votes}
    return {}


def _of(rows: "QuerySet[Any]", items: set[int]) -> "QuerySet[Any]":
    return rows.filter(item__in=items, **public_at("item")).order_by()


def _motion(motion: Motion) -> str:
    kind = motion.asked
    if motion.carried is None:
        return kind
    return f"{kind}, {_('bifölls') if motion.carried else _('avslogs')}"


def _vote(vote: Vote) -> str:
    said = _("%(yes)s ja, %(no)s nej") % {"yes": vote.yes, "no": vote.no}
    return f"{said}, {vote.abstain} {_('avstår')}" if vote.abstain else said
