"""A person undoes a repair of the text, or lets it be made again."""

from collections.abc import Iterator

from django.contrib.auth.models import User
from django.db import transaction

from amnarchive.actions.errors import ActionRefused
from amnarchive.actions.locks import lock
from amnarchive.actions.queue import queue_afresh
from amnarchive.actions.refusals import tell
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
    if before is not None and not before.printed:
        return before
    repaired = next(_repairs(document, original, page, line), None)
    if repaired is None:
        raise ActionRefused("Ordet är inte rättat där längre. Ladda om sidan och se efter på nytt.")
    if len(original) > LONGEST_WORD:
        raise ActionRefused("Ordet är för långt för att återställas.")
    refusal = before or RepairRefusal(document=document, page=page, line=line, original=original)
    refusal.repaired = repaired[:LONGEST_WORD]
    refusal.printed = ""
    refusal.made_by = by
    refusal.save()
    tell(AuditEvent.Verb.RESTORED, refusal, by, old=refusal.repaired, new=original)
    queue_afresh(document)
    return refusal


@transaction.atomic
def repair_again(*, refusal: RepairRefusal, by: User | None) -> None:
    """Take back what a person has said of the word and read the document again. Twice is once."""
    document = lock(refusal.document)
    gone, _rows = RepairRefusal.objects.filter(pk=refusal.pk).delete()
    if not gone:
        return
    was = refusal.printed or refusal.original
    tell(AuditEvent.Verb.CORRECTED, refusal, by, old=was, new=refusal.repaired)
    queue_afresh(document)


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
