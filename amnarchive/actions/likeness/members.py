"""The texts of a group in the order of time."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass, field

from django.db.models.functions import Coalesce

from amnarchive.models import Sketch


@dataclass(frozen=True, slots=True, order=True)
class Member:
    """Sorts by day; in one day as the papers have it: §, reservations before statements."""

    date: dt.date
    letter: str
    position: int
    is_statement: bool
    place: int
    pk: int
    body: int = field(compare=False)
    parties: tuple[str, ...] = field(compare=False)
    group: int | None = field(compare=False)


def members(sketches: Collection[int]) -> dict[int, Member]:
    """Read what a group is made of, by id; one query."""
    rows = Sketch.objects.filter(pk__in=sketches).values_list(
        "date",
        "item__meeting__letter",
        "item__position",
        "statement_id",
        Coalesce("reservation__position", "statement__position"),
        "pk",
        "body_id",
        "parties",
        "group_id",
    )
    return {
        pk: Member(date, letter, position, said is not None, place, pk, body, tuple(parties), group)
        for date, letter, position, said, place, pk, body, parties, group in rows
    }
