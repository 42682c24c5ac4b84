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
    """A list on the person's page. `key` stands in the address (`?visa=yrkanden`).

    `model` has the rows of a person, `item` is the way from one to its §, "" where it belongs to
    the meeting; `common` the way to what several may have done together, "" where nobody can.
    """

    key: str
    label: Any
    model: type[Any]
    item: str
    deed: Callable[[Any], Deed]
    common: str = ""

    @property
    def meeting(self) -> str:
        """The way from a row to its meeting."""
        return f"{self.item}__meeting" if self.item else "meeting"

    def rows(self, person: Person | int) -> QuerySet[Any]:
        """The public rows of the person, or of the one with that key; in no order."""
        public = public_at(self.item) if self.item else {"meeting__published": True}
        found: QuerySet[Any] = self.model.objects.filter(person=person, **public).order_by()
        return found

    def shown(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        """The rows with all that `deed` asks for, newest first; a meeting's list once."""
        found = rows.select_related(f"{self.meeting}__body", "party")
        if self.item:
            found = found.defer(*(f"{self.item}__{heavy}" for heavy in ("text", "sections")))
            return found.order_by(f"-{self.meeting}__date", f"-{self.item}__position", "-pk")
        once = found.order_by("-meeting__date", "-meeting_id", "absent", "position")
        return once.distinct("meeting__date", "meeting_id")


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


RESERVATIONS = DeedKind(
    "reservationer",
    gettext_lazy("Reservationer"),
    ReservationSpeaker,
    "reservation__item",
    _reserved,
    "reservation",
)
MOTIONS = DeedKind(
    "yrkanden", gettext_lazy("Yrkanden"), MotionSpeaker, "motion__item", _moved, "motion"
)
STATEMENTS = DeedKind(
    "uttalanden",
    gettext_lazy("Uttalanden"),
    StatementSpeaker,
    "statement__item",
    _stated,
    "statement",
)
VOTES = DeedKind("roster", gettext_lazy("Röster"), Ballot, "vote__item", _voted)
RECUSALS = DeedKind("jav", gettext_lazy("Jäv"), Recusal, "item", _recused)
PRESENCE = DeedKind("narvaro", gettext_lazy("Närvaro"), Attendance, "", _present)

KINDS = [RESERVATIONS, MOTIONS, STATEMENTS, VOTES, RECUSALS, PRESENCE]
