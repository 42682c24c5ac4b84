"""Sentences that stand in every other reservation and say nothing of what is thought.

`data/formulas.txt` has such sentences. One that is made of their words, of names and of numbers is
a formula too, so that new turns of the same phrase need no line of their own.
"""

import re
from functools import cache
from pathlib import Path

from amnarchive.likeness.words import folded

OWN_WORDS = 3
"""A sentence with so many words of its own is no formula, and …"""
OWN_SHARE = 0.2
"""… neither is a short one, of whose words more than this share are its own."""
_FILE = Path(__file__).parent / "data" / "formulas.txt"
_CAPITAL = r"[A-ZÅÄÖÉ](?:[a-zåäöé][\w-]*|[A-ZÅÄÖ]{0,3}\b)"
_NAMES = re.compile(rf"^{_CAPITAL}(?=\s+{_CAPITAL}|\s+\()|(?<!^)\b{_CAPITAL}|\b\d[\d-]*\b")
"""A capital that opens a sentence opens a name only where another name or a party follows; words in
capitals throughout are parties if they are short, and else somebody's emphasis."""


def is_formula(sentence: str) -> bool:
    """Say whether a sentence is made of nothing but set phrases, names, dates and numbers."""
    words = folded(_NAMES.sub(" ", sentence.strip()))
    own = sum(word not in _vocabulary() for word in words)
    return own < OWN_WORDS and own <= OWN_SHARE * max(len(words), 1 / OWN_SHARE)


@cache
def _vocabulary() -> frozenset[str]:
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in folded(line))
