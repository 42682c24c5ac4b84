"""What the pages fetch along with items, so that no template asks the database row by row."""

from typing import Any

from django.db.models import Prefetch, QuerySet
from django.db.models.functions import Left

from amnarchive.models import (
    AgendaItem,
    Ballot,
    ItemCase,
    MotionSpeaker,
    Recusal,
    Reservation,
    ReservationSpeaker,
    StatementSpeaker,
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
            "votes",
            Prefetch("reservations", Reservation.objects.defer("text")),
            _by("reservations", ReservationSpeaker),
        )
    )


def whole(items: QuerySet[AgendaItem]) -> QuerySet[AgendaItem]:
    """One item with all that happened under it."""
    named = ("person", "party")
    return items.select_related("document").prefetch_related(
        "decision",
        Prefetch("item_cases", ItemCase.objects.select_related("case")),
        "motions",
        _by("motions", MotionSpeaker),
        "votes",
        Prefetch("votes__ballots", Ballot.objects.select_related(*named)),
        Prefetch("reservations", Reservation.objects.select_related("in_favour_of")),
        _by("reservations", ReservationSpeaker),
        "statements",
        _by("statements", StatementSpeaker),
        Prefetch("recusals", Recusal.objects.select_related(*named)),
    )


def _by(
    deeds: str,
    speaker: type[MotionSpeaker] | type[ReservationSpeaker] | type[StatementSpeaker],
) -> "Prefetch[Any]":
    return Prefetch(f"{deeds}__by", speaker._default_manager.select_related("person", "party"))  # noqa: SLF001 - Django's own name
