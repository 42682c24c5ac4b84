"""`?visa=` and what narrows it: every number on the page of a person leads to such a list."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _

from amnarchive.models import Attendance, Ballot, Body, Party
from amnarchive.search.public import public_persons
from amnarchive.views.deeds import PRESENCE, VOTES, DeedKind
from amnarchive.views.persons.links import ELECTED, NO_LETTER
from amnarchive.views.persons.presence import (
    ATTENDED,
    ELECTED_ROLES,
    MISSED,
    SILENT,
    THERE,
    attended,
    missed,
    told,
)
from amnarchive.views.persons.votes import AGAINST, CHOICES, UNCLEAR, WITH, beside_party

_DIGITS = 4


@dataclass(slots=True)
class Narrowed:
    """The rows that are left, and in words what was asked for."""

    rows: QuerySet[Any]
    said: list[str] = field(default_factory=list)


def narrow(kind: DeedKind, rows: QuerySet[Any], query: QueryDict) -> Narrowed:
    """Keep what the address asks for; a value that means nothing there is passed over."""
    found = Narrowed(rows)
    for name, step in _STEPS.items():
        value = query.get(name, "").replace("\0", "")
        if value:
            step(found, kind, value)
    return found


def _year(value: str) -> int | None:
    plain = value.isascii() and value.isdigit() and len(value) == _DIGITS
    return int(value) if plain else None


def _by_year(lookup: str, said: str) -> Callable[[Narrowed, DeedKind, str], None]:
    def step(found: Narrowed, kind: DeedKind, value: str) -> None:
        year = _year(value)
        if year is not None:
            found.rows = found.rows.filter(**{f"{kind.meeting}__date__year{lookup}": year})
            found.said.append(said % year)

    return step


def _body(found: Narrowed, kind: DeedKind, value: str) -> None:
    body = Body.objects.filter(slug=value).first()
    if body:
        found.rows = found.rows.filter(**{f"{kind.meeting}__body": body})
        found.said.append(body.name)


def _role(found: Narrowed, kind: DeedKind, value: str) -> None:
    if kind is PRESENCE and value == ELECTED:
        found.rows = found.rows.filter(role__in=ELECTED_ROLES)
        found.said.append(_("som förtroendevald"))
    elif kind is PRESENCE and value in Attendance.Role.values:
        found.rows = found.rows.filter(role=value)
        found.said.append(str(Attendance.Role(value).label))


def _letter(found: Narrowed, kind: DeedKind, value: str) -> None:
    if kind is PRESENCE:
        letter = "" if value == NO_LETTER else value
        found.rows = found.rows.filter(party_letter=letter)
        found.said.append(letter or _("utan parti"))


def _party(found: Narrowed, _kind: DeedKind, value: str) -> None:
    party = Party.objects.prefetch_related("names").filter(code=value).first()
    if party:
        found.rows = found.rows.filter(party=party)
        found.said.append(", ".join(name.letter for name in party.names.all()) or str(party))


def _state(found: Narrowed, kind: DeedKind, value: str) -> None:
    if kind is PRESENCE and value == ATTENDED:
        found.rows = attended(found.rows)
        found.said.append(_("närvarande"))
    elif kind is PRESENCE and value == MISSED:
        found.rows = missed(found.rows)
        found.said.append(_("frånvarande"))
    elif kind is PRESENCE and value == THERE:
        found.rows = told(found.rows, absent=True)
        found.said.append(_("närvarande, på listor som anger frånvarande"))
    elif kind is PRESENCE and value == SILENT:
        found.rows = told(found.rows, absent=False)
        found.said.append(_("närvarande, på listor som inte anger någon frånvarande"))


def _choice(found: Narrowed, kind: DeedKind, value: str) -> None:
    if kind is VOTES and value in CHOICES:
        found.rows = found.rows.filter(choice=CHOICES[value])
        found.said.append(str(Ballot.Choice(CHOICES[value]).label))


def _line(found: Narrowed, kind: DeedKind, value: str) -> None:
    said = {
        WITH: _("som de flesta i partiet"),
        AGAINST: _("annat än de flesta i partiet"),
        UNCLEAR: _("partiets svar oklart"),
    }
    if kind is VOTES and value in said:
        keys = beside_party(found.rows).filter(line=value).values("pk")
        found.rows = found.rows.filter(pk__in=keys)
        found.said.append(said[value])


def _company(found: Narrowed, kind: DeedKind, value: str) -> None:
    other = public_persons().filter(slug=value).first() if kind.common else None
    if other:
        same = kind.model.objects.filter(**{kind.common: OuterRef(kind.common)}, person=other)
        found.rows = found.rows.filter(Exists(same))
        found.said.append(_("tillsammans med %(name)s") % {"name": other.name})


_STEPS: dict[str, Callable[[Narrowed, DeedKind, str], None]] = {
    "ar": _by_year("", "%d"),
    "fran": _by_year("__gte", "%d–"),
    "till": _by_year("__lte", "–%d"),
    "namnd": _body,
    "roll": _role,
    "beteckning": _letter,
    "parti": _party,
    "lage": _state,
    "rost": _choice,
    "linje": _line,
    "med": _company,
}
