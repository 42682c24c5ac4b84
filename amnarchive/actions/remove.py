"""Taking a document away with everything that came of it."""

from collections.abc import Iterable

from django.contrib.auth.models import User
from django.db import transaction

from amnarchive.actions.likeness import following
from amnarchive.actions.locks import lock, lock_archive
from amnarchive.actions.page_images import forget_images
from amnarchive.actions.publish import settle_meeting
from amnarchive.actions.queue import queue_afresh
from amnarchive.models import (
    AgendaItem,
    AuditEvent,
    Case,
    Document,
    Meeting,
    Person,
    Redirect,
)

NAMED_BY = [
    "approvals",
    "attendance",
    "ballots",
    "motionspeakers",
    "recusals",
    "replaced_at",
    "reservationspeakers",
    "statementspeakers",
]
"""Everything that can speak of a person; what only has an alias is spoken of nowhere."""


@transaction.atomic
def remove_document(*, document: Document, by: User | None) -> None:
    """Remove the document, its file, its §§ and whatever only they had brought in."""
    lock_archive()
    document = lock(document)
    meeting = document.meeting
    gone = _remove_items(document)
    AuditEvent.objects.create(
        actor=by,
        verb=AuditEvent.Verb.REMOVED,
        target=document.name,
        detail={"sha256": document.sha256, "size": document.size},
    )
    storage, file, sha256 = document.file.storage, document.file.name or "", document.sha256
    document.delete()
    if meeting is not None and not _stands(meeting):
        gone.append(meeting.path)
        meeting.delete()
    Redirect.objects.filter(new_path__in=gone).delete()
    sweep()
    # Last, and only once the rows are gone for good: a rollback must find its file again.
    # Pictures first: it never fails, and what comes after a failure would not be done.
    transaction.on_commit(lambda: forget_images(sha256=sha256))
    transaction.on_commit(lambda: storage.delete(file))


def leave_meeting(*, document: Document) -> None:
    """It proved to be no minutes: what it gave as such goes, and it belongs to no meeting.

    What people corrected there is kept, with the meeting, in case the next reading finds minutes
    again. The caller holds the archive and the document.
    """
    meeting = document.meeting
    if meeting is None or not document.is_minutes:
        return
    gone = _remove_items(document)
    document.meeting, document.item_slug, document.items_waiting = None, "", False
    document.facts = {}
    document.save(update_fields=["meeting", "item_slug", "items_waiting", "facts"])
    if not _stands(meeting) and not meeting.corrections.exists():
        gone.append(meeting.path)
        meeting.delete()
    Redirect.objects.filter(new_path__in=gone).delete()
    sweep()


def _stands(meeting: Meeting) -> bool:
    """Whether anything is left of the meeting; if so, others take back what is theirs now."""
    settle_meeting(meeting)
    if not (meeting.items.exists() or meeting.documents.exists()):
        return False
    _give_back(meeting)
    return True


def _remove_items(document: Document) -> list[str]:
    """Remove the §§ that the document gave; gives their paths."""
    items = AgendaItem.objects.filter(document=document)
    gone = [item.path for item in items.select_related("meeting__body")]
    with following(items=items):
        items.delete()
    return gone


def _give_back(meeting: Meeting) -> None:
    """Read those again that had given way to the removed document: their §§ are theirs now."""
    waiting = meeting.documents.minutes().filter(items__isnull=True, items_waiting=False)
    settled = [Document.Status.PUBLISHED, Document.Status.HELD, Document.Status.NEEDS_REVIEW]
    for other in waiting.filter(status__in=settled).order_by("pk"):
        queue_afresh(other)


def sweep() -> None:
    """Remove cases and people that nothing speaks of any more."""
    Case.objects.filter(item_cases__isnull=True, documents__isnull=True).delete()
    # Who was merged into somebody is kept as long as that one: the merge can be undone.
    nobody = Person.objects.standing().filter(**{f"{name}__isnull": True for name in NAMED_BY})
    while nobody.delete()[0]:
        pass


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
