"""The labels of a first page ("Plats och tid", "Beslutande", "Utses att justera")."""

import re
from functools import cache, lru_cache

from ingest.vocabulary.fold import fold, near
from ingest.vocabulary.table import table

_LONGEST = 60
_FUZZY_FROM = 9
"""Folded labels shorter than this must match exactly."""
_PERSONS = frozenset({"chair", "vice_chair"})
"""Words that stand before a name as often as above it."""
_VALUE = r"(?=(?:[A-ZÅÄÖ0-9§]|den \d|(?:mån|tis|ons|tors|fre|lör|sön)dag))"
_ENDS = r"(?:\*{0,2}\s?:\*{0,2})\s*"


@cache
def _known() -> dict[str, str]:
    return {fold(word): field for field, words in table("labels").items() for word in words}


@cache
def _starts() -> frozenset[str]:
    return frozenset(
        fold(" ".join(words[:n]))
        for field in table("labels").values()
        for words in (label.split() for label in field)
        for n in range(2, len(words) + 1)
    )


@cache
def _words(*, persons: bool) -> str:
    words = [
        word
        for field, words in table("labels").items()
        for word in words
        if persons or field not in _PERSONS
    ]
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@cache
def _with_colon() -> re.Pattern[str]:
    return re.compile(rf"(?<!\()({_words(persons=True)}){_ENDS}")


@cache
def _leading() -> re.Pattern[str]:
    return re.compile(rf"({_words(persons=False)})\s+{_VALUE}")


@lru_cache(maxsize=4096)
def label_of(text: str) -> str | None:
    """Give the field that `text`, as a whole, is the label of ("time_and_place"); else None.

    A label misread in one letter counts.
    """
    if not 0 < len(text) <= _LONGEST:
        return None
    folded = fold(text)
    known = _known()
    if folded in known or len(folded) < _FUZZY_FROM or not text[0].isupper():
        return known.get(folded)
    for word, field in known.items():
        if word[0] == folded[0] and len(word) >= _FUZZY_FROM and near(word, folded, 1):
            return field
    return None


def starts_label(text: str) -> bool:
    """Say whether `text` is the first line of a label that goes on below."""
    return 0 < len(text) <= _LONGEST and fold(text) in _starts()


def labels_in(text: str) -> list[tuple[int, str, int]]:
    """Find the labels with a colon, and one that the text begins with: (start, field, value)."""
    found = [
        (m.start(), field, m.end())
        for m in _with_colon().finditer(text)
        if (field := label_of(m[1]))
    ]
    first = _leading().match(text)
    if first and (field := label_of(first[1])) and not (found and found[0][0] == 0):
        found.insert(0, (0, field, first.end()))
    return found
