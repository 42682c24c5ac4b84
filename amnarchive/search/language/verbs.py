"""Verbs as they stand in a question: `höjs`, `kostar`, `rivas`."""

from functools import lru_cache

from amnarchive.search.language.lemmas import lemmas
from ingest.repair.affixes import Use
from ingest.repair.lexicon import lexicon

_REMEMBERED = 5_000
_INFINITIVE = "a"
_ENDINGS = ("ar", "er", "as", "s", "es", "ade", "ades", "ats", "te", "tes", "ts", "de", "des")


@lru_cache(maxsize=_REMEMBERED)
def is_verb_form(word: str) -> bool:
    """Say whether a word in lower case is a listed verb and nothing else, but no infinitive."""
    found = lemmas(word) - {word}
    return bool(found) and all(
        lemma.endswith(_INFINITIVE)
        and word in {lemma[:-1] + ending for ending in _ENDINGS}
        and not (word.endswith("er") and _is_noun(lemma[:-1]))
        for lemma in found
    )


def _is_noun(word: str) -> bool:
    """What can be the last part of a compound: `remisser` are not done, they are more than one."""
    entry = lexicon().find(word)
    return entry is not None and bool(entry.use & Use.LAST)
