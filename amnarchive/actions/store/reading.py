"""A finished or failed reading is written down, all or nothing."""

import datetime as dt
from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from amnarchive.actions.claim import Claim
from amnarchive.actions.errors import ClaimLost
from amnarchive.actions.index import index_documents
from amnarchive.actions.locks import lock_archive
from amnarchive.actions.page_images import want_images
from amnarchive.actions.publish import set_public
from amnarchive.actions.remove import leave_meeting
from amnarchive.actions.store.body import settle_body
from amnarchive.actions.store.meeting import store_minutes
from amnarchive.actions.store.pages import store_pages
from amnarchive.actions.store.papers import leave_papers, store_paper
from amnarchive.actions.store.series import contradiction
from amnarchive.models import AuditEvent, Body, Document, Finding
from amnarchive.models.meeting import EARLIEST
from ingest.errors import IngestError
from ingest.types import Finding as ReadFinding
from ingest.types import FindingKind, Minutes, Reading

RETRY_AFTER = dt.timedelta(minutes=10)
"""Long enough for a person to install what is missing, short enough to be noticed."""

DAY_KINDS = {FindingKind.DATE_IMPLAUSIBLE, FindingKind.DATE_OUT_OF_SERIES}
HEAD_KINDS = {FindingKind.MISSING_DATE, FindingKind.MISSING_BODY, *DAY_KINDS}


@transaction.atomic
def store_reading(*, claim: Claim, reading: Reading) -> Document:
    """Write a reading into the archive, in place of what the document gave before.

    Safe to run twice. Raises ClaimLost, with nothing written, when another worker has taken over.
    """
    lock_archive()
    document = _mine(claim)
    body, date, doubts = _settle_head(document, reading)
    content = reading.content
    if isinstance(content, Minutes):
        leave_papers(document)
        document.title = ""
    else:
        leave_meeting(document=document)
    document.form = reading.form.value
    document.kind = reading.kind.value
    store_pages(document=document, reading=reading)
    _store_findings(document, (*_kept(document, reading.findings), *doubts))
    if isinstance(content, Minutes) and body is not None and date is not None:
        public = _may_go_out(document)
        store_minutes(document=document, minutes=content, body=body, date=date, public=public)
    elif content is not None and not isinstance(content, Minutes):
        store_paper(document=document, content=content)
    _finish(document)
    index_documents(documents=[document])
    return document


@transaction.atomic
def fail_reading(*, claim: Claim, error: IngestError) -> None:
    """Write down why the file could not be read; what an earlier reading gave stays.

    What may pass (`error.passing`) is tried again by itself after a while.
    """
    document = _mine(claim)
    document.status = Document.Status.FAILED
    document.claim = None
    document.reason, document.advice = error.reason, error.advice
    document.retry_at = timezone.now() + RETRY_AFTER if error.passing else None
    document.attempts = 0
    document.save(update_fields=["status", "claim", "reason", "advice", "retry_at", "attempts"])
    AuditEvent.objects.create(
        verb=AuditEvent.Verb.FAILED,
        document=document,
        target=document.name,
        detail={"code": error.code, "reason": error.reason},
    )


def _mine(claim: Claim) -> Document:
    document = (
        Document.objects.select_for_update(of=("self",))
        .filter(pk=claim.document_id, claim=claim.token, status=Document.Status.READING)
        .first()
    )
    if document is None:
        raise ClaimLost
    return document


def _settle_head(
    document: Document, reading: Reading
) -> tuple[Body | None, dt.date | None, list[ReadFinding]]:
    """Which body and day the minutes belong to, and what a person must settle about it.

    The file's own word goes before the uploader's, until a person has decided after a reading.
    """
    minutes = reading.content
    if not isinstance(minutes, Minutes):
        return document.body, document.date, []
    body, problem = settle_body(minutes, document.body)
    if document.head_decided:
        return body, document.date or minutes.head.date, []
    date = minutes.head.date or document.date
    doubts = [ReadFinding(FindingKind.MISSING_BODY, 0, 0, problem)] if problem else []
    doubts += _day_doubts(document, minutes.head.date)
    # A doubtful day or body would give the minutes a wrong address in public.
    if doubts or any(f.kind in DAY_KINDS for f in reading.findings):
        return None, None, doubts
    if body is not None and date is not None:
        found = contradiction(document=document, minutes=minutes, body=body, date=date)
        if found is not None:
            return None, None, [found]
    return body, date, doubts


def _day_doubts(document: Document, printed: dt.date | None) -> list[ReadFinding]:
    """What is wrong with the day that the file prints or, failing that, the uploader gave."""
    date = printed or document.date
    kind = FindingKind.DATE_IMPLAUSIBLE
    if date is None:
        kind = FindingKind.MISSING_DATE
        text = "Filen säger inte vilken dag sammanträdet hölls."
    elif document.date and document.date != date:
        text = f"Filen säger {date:%Y-%m-%d}, men du angav {document.date:%Y-%m-%d}."
    elif date > timezone.localdate():
        text = f"{date:%Y-%m-%d} är ett datum i framtiden."
    elif date < EARLIEST:
        text = f"{date.isoformat()} ligger före 1863, då de första nämnderna bildades."
    else:
        return []
    return [ReadFinding(kind, 0, 0, text)]


def _kept(document: Document, findings: Iterable[ReadFinding]) -> list[ReadFinding]:
    """The reader's findings but those on the head: whether they stand is settled here."""
    dropped = {FindingKind.MISSING_DATE, FindingKind.MISSING_BODY}
    if document.head_decided:
        dropped = HEAD_KINDS
    return [f for f in findings if f.kind not in dropped]


def _store_findings(document: Document, findings: Iterable[ReadFinding]) -> None:
    """Replace the findings; what a person decided about the same one stays decided."""
    decided = {
        (f.kind, f.page, f.line, f.text): f
        for f in document.findings.filter(decided_at__isnull=False)
    }
    rows = []
    for found in dict.fromkeys(findings):
        row = Finding(
            document=document,
            kind=found.kind.value,
            page=max(found.page, 0),
            line=max(found.line, 0),
            text=found.text[:2000],
        )
        before = decided.get((row.kind, row.page, row.line, row.text))
        if before is not None:
            row.decided_by_id, row.decided_at = before.decided_by_id, before.decided_at
        rows.append(row)
    document.findings.all().delete()
    Finding.objects.bulk_create(rows)


def _may_go_out(document: Document) -> bool:
    return document.publish_when_read and not document.findings.blocking().exists()


def _finish(document: Document) -> None:
    """Release the claim and let the document out, or keep it for a person."""
    document.claim = None
    document.stage = ""
    document.attempts = 0
    document.read_at = timezone.now()
    want_images(document=document)
    if document.findings.blocking().exists() or (document.is_minutes and document.meeting is None):
        document.status = Document.Status.NEEDS_REVIEW
    elif document.publish_when_read:
        document.status = Document.Status.PUBLISHED
    else:
        document.status = Document.Status.HELD
    document.save()
    set_public(document=document, public=document.status == Document.Status.PUBLISHED)
    AuditEvent.objects.create(
        verb=AuditEvent.Verb.READ,
        document=document,
        target=document.name,
        detail={"status": document.status, "items": document.items.count()},
    )
