"""Scanned pages that waited for Tesseract among pages that had text."""

from amnarchive.actions.errors import ActionRefused
from amnarchive.actions.reread import read_again
from amnarchive.models import Document, Finding
from ingest.extract.ocr import is_installed

MOST_AT_ONCE = 50
READ = (Document.Status.NEEDS_REVIEW, Document.Status.HELD, Document.Status.PUBLISHED)


def read_waiting_scans() -> int:
    """Read again the documents with such pages once Tesseract is here; gives how many."""
    waiting = Document.objects.filter(
        status__in=READ,
        findings__kind=Finding.Kind.OCR_MISSING,
        findings__decided_at=None,
    ).distinct()
    if not waiting.exists() or not is_installed():
        return 0
    queued = 0
    for document in waiting.order_by("pk")[:MOST_AT_ONCE]:
        try:
            read_again(document=document, by=None)
        except ActionRefused:  # a clerk was faster
            continue
        queued += 1
    return queued
