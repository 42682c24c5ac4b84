"""The words that a form is a form of: by the word list, and by two short closed lists."""

from collections.abc import Iterator
from functools import cache, lru_cache

from amnarchive.search.language.words import lines, listed
from ingest.repair.lexicon import lexicon

_REMEMBERED = 20_000
_PLURAL_ENDINGS = ("", "na", "nas", "s")
_GENITIVE_LEAST = 4


@cache
def _plurals() -> dict[str, str]:
    return {line.split()[0]: line.split()[1] for line in lines("vowel_plurals.txt")}


@cache
def _strong() -> dict[str, str]:
    forms: dict[str, str] = {}
    for line in lines("strong_forms.txt"):
        infinitive, *others = line.split()
        for prefix in ("", *sorted(listed("prefixes.txt"))):
            forms.update((prefix + form, prefix + infinitive) for form in others)
    return forms


def _singulars(word: str) -> Iterator[str]:
    """`studentbostäderna` → `studentbostad`."""
    for ending in _PLURAL_ENDINGS:
        if not word.endswith(ending):
            continue
        body = word[: len(word) - len(ending)]
        # The longest plural that fits: `bostäder` before `städer`.
        fits = [plural for plural in _plurals() if body.endswith(plural)]
        if fits:
            plural = max(fits, key=len)
            yield body[: len(body) - len(plural)] + _plurals()[plural]


@lru_cache(maxsize=_REMEMBERED)
def lemmas(word: str) -> frozenset[str]:
    """Give the words that `word`, in lower case, may be a form of; none where nothing is known."""
    found = {*lexicon().lemmas(word), *_singulars(word)}
    if word in _strong():
        found.add(_strong()[word])
    if not found and word.endswith("s") and len(word) > _GENITIVE_LEAST:
        found.update(lexicon().lemmas(word[:-1]), _singulars(word[:-1]))
    return frozenset(found)
