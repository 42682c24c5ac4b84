"""Repairs the damaged pages of a document."""

from collections.abc import Collection

from ingest.repair.candidates import Candidates
from ingest.repair.damage import damaged_pages
from ingest.repair.habits import Habits
from ingest.repair.mending import Refusal
from ingest.repair.names import resolve_names
from ingest.repair.page import mend_page, read_slots, repair_page
from ingest.repair.signs import sign_slots
from ingest.repair.slot import names_read
from ingest.repair.vocabulary import Vocabulary
from ingest.types import Change, Extraction, Page, Repaired


def repair(
    extraction: Extraction,
    known: Collection[str] = (),
    refused: Collection[Refusal] = (),
) -> Repaired:
    """Undo what an OCR with the wrong language did to Swedish text.

    `known`: names and terms of the archive, as printed. Pages without damage are handed on as they
    are, the same objects. Each changed word is recorded; nothing else changes. `refused`: what a
    person has undone stays as it was read.
    """
    vocabulary = Vocabulary(known)
    refused = frozenset(refused)
    candidates = Candidates(vocabulary)
    damaged = damaged_pages(extraction.pages, candidates)
    signs = sign_slots(extraction.pages)
    signed = [
        mend_page(page, signs.get(at, []), refused) for at, page in enumerate(extraction.pages)
    ]
    slots = {at: read_slots(signed[at][0].lines, candidates) for at in damaged}
    names = resolve_names(
        (name for at in sorted(slots) for name in names_read(slots[at])), vocabulary
    )
    habits = Habits(
        (slot.bare for at in sorted(slots) for slot in slots[at] if slot.token.text[0].islower()),
        candidates,
    )
    pages: list[Page] = []
    changes: list[Change] = []
    for at, (page, signs_changed) in enumerate(signed):
        mended, words_changed = (
            repair_page(page, slots[at], candidates, names, habits, refused)
            if at in damaged
            else (page, [])
        )
        pages.append(mended)
        changes += sorted([*signs_changed, *words_changed], key=lambda each: (each.line, each.word))
    return Repaired(extraction.form, tuple(pages), tuple(changes), title=extraction.title)


def repaired_text(repaired: Repaired) -> str:
    """The text after repair, line for line as it was read."""
    return "\n".join(line.text for page in repaired.pages for line in page.lines)
