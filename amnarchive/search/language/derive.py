"""Words of one family: the noun of a verb, the verb of a noun, the adjective of either.

`granska` and `granskning`, `kriminell` and `kriminalitet`, `medborgare` and `medborgarskap`. Only
words that the word list has: `-ning` is no ending of `våning`. Of a compound the last part is
derived: `gängkriminell` and `gängkriminalitet`. What no ending tells stands in a closed list.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache

from amnarchive.search.language.lemmas import lemmas
from amnarchive.search.language.split import split
from amnarchive.search.language.words import lines
from ingest.repair.affixes import Use
from ingest.repair.lexicon import lexicon

_REMEMBERED = 5_000
_PAIRS = (
    ("era", "ering"),
    ("a", "ning"),
    ("la", "ling"),
    ("ra", "ring"),
    ("dna", "dning"),
    ("kna", "kning"),
    ("mna", "mning"),
    ("pna", "pning"),
    ("a", "ande"),
    ("ja", "jning"),
    ("era", "ation"),
    ("era", "ion"),
    ("a", "else"),
    ("a", "sel"),
    ("a", "an"),
    ("ttera", "ss"),
    ("era", "ant"),
    ("ell", "alitet"),
    ("iv", "ivitet"),
    ("isk", "i"),
    ("isk", "ism"),
    ("istisk", "ism"),
    ("ist", "ism"),
    ("e", "skap"),
    ("", "skap"),
)
_NOUN_ENDINGS = ("er", "ar", "or", "erna", "arna", "orna", "en", "et")
_LEAST_LETTERS = 4
_SHORTEST_ROOT = 3
_STEPS = 2
"""From one noun over its verb to another: `remiss`, `remittera`, `remittering`."""


@lru_cache(maxsize=_REMEMBERED)
def derived(word: str) -> frozenset[str]:
    """Give the words of the same family as `word`, in lower case; none of its own forms."""
    own = {word, *lemmas(word), *_nouns(word)}
    found = _family(own)
    if not found:
        parts = split(word)
        if parts:
            head = word[: len(word) - len(parts[-1])]
            found = {head + other for other in _family({parts[-1], *lemmas(parts[-1])})}
    return frozenset(found - own)


def _nouns(form: str) -> Iterator[str]:
    """The nouns that a form may be of, where the word list knows it as a verb's: `remisser`."""
    for ending in _NOUN_ENDINGS:
        noun = form.removesuffix(ending)
        if form.endswith(ending) and len(noun) >= _LEAST_LETTERS:
            entry = lexicon().find(noun)
            if entry and entry.use & Use.LAST:
                yield noun


def _family(forms: set[str]) -> set[str]:
    known = set(forms)
    latest = forms
    for _ in range(_STEPS):
        latest = {other for form in latest for other in _near(form)} - known
        known |= latest
    return known - forms


def _near(form: str) -> Iterator[str]:
    yield from _irregular().get(form, ())
    if len(form) >= _LEAST_LETTERS:
        yield from (other for other in _made(form) if _is_listed(other))


def _made(form: str) -> Iterator[str]:
    for pair in _PAIRS:
        for ending, other in (pair, pair[::-1]):
            root = form.removesuffix(ending)
            shortest = _SHORTEST_ROOT - (pair[0][:1] == pair[1][:1])
            if form.endswith(ending) and len(root) >= shortest:
                yield root + other


@cache
def _irregular() -> dict[str, set[str]]:
    families: dict[str, set[str]] = defaultdict(set)
    for line in lines("families.txt"):
        words = line.split()
        for word in words:
            families[word].update(words)
    return families


def _is_listed(word: str) -> bool:
    entry = lexicon().find(word)
    return bool(entry and entry.use & Use.WORD and not entry.use & (Use.UNLISTED | Use.NAME))
