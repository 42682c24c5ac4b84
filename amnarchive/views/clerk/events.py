"""The audit trail in words."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from amnarchive.models import AgendaItem, AuditEvent, Document, Finding

LONGEST_VALUE = 300
FIELDS = {
    "title": gettext_lazy("rubrik"),
    "decision": gettext_lazy("beslut"),
    "outcome": gettext_lazy("utfall"),
    "vote_kind": gettext_lazy("hur beslutet fattades"),
    "location": gettext_lazy("plats"),
    "word": gettext_lazy("ord"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One event: when, who (the worker where nobody), what, and the particulars."""

    at: dt.datetime
    actor: str
    verb: str
    about: str


def lines(events: Iterable[AuditEvent], labels: Mapping[str, str]) -> list[Line]:
    """The events, in the order given, for people. `labels` names §§ by their paths."""
    return [
        Line(
            at=event.at,
            actor=(event.actor.get_full_name() or event.actor.get_username())
            if event.actor
            else _("Arkivet"),
            verb=str(AuditEvent.Verb(event.verb).label),
            about=_about(event, labels),
        )
        for event in events
    ]


def _about(event: AuditEvent, labels: Mapping[str, str]) -> str:
    detail: dict[str, Any] = event.detail or {}
    if event.verb in {AuditEvent.Verb.CORRECTED, AuditEvent.Verb.RESTORED}:
        field = str(detail.get("field", ""))
        return _("%(where)s %(field)s: ”%(old)s” blev ”%(new)s”") % {
            "where": _where(event, detail, labels),
            "field": FIELDS.get(field, field),
            "old": in_words(field, detail.get("old")),
            "new": in_words(field, detail.get("new")),
        }
    if event.verb == AuditEvent.Verb.FAILED:
        return str(detail.get("reason", ""))
    if event.verb == AuditEvent.Verb.DECIDED:
        kind = str(detail.get("kind", ""))
        label = Finding.Kind(kind).label if kind in Finding.Kind.values else kind
        page = detail.get("page")
        where = _("sida %(page)s") % {"page": page}
        return f"{label}, {where}" if page else str(label)
    if event.verb == AuditEvent.Verb.READ:
        status = str(detail.get("status", ""))
        return str(Document.Status(status).label) if status in Document.Status.values else ""
    if event.verb in {AuditEvent.Verb.ATTACHED, AuditEvent.Verb.DETACHED}:
        return _moved(event, detail)
    return ""


def _moved(event: AuditEvent, detail: Mapping[str, Any]) -> str:
    """Where a document was attached, and where before."""
    if detail.get("why") == "minutes":
        return _("filen är ett protokoll och hör till sitt eget sammanträde")
    before, after = detail.get("from"), detail.get("to")
    if before and after:
        return _("%(after)s (förut %(before)s)") % {"after": after, "before": before}
    return str(after or before or event.target)


def _where(event: AuditEvent, detail: Mapping[str, Any], labels: Mapping[str, str]) -> str:
    if detail.get("field") != "word":
        return labels.get(event.target, event.target)
    if not detail.get("page"):
        return _("Överallt,")
    place = {"page": detail["page"], "line": detail.get("line")}
    return _("Sida %(page)s, rad %(line)s,") % place


def in_words(field: str, value: Any) -> str:
    """A corrected value as the clerk reads it."""
    if isinstance(value, list):
        text = " / ".join(str(part) for part in value)
    elif field == "outcome":
        text = str(dict(AgendaItem.Outcome.choices).get(value, value or ""))
    elif field == "vote_kind":
        text = str(dict(AgendaItem.VoteKind.choices).get(value, value or ""))
    else:
        text = str(value or "")
    return text if len(text) <= LONGEST_VALUE else text[:LONGEST_VALUE] + "…"
