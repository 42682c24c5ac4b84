"""Repairs the damaged pages of a document."""

from collections.abc import Collection
from dataclasses import replace

from ingest.repair.candidates import Candidates
from ingest.repair.casing import is_capitalised
from ingest.repair.choice import Chooser, Reading
from ingest.repair.damage import damaged_pages
from ingest.repair.language import is_english
from ingest.repair.mending import Mend, mend
from ingest.repair.token import Token, leaves_open, tokens
from ingest.repair.vocabulary import Vocabulary
from ingest.types import Change, Extraction, Line, Page, Repaired


def repair(extraction: Extraction, known: Collection[str] = ()) -> Repaired:
    """Undo what an OCR with the wrong language did to Swedish text.

    `known`: names and terms of the archive, as printed. Pages without damage are handed on as they
    are, the same objects. Each changed word is recorded; nothing else changes.
    """
    candidates = Candidates(Vocabulary(known))
    damaged = damaged_pages(extraction.pages, candidates)
    chooser = Chooser(candidates)
    pages: list[Page] = []
    changes: list[Change] = []
    for index, page in enumerate(extraction.pages):
        if index not in damaged:
            pages.append(page)
            continue
        mended, changed = _repair_page(page, candidates, chooser)
        pages.append(mended)
        changes += changed
    return Repaired(
        extraction.form, tuple(pages), tuple(changes), extraction.findings, extraction.title
    )


def repaired_text(repaired: Repaired) -> str:
    """The text after repair, line for line as it was read."""
    return "\n".join(line.text for page in repaired.pages for line in page.lines)


def _repair_page(page: Page, candidates: Candidates, chooser: Chooser) -> tuple[Page, list[Change]]:
    lines: list[Line] = []
    changes: list[Change] = []
    opens = True
    for line in page.lines:
        if is_english(line.text, candidates):
            lines.append(line)
        else:
            mended, changed = mend(line, _mends(list(tokens(line.text, opens=opens)), chooser))
            lines.append(mended)
            changes += changed
        opens = leaves_open(line.text)
    return (replace(page, lines=tuple(lines)) if changes else page), changes


def _mends(words: list[Token], chooser: Chooser) -> list[Mend]:
    found = []
    for number, token in enumerate(words):
        beside = words[max(number - 1, 0) : number] + words[number + 1 : number + 2]
        in_name = any(is_capitalised(each.text) and not each.opens for each in beside)
        repaired = _repair_token(token, chooser, in_name=in_name)
        if repaired != token.text:
            found.append(Mend(number, 1, token.start, token.end, repaired))
    return found


def _repair_token(token: Token, chooser: Chooser, *, in_name: bool) -> str:
    text = token.text
    for piece in reversed(token.pieces):
        reading = Reading(piece[0], token.opens, in_name)
        text = text[: piece.start()] + chooser.choose(reading) + text[piece.end() :]
    return text
