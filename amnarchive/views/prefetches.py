"""What the pages fetch along with items, so that no template asks the database row by row."""

from typing import Any

from django.db.models import Prefetch, QuerySet
from django.db.models.functions import Left

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

OPENING = 200


def listed(items: QuerySet[AgendaItem]) -> QuerySet[AgendaItem]:
    """Items as rows of a list: their meeting, how they were settled and who disagreed.

    `opening`: how the text begins, for rows without a title. Nothing of what was said is loaded.
    """
    return (
        items.select_related("meeting__body")
        .defer("sections", "text")
        .annotate(opening=Left("text", OPENING))
        .prefetch_related(
            _in_order("votes", Vote.objects.all()),
            _in_order("reservations", Reservation.objects.defer("text")),
            _by("reservations", ReservationSpeaker),
        )
    )


def whole(items: QuerySet[AgendaItem]) -> QuerySet[AgendaItem]:
    """One item with all that happened under it."""
    named = ("person", "party")
    return items.select_related("document").prefetch_related(
        decided(),
        _in_order("item_cases", ItemCase.objects.select_related("case")),
        _in_order("motions", Motion.objects.all()),
        _by("motions", MotionSpeaker),
        _in_order("votes", Vote.objects.all()),
        _in_order("votes__ballots", Ballot.objects.select_related(*named)),
        _in_order("reservations", Reservation.objects.select_related("in_favour_of")),
        _by("reservations", ReservationSpeaker),
        _in_order("statements", Statement.objects.all()),
        _by("statements", StatementSpeaker),
        _in_order("recusals", Recusal.objects.select_related(*named)),
    )


def decided() -> "Prefetch[Any]":
    """The points of the decision."""
    return _in_order("decision", DecisionPoint.objects.all())


def _by(
    deeds: str,
    speaker: type[MotionSpeaker] | type[ReservationSpeaker] | type[StatementSpeaker],
) -> "Prefetch[Any]":
    rows = speaker._default_manager.select_related("person", "party")  # noqa: SLF001 - Django's own name
    return _in_order(f"{deeds}__by", rows)


def _in_order(lookup: str, rows: "QuerySet[Any]") -> "Prefetch[Any]":
    """What belongs to a row, by its position alone.

    The models' own order begins with the §, and so with its meeting and body: three joins that cost
    a third of the page and say nothing among the parts of one row.
    """
    return Prefetch(lookup, rows.order_by("position"))
