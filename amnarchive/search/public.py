"""What anyone may find."""

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from amnarchive.models import (
    Attendance,
    Ballot,
    MotionSpeaker,
    Party,
    Person,
    PersonAlias,
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
    return Person.objects.filter(_named(person=OuterRef("pk")))


def public_parties() -> QuerySet[Party]:
    """Parties that anything public names."""
    return Party.objects.filter(_named(party=OuterRef("pk")))


def public_spellings() -> QuerySet[PersonAlias]:
    """Spellings that something public prints, letter by letter, and means that person by."""
    return PersonAlias.objects.filter(_named(person=OuterRef("person"), name=OuterRef("name")))


def _named(**by: OuterRef) -> Q:
    """Whether a public list, motion, reservation, statement, vote or recusal has such a row."""
    return Q(
        Exists(Attendance.objects.filter(**by, meeting__published=True))
        | Exists(MotionSpeaker.objects.filter(**by, **public_at("motion__item")))
        | Exists(ReservationSpeaker.objects.filter(**by, **public_at("reservation__item")))
        | Exists(StatementSpeaker.objects.filter(**by, **public_at("statement__item")))
        | Exists(Ballot.objects.filter(**by, **public_at("vote__item")))
        | Exists(Recusal.objects.filter(**by, **public_at("item")))
    )
