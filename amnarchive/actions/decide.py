"""A person's decision about a finding."""

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from amnarchive.actions.locks import lock
from amnarchive.models import AuditEvent, Document, Finding


@transaction.atomic
def accept_finding(*, finding: Finding, by: User | None) -> None:
    """The finding is looked at and no hindrance any more. Twice keeps the first decision.

    When it was the last hindrance of a document that waits for review, the document is held: to
    publish it stays an act of its own.
    """
    document = lock(finding.document)
    decided = Finding.objects.filter(pk=finding.pk, decided_at__isnull=True).update(
        decided_by=by, decided_at=timezone.now()
    )
    if not decided:
        return
    settled = document.meeting_id is not None or not document.is_minutes
    blocked = document.findings.blocking().exists()
    if document.status == Document.Status.NEEDS_REVIEW and settled and not blocked:
        document.status = Document.Status.HELD
        document.publish_when_read = False
        document.save(update_fields=["status", "publish_when_read"])
    AuditEvent.objects.create(
        actor=by,
        verb=AuditEvent.Verb.DECIDED,
        document=document,
        target=document.name,
        detail={"kind": finding.kind, "page": finding.page, "text": finding.text[:200]},
    )
