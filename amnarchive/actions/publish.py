"""Letting a document out to the public, and holding it back."""

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from amnarchive.actions.errors import ActionRefused
from amnarchive.actions.likeness import show_sketches
from amnarchive.actions.locks import lock, lock_archive
from amnarchive.actions.queue import send_on_commit
from amnarchive.models import AuditEvent, Document, Meeting, SearchEntry, Stand


@transaction.atomic
def publish_document(*, document: Document, by: User | None) -> None:
    """Show the document and its §§ to everyone. Doing it twice changes nothing.

    Raises ActionRefused while something in it waits for a person's decision, or it is not read.
    """
    lock_archive()
    document = lock(document)
    if document.status == Document.Status.PUBLISHED:
        return
    if document.status not in {Document.Status.HELD, Document.Status.NEEDS_REVIEW}:
        raise ActionRefused("Handlingen är inte läst. Vänta tills den är klar, eller läs den igen.")
    if document.findings.blocking().exists():
        raise ActionRefused("Ta först ställning till det som är märkt som hinder.")
    if document.is_minutes and document.meeting is None:
        raise ActionRefused("Ange nämnd och datum och läs handlingen igen innan den publiceras.")
    document.publish_when_read = True
    if document.items_waiting:
        # Its §§ replace those of an older version: that is the reader's work.
        document.status = Document.Status.RECEIVED
        document.save(update_fields=["status", "publish_when_read"])
        send_on_commit(document.pk)
    else:
        document.status = Document.Status.PUBLISHED
        document.save(update_fields=["status", "publish_when_read"])
        set_public(document=document, public=True)
    AuditEvent.objects.create(
        actor=by, verb=AuditEvent.Verb.PUBLISHED, document=document, target=document.name
    )


@transaction.atomic
def hold_document(*, document: Document, by: User | None) -> None:
    """Take the document and its §§ out of public sight; nothing is lost. Twice changes nothing."""
    lock_archive()
    document = lock(document)
    if document.status == Document.Status.HELD:
        return
    if not (document.public or document.status == Document.Status.NEEDS_REVIEW):
        raise ActionRefused("Handlingen är inte läst. Vänta tills den är klar, eller läs den igen.")
    if document.is_busy:
        raise ActionRefused("Handlingen läses just nu. Vänta tills den är klar.")
    document.status = Document.Status.HELD
    document.publish_when_read = False
    document.save(update_fields=["status", "publish_when_read"])
    set_public(document=document, public=False)
    AuditEvent.objects.create(
        actor=by, verb=AuditEvent.Verb.HELD, document=document, target=document.name
    )


def set_public(*, document: Document, public: bool) -> None:
    """Make everything that came of the document public or not, the meeting with it.

    Only what is not yet so is written: a row in the index of words costs as much as the § itself.
    """
    other = not public
    if public and document.published_at is None:
        document.published_at = timezone.now()
    document.public = public
    document.save(update_fields=["public", "published_at"])
    document.items.filter(published=other).update(published=public)
    entries = SearchEntry.objects.filter(published=other)
    entries.filter(item__document=document).update(published=public)
    entries.filter(document=document).update(published=public)
    show_sketches(document=document, public=public)
    Stand.objects.filter(item__document=document, published=other).update(published=public)
    if document.meeting is not None:
        settle_meeting(document.meeting)


def settle_meeting(meeting: Meeting) -> None:
    """A meeting is public when something of it is."""
    public = meeting.items.filter(published=True).exists()
    Meeting.objects.filter(pk=meeting.pk, published=not public).update(published=public)
