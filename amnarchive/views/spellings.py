"""How the public minutes spell a person's name."""

from typing import Any

from django.db.models import Model, QuerySet

from amnarchive.models import (
    Approver,
    Attendance,
    Ballot,
    MotionSpeaker,
    Person,
    Recusal,
    ReservationSpeaker,
    StatementSpeaker,
)
from amnarchive.models.person import name_key
from amnarchive.views.visible import public_at

_PLACES: tuple[tuple[type[Model], dict[str, Any]], ...] = (
    (Attendance, {"meeting__published": True}),
    (Approver, {"meeting__published": True}),
    (MotionSpeaker, public_at("motion__item")),
    (ReservationSpeaker, public_at("reservation__item")),
    (StatementSpeaker, public_at("statement__item")),
    (Ballot, public_at("vote__item")),
    (Recusal, public_at("item")),
)


def other_spellings(person: Person) -> list[str]:
    """Other names under which public minutes print the person, in alphabetical order."""
    rows: list[QuerySet[Any, Any]] = [
        QuerySet(model).filter(person=person, **public).order_by().values_list("name")
        for model, public in _PLACES
    ]
    by_key: dict[str, str] = {}
    for (name,) in rows[0].union(*rows[1:]).order_by("name"):
        by_key.setdefault(name_key(name), name)
    by_key.pop(name_key(person.name), None)
    return list(by_key.values())
