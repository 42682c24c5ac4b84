"""The lexemes of a word: of the word itself, and of the parts of a compound."""

from collections.abc import Iterator
from functools import lru_cache

from amnarchive.search.language.lemmas import lemmas
from amnarchive.search.language.split import split
from amnarchive.search.language.stem import stem
from amnarchive.search.language.words import listed

_REMEMBERED = 20_000
_TWO = 2


@lru_cache(maxsize=_REMEMBERED)
def word_keys(word: str) -> frozenset[str]:
    """Give the lexemes that two forms of one word have in common.

    They are stems: of the form, and of the words that it is a form of. A word that no list has is
    inflected by its last part.
    """
    forms = {word, *lemmas(word)}
    if len(forms) == 1:
        parts = split(word)
        if parts:
            head = word[: len(word) - len(parts[-1])]
            forms.update(head + lemma for lemma in lemmas(parts[-1]))
    return frozenset(stem(form) for form in forms)


@lru_cache(maxsize=_REMEMBERED)
def part_keys(word: str) -> frozenset[str]:
    """Give the lexemes of the parts of a compound, and of the compounds within it."""
    own = word_keys(word)
    return frozenset(key for part in _parts(word) for key in word_keys(part)) - own


def _parts(word: str) -> Iterator[str]:
    """All parts; an inflected word is cut as the word that it is a form of."""
    if not listed("whole_words.txt").isdisjoint({word.removesuffix("s"), *lemmas(word)}):
        return
    for form in lemmas(word) or (word,):
        parts = _of_compound(form)
        yield from parts
        for first in range(len(parts)):
            for end in range(first + 2, len(parts) + 1):
                if end - first < len(parts):
                    yield "".join(parts[first:end])
        for part in parts:
            for lemma in lemmas(part) or (part,):
                yield from _of_compound(lemma)


def _of_compound(word: str) -> tuple[str, ...]:
    """The parts of a compound; none of a word that only begins with a particle."""
    parts = split(word)
    return () if len(parts) == _TWO and parts[0] in listed("particles.txt") else parts
