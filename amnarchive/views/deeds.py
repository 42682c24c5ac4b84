"""What a person has done in the minutes: presence, motions, reservations, statements, votes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from amnarchive.models import (
    AgendaItem,
    Attendance,
    Ballot,
    Meeting,
    MotionSpeaker,
    Person,
    Recusal,
    ReservationSpeaker,
    StatementSpeaker,
)
from amnarchive.search.public import public_at


@dataclass(frozen=True, slots=True)
class Deed:
    """One row: where it happened, what it was about, what it was, under which party."""

    meeting: Meeting
    label: str
    title: str
    url: str
    note: str
    bearer: Any


@dataclass(frozen=True, slots=True)
class DeedKind:
    """A list on the person's page. `key` stands in the address (`?visa=yrkanden`)."""

    key: str
    label: Any
    rows: Callable[[Person], QuerySet[Any]]
    deed: Callable[[Any], Deed]


def _under(speaker: type[Any], path: str) -> Callable[[Person], QuerySet[Any]]:
    """The person's rows of a model whose item lies at the lookup `path`, newest first."""

    def rows(person: Person) -> QuerySet[Any]:
        order = (f"-{path}__meeting__date", f"-{path}__position", "-pk")
        found: QuerySet[Any] = speaker.objects.filter(person=person, **public_at(path))
        return found.select_related(f"{path}__meeting__body", "party").order_by(*order)

    return rows


def _presence(person: Person) -> QuerySet[Any]:
    found = Attendance.objects.filter(person=person, meeting__published=True)
    return found.select_related("meeting__body", "party").order_by("-meeting__date", "-pk")


def _present(row: Attendance) -> Deed:
    note = _("frånvarande") if row.absent else row.get_role_display()
    if row.replaces and not row.absent:
        note = _("%(role)s för %(name)s") % {"role": note, "name": row.replaces}
    url = row.meeting.get_absolute_url()
    return Deed(row.meeting, "", row.meeting.body.name, url, str(note), row)


def _moved(row: MotionSpeaker) -> Deed:
    fate = {True: _("bifölls"), False: _("avslogs"), None: ""}[row.motion.carried]
    note = ", ".join(part for part in (row.motion.get_content_display(), fate) if part)
    return _at(row.motion.item, f"yrkande-{row.motion.position}", note, row)


def _reserved(row: ReservationSpeaker) -> Deed:
    return _at(row.reservation.item, row.reservation.anchor, "", row)


def _stated(row: StatementSpeaker) -> Deed:
    note = row.statement.get_kind_display()
    return _at(row.statement.item, row.statement.anchor, note, row)


def _voted(row: Ballot) -> Deed:
    return _at(row.vote.item, f"omrostning-{row.vote.position}", row.get_choice_display(), row)


def _recused(row: Recusal) -> Deed:
    return _at(row.item, "jav", "", row)


def _at(item: AgendaItem, anchor: str, note: str, bearer: Any) -> Deed:
    url = f"{item.get_absolute_url()}#{anchor}"
    return Deed(item.meeting, item.label, item.title, url, str(note), bearer)


KINDS = [
    DeedKind(
        "reservationer",
        gettext_lazy("Reservationer"),
        _under(ReservationSpeaker, "reservation__item"),
        _reserved,
    ),
    DeedKind("yrkanden", gettext_lazy("Yrkanden"), _under(MotionSpeaker, "motion__item"), _moved),
    DeedKind(
        "uttalanden",
        gettext_lazy("Uttalanden"),
        _under(StatementSpeaker, "statement__item"),
        _stated,
    ),
    DeedKind("roster", gettext_lazy("Röster"), _under(Ballot, "vote__item"), _voted),
    DeedKind("jav", gettext_lazy("Jäv"), _under(Recusal, "item"), _recused),
    DeedKind("narvaro", gettext_lazy("Närvaro"), _presence, _present),
]
