"""A person undoes a repair of the text, or lets it be made again."""

from collections.abc import Iterator
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from amnarchive.actions.errors import ActionRefused
from amnarchive.actions.locks import lock
from amnarchive.actions.queue import send_on_commit
from amnarchive.models import AuditEvent, Document, RepairRefusal
from amnarchive.models.repair_refusal import LONGEST_WORD


@transaction.atomic
def refuse_repair(
    *, document: Document, original: str, page: int = 0, line: int = 0, by: User | None
) -> RepairRefusal:
    """Keep `original` as it was read on the line, on all lines where `page` and `line` are 0.

    The document is read again with it, and every time after; a public one stays public meanwhile.
    Twice is once. Raises ActionRefused where the word is not among the repaired ones.
    """
    document = lock(document)
    known = RepairRefusal.objects.filter(document=document, page=page, line=line)
    before = next((each for each in known if each.original == original), None)
    if before is not None:
        return before
    repaired = next(_repairs(document, original, page, line), None)
    if repaired is None:
        raise ActionRefused("Ordet är inte rättat där längre. Ladda om sidan och se efter på nytt.")
    if len(original) > LONGEST_WORD:
        raise ActionRefused("Ordet är för långt för att återställas.")
    refusal = RepairRefusal.objects.create(
        document=document,
        page=page,
        line=line,
        original=original,
        repaired=repaired[:LONGEST_WORD],
        made_by=by,
    )
    _tell(AuditEvent.Verb.RESTORED, refusal, by, old=refusal.repaired, new=original)
    _queue(document)
    return refusal


@transaction.atomic
def repair_again(*, refusal: RepairRefusal, by: User | None) -> None:
    """Take back what `refuse_repair` did and read the document again. Twice is once."""
    document = lock(refusal.document)
    gone, _rows = RepairRefusal.objects.filter(pk=refusal.pk).delete()
    if not gone:
        return
    _tell(AuditEvent.Verb.CORRECTED, refusal, by, old=refusal.original, new=refusal.repaired)
    _queue(document)


def refused_in(document: Document) -> list[tuple[int, int, str]]:
    """(page, line, original) of all that the reader is to leave alone."""
    return list(document.refusals.values_list("page", "line", "original"))


def _repairs(document: Document, original: str, page: int, line: int) -> Iterator[str]:
    """What the word was repaired to, at the place or anywhere.

    Compared here: a word from outside may hold what a database takes for an error.
    """
    rows = document.pages.order_by("number")
    if page:
        rows = rows.filter(number=page)
    for changes in rows.values_list("changes", flat=True).iterator():
        for change in changes:
            if change["original"] == original and line in {0, change["line"]}:
                yield str(change["repaired"])


def _tell(verb: str, refusal: RepairRefusal, by: User | None, **detail: Any) -> None:
    AuditEvent.objects.create(
        actor=by,
        verb=verb,
        document=refusal.document,
        target=refusal.document.name,
        detail={"field": "word", "page": refusal.page, "line": refusal.line, **detail},
    )


def _queue(document: Document) -> None:
    """Read the document once more.

    A worker that has it just now began without knowing this: its claim is taken from it, and it
    stops. What a person holds back stays so, whatever was wished at the upload.
    """
    if document.status == Document.Status.HELD:
        document.publish_when_read = False
    document.status = Document.Status.RECEIVED
    document.claim = None
    document.attempts = 0
    document.retry_at = None
    document.reason = document.advice = ""
    document.save(
        update_fields=[
            "publish_when_read",
            "status",
            "claim",
            "attempts",
            "retry_at",
            "reason",
            "advice",
        ]
    )
    send_on_commit(document.pk)
