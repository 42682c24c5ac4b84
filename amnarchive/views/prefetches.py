"""What the pages fetch along with items, so that no template asks the database row by row."""

from collections.abc import Callable, Collection
from functools import cache
from itertools import chain
from typing import Any

from django.db.models import Prefetch, QuerySet, prefetch_related_objects
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


def load_whole(item: AgendaItem, there: Collection[str]) -> None:
    """Load all that happened under an item. `there`: the relations that have anything."""
    nothing = {name: _nothing() for name in _WHOLE if name not in there}
    vars(item)["_prefetched_objects_cache"] = nothing
    wanted = (load() for name, load in _WHOLE.items() if name in there)
    prefetch_related_objects([item], *chain.from_iterable(wanted))


_NAMED = ("person", "party")
_WHOLE: "dict[str, Callable[[], tuple[Prefetch[Any], ...]]]" = {
    "decision": lambda: (decided(),),
    "item_cases": lambda: (_in_order("item_cases", ItemCase.objects.select_related("case")),),
    "motions": lambda: (
        _in_order("motions", Motion.objects.all()),
        _by("motions", MotionSpeaker),
    ),
    "votes": lambda: (
        _in_order("votes", Vote.objects.all()),
        _in_order("votes__ballots", Ballot.objects.select_related(*_NAMED)),
    ),
    "reservations": lambda: (
        _in_order("reservations", Reservation.objects.select_related("in_favour_of")),
        _by("reservations", ReservationSpeaker),
    ),
    "statements": lambda: (
        _in_order("statements", Statement.objects.all()),
        _by("statements", StatementSpeaker),
    ),
    "recusals": lambda: (_in_order("recusals", Recusal.objects.select_related(*_NAMED)),),
}


@cache
def _nothing() -> "QuerySet[Any, Any]":
    """Stands where a relation was found to be empty."""
    rows: QuerySet[Any, Any] = AgendaItem.objects.none()
    len(rows)
    return rows


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
