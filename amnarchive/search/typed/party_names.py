"""Parties as people type them: `SD`, `Vänsterpartiets`, `Feministiskt initiativ`, `moderat`."""

from collections.abc import Sequence
from functools import cache

from amnarchive.search.language.lemmas import lemmas
from amnarchive.search.language.words import lines
from amnarchive.search.typed.terms import Party
from ingest.vocabulary.parties import letter_of, letters_and_names, party_by_name

_LONGEST = 3
_AROUND = ".,;:!?()"


def party_at(words: Sequence[str], at: int) -> tuple[Party, int] | None:
    """Find the longest name of a party that begins with the word at `at`, and its length in words.

    Its name or what its members are called, in any case; one letter alone only as a capital.
    """
    for length in range(min(_LONGEST, len(words) - at), 0, -1):
        party = party_of(" ".join(words[at : at + length]).strip(_AROUND))
        if party:
            return party, length
    return None


def party_of(typed: str) -> Party | None:
    """Take the whole of `typed` for a party."""
    letter = party_by_name(typed) or letter_of(typed) or _by_nickname(typed.lower())
    if letter is None or (len(typed) == 1 and typed.islower()):
        return None
    letters, names = letters_and_names(letter)
    return Party(letters[0].lower(), letters, tuple(tuple(n.lower().split()) for n in names))


def _by_nickname(word: str) -> str | None:
    forms = (word, word.removesuffix("s"), *lemmas(word))
    return next((_nicknames()[form] for form in forms if form in _nicknames()), None)


@cache
def _nicknames() -> dict[str, str]:
    return {
        word: letter
        for letter, *words in (line.split() for line in lines("party_words.txt"))
        for word in words
    }
