"""A topic by what people call it."""

from functools import cache

from django.utils import translation

from amnarchive.topics.catalogue import CHOICES, NONE
from amnarchive.topics.words import entries
from ingest.vocabulary.fold import fold


def topic_called(typed: str) -> str:
    """Give the key of a topic by its key, its name in any language, or one of its words; else "".

    A word that several topics have is none of theirs. Letter case and diacritics do not matter.
    """
    wanted = fold(typed)
    return _names().get(wanted) or _words().get(wanted, "")


@cache
def _names() -> dict[str, str]:
    names: dict[str, str] = {}
    for language in ("sv", "en"):
        with translation.override(language):
            names |= {fold(called): key for key, name in CHOICES for called in (key, str(name))}
    return names


@cache
def _words() -> dict[str, str]:
    found: dict[str, set[str]] = {}
    for key, _name in CHOICES:
        for entry in entries(key) if key != NONE else ():
            if not entry.barred:
                found.setdefault(fold(entry.printed), set()).add(key)
    return {word: keys.pop() for word, keys in found.items() if len(keys) == 1}
