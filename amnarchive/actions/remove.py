"""Taking a document away with everything that came of it."""

from collections.abc import Iterable

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Exists, OuterRef, Q

from amnarchive.actions.publish import lock, settle_meeting
from amnarchive.models import (
    AgendaItem,
    Approver,
    Attendance,
    AuditEvent,
    Ballot,
    Case,
    Document,
    Meeting,
    MotionSpeaker,
    Person,
    Recusal,
    Redirect,
    ReservationSpeaker,
    StatementSpeaker,
)

NAMED_BY: tuple[tuple[type, str], ...] = (
    (Approver, "person"),
    (Attendance, "person"),
    (Attendance, "replaces_person"),
    (Ballot, "person"),
    (MotionSpeaker, "person"),
    (Recusal, "person"),
    (ReservationSpeaker, "person"),
    (StatementSpeaker, "person"),
)


@transaction.atomic
def remove_document(*, document: Document, by: User | None) -> None:
    """Remove the document, its file, its §§ and whatever only they had brought in."""
    document = lock(document)
    meeting = document.meeting
    items = AgendaItem.objects.filter(document=document)
    gone = [item.path for item in items.select_related("meeting__body")]
    items.delete()
    AuditEvent.objects.create(
        actor=by,
        verb=AuditEvent.Verb.REMOVED,
        target=document.name,
        detail={"sha256": document.sha256, "size": document.size},
    )
    storage, file = document.file.storage, document.file.name or ""
    document.delete()
    if meeting is not None:
        if meeting.items.exists() or meeting.documents.exists():
            settle_meeting(meeting)
        else:
            gone.append(meeting.path)
            meeting.delete()
    Redirect.objects.filter(new_path__in=gone).delete()
    sweep()
    # Last, and only once the rows are gone for good: a rollback must find its file again.
    transaction.on_commit(lambda: storage.delete(file))


def sweep() -> None:
    """Remove cases and people that nothing speaks of any more."""
    Case.objects.filter(item_cases__isnull=True, documents__isnull=True).delete()
    named = Q()
    for model, field in NAMED_BY:
        named |= Q(Exists(model.objects.filter(**{field: OuterRef("pk")})))  # type: ignore[attr-defined]
    Person.objects.exclude(named).delete()


def remove_all(*, documents: Iterable[Document], by: User | None) -> int:
    """Remove several documents; gives how many."""
    count = 0
    for document in documents:
        remove_document(document=document, by=by)
        count += 1
    return count


def remove_empty_samples() -> int:
    """Remove sample meetings that no document speaks of any more; gives how many."""
    empty = Meeting.objects.filter(is_sample=True, documents__isnull=True)
    return empty.delete()[1].get("amnarchive.Meeting", 0)
