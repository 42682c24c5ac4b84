"""The text of a document, page by page, for the facsimile and for search."""

from collections.abc import Collection, Iterable
from typing import Any

from amnarchive.actions.refusals import words_put_right
from amnarchive.actions.store.places import box_of, rounded
from amnarchive.models import Document, DocumentPage
from ingest.types import Change, Line, Page, Reading

PAGES_AT_ONCE = 100


def store_pages(*, document: Document, reading: Reading) -> None:
    """Replace the pages of the document with those of the reading."""
    changes = _by_page(reading.changes, right=set(words_put_right(document)))
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
                words=page_words(page),
                changes=changes.get(page.number, []),
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


def page_words(page: Page) -> list[list[Any]]:
    """One list a line; [] for the page where no word has a box, so that text files cost nothing."""
    rows = [_boxes(line) for line in page.lines]
    return rows if any(rows) else []


def _boxes(line: Line) -> list[Any]:
    """[x0, y0, x1, y1, confidence] a word; [] where they do not answer to the line's words."""
    boxes = [
        [*rounded(word.box), None if word.confidence is None else round(word.confidence)]
        for word in line.words
        if word.box is not None
    ]
    answers = [word.text for word in line.words] == line.text.split()
    return boxes if answers and len(boxes) == len(line.words) else []


_Right = Collection[tuple[int, int, str, str]]
"""(page, line, as read, as printed); page and line 0: anywhere."""


def _by_page(changes: Iterable[Change], *, right: _Right) -> dict[int, list[dict[str, Any]]]:
    """The changes of each page; a word that was changed twice is one change, first to last.

    What is among `right` was no program's doing and says so.
    """
    pages: dict[int, dict[tuple[int, int], dict[str, Any]]] = {}
    for change in changes:
        page = pages.setdefault(change.page, {})
        before = page.get((change.line, change.word))
        page[(change.line, change.word)] = {
            "line": change.line,
            "word": change.word,
            "original": before["original"] if before else change.original,
            "repaired": change.repaired,
        }
        words = (change.original, change.repaired)
        if (change.page, change.line, *words) in right or (0, 0, *words) in right:
            page[(change.line, change.word)]["person"] = True
    return {number: list(page.values()) for number, page in pages.items()}
