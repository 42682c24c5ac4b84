"""Which words of a text are people's names: `Lindstål` holds no steel, `Ingrid` no riding.

A person is known by the party that stands behind the name, and a listed name by the word list.
Names of places are no such: who looks for `bad` means *Valhallabadet* too.
"""

import re
from functools import lru_cache

from ingest.repair.affixes import Use
from ingest.repair.lexicon import lexicon
from ingest.vocabulary.parties import letter_of

_REMEMBERED = 20_000
_PERSON = re.compile(
    r"(?P<name>[^\W\d_a-zåäö][\w'’.-]*(?:\s+[^\W\d_a-zåäö][\w'’.-]*){1,4})\s+"
    r"\((?P<party>[A-Za-zÅÄÖåäö]{1,4}|[-–])\)"
)
_WORD = re.compile(r"[^\W_]+")
_PLACE = ("en", "et", "an", "ön", "na")


def people_in(text: str) -> frozenset[str]:
    """Give the words of the names that a party follows, in lower case."""
    return frozenset(
        word
        for match in _PERSON.finditer(text)
        if match["party"] in "-–" or letter_of(match["party"])
        for part in _WORD.findall(match["name"])
        for word in (part.lower(), f"{part.lower()}s")
    )


@lru_cache(maxsize=_REMEMBERED)
def is_name(word: str) -> bool:
    """Say whether the word list has a word in lower case as a name and nothing else.

    Not one in the definite form, which places are called by.
    """
    entry = lexicon().find(word)
    if entry is None or word.endswith(_PLACE):
        return False
    return bool(entry.use & Use.NAME) and not entry.use & (Use.FIRST | Use.LAST | Use.UNLISTED)
