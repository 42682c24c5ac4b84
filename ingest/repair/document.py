"""Repairs the damaged pages of a document."""

from collections.abc import Collection

from ingest.repair.candidates import Candidates
from ingest.repair.damage import damaged_pages
from ingest.repair.page import mend_page, repair_page
from ingest.repair.signs import sign_slots
from ingest.repair.vocabulary import Vocabulary
from ingest.types import Change, Extraction, Page, Repaired


def repair(extraction: Extraction, known: Collection[str] = ()) -> Repaired:
    """Undo what an OCR with the wrong language did to Swedish text.

    `known`: names and terms of the archive, as printed. Pages without damage are handed on as they
    are, the same objects. Each changed word is recorded; nothing else changes.
    """
    candidates = Candidates(Vocabulary(known))
    damaged = damaged_pages(extraction.pages, candidates)
    signs = sign_slots(extraction.pages)
    pages: list[Page] = []
    changes: list[Change] = []
    for index, read in enumerate(extraction.pages):
        page, changed = mend_page(read, signs.get(index, []))
        if index in damaged:
            page, words = repair_page(page, candidates)
            changed = sorted([*changed, *words], key=lambda each: (each.line, each.word))
        pages.append(page)
        changes += changed
    return Repaired(
        extraction.form, tuple(pages), tuple(changes), extraction.findings, extraction.title
    )


def repaired_text(repaired: Repaired) -> str:
    """The text after repair, line for line as it was read."""
    return "\n".join(line.text for page in repaired.pages for line in page.lines)
