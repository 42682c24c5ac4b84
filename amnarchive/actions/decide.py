"""A person's decision about a finding."""

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from amnarchive.actions.locks import lock
from amnarchive.models import AuditEvent, Document, Finding


@transaction.atomic
def accept_finding(*, finding: Finding, by: User | None) -> None:
    """The finding is looked at and no hindrance any more. Twice keeps the first decision.

    Whoever settles a hindrance does not publish by it: that stays an act of its own, also while
    the document is being read. The last hindrance gone, one that waits for review is held.
    """
    document = lock(finding.document)
    hinders = document.findings.blocking().filter(pk=finding.pk).exists()
    decided = Finding.objects.filter(pk=finding.pk, decided_at__isnull=True).update(
        decided_by=by, decided_at=timezone.now()
    )
    if not decided:
        return
    if hinders and not document.public:
        document.publish_when_read = False
        document.save(update_fields=["publish_when_read"])
    settled = document.meeting_id is not None or not document.is_minutes
    blocked = document.findings.blocking().exists()
    if document.status == Document.Status.NEEDS_REVIEW and settled and not blocked:
        document.status = Document.Status.HELD
        document.save(update_fields=["status"])
    AuditEvent.objects.create(
        actor=by,
        verb=AuditEvent.Verb.DECIDED,
        document=document,
        target=document.name,
        detail={"kind": finding.kind, "page": finding.page, "text": finding.text[:200]},
    )
