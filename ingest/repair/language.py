"""English lines in Swedish minutes: they stay as they are."""

import re

from ingest.repair.candidates import LN10, Candidates
from ingest.repair.lexicon import lexicon

_WORD = re.compile(r"[A-Za-zÅÄÖåäöé&]+")
_FEWEST = 3
_NEVER_SEEN = 0.5
"""Zipf of a word that a language does not know."""


def is_english(text: str, candidates: Candidates) -> bool:
    """Is the line likelier English than damaged Swedish? Never for fewer than three words."""
    words = [word.lower() for word in _WORD.findall(text)]
    if len(words) < _FEWEST:
        return False
    english = sum(max(lexicon().english(word), _NEVER_SEEN) for word in words)
    if english < _FEWEST * len(words):
        return False
    swedish = 0.0
    for word in words:
        found = candidates.of(word)
        swedish += max(found[0].score / LN10 if found else _NEVER_SEEN, _NEVER_SEEN)
    return english > swedish
