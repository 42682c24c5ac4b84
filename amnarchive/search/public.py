"""What anyone may find."""

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from amnarchive.models import (
    Attendance,
    Ballot,
    MotionSpeaker,
    Person,
    Recusal,
    ReservationSpeaker,
    SearchEntry,
    StatementSpeaker,
)


def public_at(path: str) -> dict[str, Any]:
    """Filters that keep rows whose item, at the lookup `path`, is public with its meeting."""
    return {f"{path}__published": True, f"{path}__meeting__published": True}


def public_entries() -> QuerySet[SearchEntry]:
    """Rows that anyone may find."""
    return SearchEntry.objects.filter(published=True)


def public_persons() -> QuerySet[Person]:
    """People whom something public names."""
    me = OuterRef("pk")
    return Person.objects.filter(
        Exists(Attendance.objects.filter(person=me, meeting__published=True))
        | Exists(MotionSpeaker.objects.filter(person=me, **public_at("motion__item")))
        | Exists(ReservationSpeaker.objects.filter(person=me, **public_at("reservation__item")))
        | Exists(StatementSpeaker.objects.filter(person=me, **public_at("statement__item")))
        | Exists(Ballot.objects.filter(person=me, **public_at("vote__item")))
        | Exists(Recusal.objects.filter(person=me, **public_at("item")))
    )
