"""What a person has done in the minutes: presence, motions, reservations, statements, votes."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from amnarchive.models import (
    Attendance,
    Ballot,
    Body,
    Motion,
    MotionSpeaker,
    Party,
    Person,
    Recusal,
    ReservationSpeaker,
    Statement,
    StatementSpeaker,
)
from amnarchive.models.agenda_item import item_label
from amnarchive.models.meeting import meeting_slug
from amnarchive.opening import opening_of, told
from amnarchive.search.public import public_at

BEARING = ("party_letter", "party__code")
"""Columns that every row of a person has: under which party."""
ITEM = ("slug", "number", "position", "title")
"""Columns of the § under which it was done; its opening follows them."""
MEETING = ("date", "letter", "body__slug", "body__name", "body__municipality")


@dataclass(frozen=True, slots=True)
class Mark:
    """A letter as printed, with its party where that is known: for the tag `party_mark`."""

    party: Party | None
    party_letter: str


@dataclass(frozen=True, slots=True)
class Deed:
    """One row: when and in which body, what it was about, what it was, under which party.

    `bearer` is None where no party is printed.
    """

    date: dt.date
    body: str
    label: str
    title: str
    url: str
    note: str
    bearer: Mark | None


@dataclass(frozen=True, slots=True)
class DeedKind:
    """A list on the person's page. `key` stands in the address (`?visa=yrkanden`).

    `model` has the rows of a person, `item` is the way from one to its §, "" where it belongs to
    the meeting; `own` the columns that `say` makes an anchor and a note of; `common` the way to
    what several may have done together, "" where nobody can.
    """

    key: str
    label: Any
    model: type[Any]
    item: str
    own: tuple[str, ...]
    say: Callable[..., tuple[str, str]]
    common: str = ""

    @property
    def meeting(self) -> str:
        """The way from a row to its meeting."""
        return f"{self.item}__meeting" if self.item else "meeting"

    @property
    def columns(self) -> list[Any]:
        """What `deed` takes, in order."""
        of_item: list[Any] = []
        if self.item:
            of_item = [*(f"{self.item}__{name}" for name in ITEM), opening_of(self.item)]
        return [*BEARING, *self.own, *of_item, *(f"{self.meeting}__{name}" for name in MEETING)]

    def rows(self, person: Person | int) -> QuerySet[Any]:
        """The public rows of the person, or of the one with that key; in no order."""
        public = public_at(self.item) if self.item else {"meeting__published": True}
        found: QuerySet[Any] = self.model.objects.filter(person=person, **public).order_by()
        return found

    def shown(self, rows: QuerySet[Any]) -> QuerySet[Any, Any]:
        """The `columns` of the rows, newest first; a meeting's list once."""
        found = rows.values_list(*self.columns)
        if self.item:
            return found.order_by(f"-{self.meeting}__date", f"-{self.item}__position", "-pk")
        once = found.order_by("-meeting__date", "-meeting_id", "absent", "position")
        return once.distinct("meeting__date", "meeting_id")

    def deed(self, row: Sequence[Any]) -> Deed:
        """Make it of the columns."""
        letter, party, *rest = row
        *of_item, date, meeting, slug, name, municipality = rest[len(self.own) :]
        anchor, note = self.say(*rest[: len(self.own)])
        body = _body(name, municipality)
        way = [slug, meeting_slug(date, meeting)]
        bearer = _bearer(letter, party)
        if not of_item:
            return Deed(date, "", "", body, reverse("meeting", args=way), note, bearer)
        item, number, position, title, opening = of_item
        url = f"{reverse('item', args=[*way, item])}#{anchor}"
        called = told(title, opening)
        return Deed(date, body, item_label(number, position), called, url, note, bearer)


def _body(name: str, municipality: str) -> str:
    return Body(name=name, municipality=municipality).label


@lru_cache(maxsize=200)
def _bearer(letter: str, code: str | None) -> Mark | None:
    return Mark(Party(code=code) if code else None, letter) if letter else None


def _present(absent: bool, role: str, replaces: str) -> tuple[str, str]:
    note = _("frånvarande") if absent else str(Attendance.Role(role).label)
    if replaces and not absent:
        note = _("%(role)s för %(name)s") % {"role": note, "name": replaces}
    return "", note


def _moved(position: int, content: str, carried: bool | None) -> tuple[str, str]:
    fate = {True: _("bifölls"), False: _("avslogs"), None: ""}[carried]
    said = str(Motion.Content(content).label)
    return f"yrkande-{position}", f"{said}, {fate}" if fate else said


def _stated(position: int, kind: str) -> tuple[str, str]:
    return f"uttalande-{position}", str(Statement.Kind(kind).label)


def _voted(position: int, choice: str) -> tuple[str, str]:
    return f"omrostning-{position}", str(Ballot.Choice(choice).label)


RESERVATIONS = DeedKind(
    "reservationer",
    gettext_lazy("Reservationer"),
    ReservationSpeaker,
    "reservation__item",
    ("reservation__position",),
    lambda position: (f"reservation-{position}", ""),
    "reservation",
)
MOTIONS = DeedKind(
    "yrkanden",
    gettext_lazy("Yrkanden"),
    MotionSpeaker,
    "motion__item",
    ("motion__position", "motion__content", "motion__carried"),
    _moved,
    "motion",
)
STATEMENTS = DeedKind(
    "uttalanden",
    gettext_lazy("Uttalanden"),
    StatementSpeaker,
    "statement__item",
    ("statement__position", "statement__kind"),
    _stated,
    "statement",
)
VOTES = DeedKind(
    "roster",
    gettext_lazy("Röster"),
    Ballot,
    "vote__item",
    ("vote__position", "choice"),
    _voted,
)
RECUSALS = DeedKind("jav", gettext_lazy("Jäv"), Recusal, "item", (), lambda: ("jav", ""))
PRESENCE = DeedKind(
    "narvaro",
    gettext_lazy("Närvaro"),
    Attendance,
    "",
    ("absent", "role", "replaces"),
    _present,
)

KINDS = [RESERVATIONS, MOTIONS, STATEMENTS, VOTES, RECUSALS, PRESENCE]
