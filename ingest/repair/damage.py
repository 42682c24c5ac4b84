"""Is a page damaged at all? Decided by the page, never by the line: lists of names mislead."""

import re

from ingest.repair.candidates import Candidates
from ingest.repair.confusions import FOREIGN
from ingest.types import Page

_WORD = re.compile(r"[\w&]+")
_ENOUGH_LETTERS = 150
_SHARE_IN_SWEDISH = 0.02
"""Swedish text has å, ä or ö for one letter in twenty; far less is suspicious, this is not."""
_FEWEST_WORDS = 60
"""On shorter pages the whole document decides."""
_FEWEST_MISREAD = 3
_SHARE_MISREAD = 0.04
_GAIN = 1.5
"""Nats by which another word must be likelier before a word counts as misread."""


def _has_its_letters(text: str) -> bool:
    letters = sum(map(str.isalpha, text))
    foreign = sum(text.count(c) + text.count(c.upper()) for c in FOREIGN)
    return letters >= _ENOUGH_LETTERS and foreign >= _SHARE_IN_SWEDISH * letters


def _misread(text: str, candidates: Candidates) -> tuple[int, int]:
    """How many words must have been printed with å, ä or ö, of how many."""
    words = misread = 0
    for word in _WORD.findall(text):
        if word[0].isupper() or word.isdigit():
            continue  # names and numbers say nothing
        words += 1
        found = candidates.of(word.lower())
        if not found or FOREIGN.isdisjoint(found[0].word) or not FOREIGN.isdisjoint(word):
            continue
        as_read = next((each.score for each in found if each.word == word), None)
        if as_read is None or found[0].score > as_read + _GAIN:
            misread += 1
    return misread, words


def _is_damaged(misread: int, words: int) -> bool:
    return misread >= _FEWEST_MISREAD and misread >= _SHARE_MISREAD * words


def damaged_pages(pages: tuple[Page, ...], candidates: Candidates) -> set[int]:
    """The indexes of the pages that an OCR with the wrong language has damaged."""
    texts = {index: page.text for index, page in enumerate(pages)}
    counts = {
        index: _misread(text, candidates)
        for index, text in texts.items()
        if not _has_its_letters(text)
    }
    whole = _is_damaged(sum(m for m, _ in counts.values()), sum(w for _, w in counts.values()))
    return {
        index
        for index, (misread, words) in counts.items()
        if _is_damaged(misread, words)
        or (whole and 0 < words < _FEWEST_WORDS and FOREIGN.isdisjoint(texts[index].lower()))
    }
