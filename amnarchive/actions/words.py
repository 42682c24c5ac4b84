"""A person puts a word right that was misread and that no program mends."""

from django.contrib.auth.models import User
from django.db import transaction

from amnarchive.actions.errors import ActionRefused
from amnarchive.actions.locks import lock
from amnarchive.actions.queue import queue_afresh
from amnarchive.actions.refusals import tell
from amnarchive.models import AuditEvent, Document, RepairRefusal
from amnarchive.models.repair_refusal import LONGEST_WORD

NOT_THERE = (
    "Ordet står inte på den raden. Skriv det precis som det står i texten, med skiljetecken."
)


@transaction.atomic
def put_word_right(
    *, document: Document, page: int, line: int, word: str, printed: str, by: User | None
) -> RepairRefusal | None:
    """Read `word` of the line as `printed`, now and in every new reading.

    `word` is as it stands in the text now, or as it was read before the program repaired it. None
    where nothing changes; twice is once. Raises ActionRefused where the word is not on the line or
    what is printed is no word.
    """
    document = lock(document)
    printed = " ".join(printed.split())
    if not printed.isprintable() or not 0 < len(printed) <= LONGEST_WORD >= len(word):
        raise ActionRefused("Skriv ordet som det står på papperet, med högst 500 tecken.")
    original, shown = _on_line(document, page, line, word)
    if shown == printed:
        return None
    known = RepairRefusal.objects.filter(document=document, page=page, line=line)
    refusal = next(
        (each for each in known if each.original == original),
        RepairRefusal(document=document, page=page, line=line, original=original, repaired=shown),
    )
    if refusal.printed == printed:
        return refusal
    refusal.printed = "" if printed == original else printed
    refusal.made_by = by
    refusal.save()
    tell(AuditEvent.Verb.CORRECTED, refusal, by, old=shown, new=printed)
    queue_afresh(document)
    return refusal


def _on_line(document: Document, page: int, line: int, word: str) -> tuple[str, str]:
    """The word as it was read and as it stands now."""
    sheet = document.pages.defer("words").filter(number=page).first()
    if sheet is None or not 0 < line <= len(sheet.lines):
        raise ActionRefused(NOT_THERE)
    for change in sheet.changes:
        if change["line"] == line and word in {change["original"], change["repaired"]}:
            return change["original"], change["repaired"]
    if word not in str(sheet.lines[line - 1]["text"]).split():
        raise ActionRefused(NOT_THERE)
    return word, word
