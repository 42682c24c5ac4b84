"""What a wrong-language OCR, or a keyboard without å ä ö, makes of a name."""

import re
from functools import cache, lru_cache

from ingest.repair.affixes import Use
from ingest.repair.lexicon import lexicon
from ingest.repair.skeleton import skeleton
from ingest.vocabulary.table import table

_LOOK_ALIKE = {"i": "il1|!", "l": "li1|!", "o": "o0", "e": "eé"}
"""Letters that fonts draw so much alike that reading one for the other says nothing."""
_NEVER_PRINTED = re.compile(r"[0-9&|!]|é(?!(?:ns?|e|r|a)?$)")
"""What no Swedish name holds: digits, signs, and an é elsewhere than in Norén, Linné, André."""
_OWN_WORD = 2.5
"""A misreading as frequent as this (Zipf) is a word or a name too: *Hakan* is not only Håkan."""


def damaged(printed: str, read: str) -> bool:
    """Whether `read` is surely a misreading of the name part `printed`; both in lower case.

    So it is when nothing but å ä ö é and letters that look alike differ, and `read` is nobody's
    name: *Mansson* is Månsson. *Jonsson* is a name beside Jönsson, and that stays open.
    """
    if printed == read or _is_own(read):
        return False
    if _pattern(printed).fullmatch(read):
        return _is_trusted(printed) or _NEVER_PRINTED.search(read) is not None
    return _both_damaged(printed, read)


def is_known(part: str) -> bool:
    """Whether the word list has the name part (lower case) as a name."""
    entry = lexicon().find(part)
    return entry is not None and bool(entry.use & Use.NAME)


def looks_damaged(part: str) -> bool:
    """Whether the name part holds what no name holds."""
    return _NEVER_PRINTED.search(part) is not None


def _both_damaged(one: str, other: str) -> bool:
    """*Félldin* and *Filldin*: neither was printed so, and one name explains both."""
    if _is_own(one) or not (looks_damaged(one) or looks_damaged(other)):
        return False
    return len(one) == len(other) and skeleton(one) == skeleton(other)


def _is_trusted(part: str) -> bool:
    """Whether the name part shows by itself that it is printed right."""
    return is_known(part) or not {"å", "ä", "ö"}.isdisjoint(part)


def _is_own(part: str) -> bool:
    entry = lexicon().find(part)
    return entry is not None and (bool(entry.use & Use.NAME) or entry.zipf >= _OWN_WORD)


@cache
def _foreign() -> dict[str, str]:
    """What each of å ä ö é may be read as: a piece of a pattern."""
    foreign: dict[str, dict[str, float]] = table("confusions")["foreign"]
    return {
        letter: "(?:" + "|".join(map(re.escape, {letter, *(s.lower() for s in shares if s)})) + ")"
        for letter, shares in foreign.items()
    }


@lru_cache(maxsize=4096)
def _pattern(printed: str) -> re.Pattern[str]:
    return re.compile("".join(map(_read_as, printed)))


def _read_as(letter: str) -> str:
    if letter in _foreign():
        return _foreign()[letter]
    if letter in _LOOK_ALIKE:
        return f"[{re.escape(_LOOK_ALIKE[letter])}]"
    return re.escape(letter)
