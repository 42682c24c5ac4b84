"""The noun of a verb and the verb of a noun: `granska` and `granskning`.

Only words that the word list has: `-ning` is no ending of `våning`.
"""

from collections.abc import Iterator
from functools import lru_cache

from amnarchive.search.language.lemmas import lemmas
from ingest.repair.affixes import Use
from ingest.repair.lexicon import lexicon

_REMEMBERED = 5_000
_PAIRS = (
    ("era", "ering"),
    ("a", "ning"),
    ("a", "ande"),
    ("ja", "jning"),
    ("era", "ation"),
    ("era", "ion"),
    ("a", "else"),
    ("a", "sel"),
    ("tera", "ss"),
)
_LEAST_LETTERS = 5
_SHORTEST_ROOT = 3


@lru_cache(maxsize=_REMEMBERED)
def derived(word: str) -> frozenset[str]:
    """Give the listed words that are made of the same verb as `word`, in lower case."""
    if len(word) < _LEAST_LETTERS:
        return frozenset()
    forms = {word, *lemmas(word)}
    return frozenset(other for form in forms for other in _made(form) if _is_listed(other)) - forms


def _made(form: str) -> Iterator[str]:
    for verb, noun in _PAIRS:
        for ending, other in ((verb, noun), (noun, verb)):
            root = form[: -len(ending)]
            if form.endswith(ending) and len(root) >= _SHORTEST_ROOT:
                yield root + other


def _is_listed(word: str) -> bool:
    entry = lexicon().find(word)
    return bool(entry and entry.use & Use.WORD and not entry.use & (Use.UNLISTED | Use.NAME))
