"""The text of a document, page by page, for the facsimile and for search."""

from collections import defaultdict
from typing import Any

from amnarchive.actions.store.places import box_of
from amnarchive.models import Document, DocumentPage
from ingest.types import Line, Reading

PAGES_AT_ONCE = 100


def store_pages(*, document: Document, reading: Reading) -> None:
    """Replace the pages of the document with those of the reading."""
    changes: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for change in reading.changes:
        changes[change.page].append(
            {
                "line": change.line,
                "word": change.word,
                "original": change.original,
                "repaired": change.repaired,
            }
        )
    document.pages.all().delete()
    DocumentPage.objects.bulk_create(
        (
            DocumentPage(
                document=document,
                number=page.number,
                width=page.width,
                height=page.height,
                scanned=page.scanned,
                lines=[_line(line) for line in page.lines],
                changes=changes[page.number],
            )
            for page in reading.pages
        ),
        batch_size=PAGES_AT_ONCE,
    )
    document.pages_total = document.pages_done = len(reading.pages)


def _line(line: Line) -> dict[str, Any]:
    row: dict[str, Any] = {"text": line.text}
    if line.place.box is not None:
        row["box"] = box_of(line.place)
    if line.confidence is not None:
        row["confidence"] = round(line.confidence)
    return row
