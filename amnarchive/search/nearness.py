"""Which words of the archive a misspelt one may stand for."""

from collections.abc import Iterable

from amnarchive.models import SearchTerm
from amnarchive.search import config
from ingest.vocabulary.fold import fold

Near = tuple[str, int, set[str]]
"""A word of the archive, in how many rows it stands, its `near_keys`."""

WORD = "="
"""What the lexeme of a word as printed begins with (`analysis.exact_key`)."""
LEAST_LETTERS = 4
_HALVES_LEAST, _HALF = 9, 5


def near_keys(lexeme: str) -> set[str]:
    """Give what the lexeme of a word shares with those near it; nothing for any other lexeme.

    Without diacritics: the word, the word without each of its letters in turn, and the ends of a
    long word. So two words are brought together that differ by a letter put in, out, changed or
    moved, and long ones by any two.
    """
    word = fold(lexeme.removeprefix(WORD))
    if not lexeme.startswith(WORD) or len(word) < LEAST_LETTERS or not word.isalpha():
        return set()
    keys = {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}
    if len(word) >= _HALVES_LEAST:
        keys |= {f"<{word[:_HALF]}", f"{word[-_HALF:]}>"}
    return keys


def near_words(words: Iterable[str]) -> list[Near]:
    """Give the words of the archive that are near one of `words`. One query."""
    keys = sorted(set().union(*(near_keys(WORD + word) for word in words)))
    terms = SearchTerm.objects.filter(near__overlap=keys).values_list("lexeme", "rows", "near")
    return [
        (lexeme.removeprefix(WORD), rows, set(near))
        for lexeme, rows, near in terms[: config.NEAR_MOST]
    ]


def distance(typed: str, word: str) -> float:
    """How many letters differ, two that changed places being one; diacritics alone are a third."""
    before_last: list[float] = []
    last = [float(n) for n in range(len(word) + 1)]
    for i, x in enumerate(typed, 1):
        row = [float(i)]
        for j, y in enumerate(word, 1):
            cost = 0.0 if x == y else (0.3 if fold(x) == fold(y) else 1.0)
            best = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
            swapped = i > 1 and j > 1 and x == word[j - 2] and typed[i - 2] == y
            if swapped:
                best = min(best, before_last[j - 2] + 1)
            row.append(best)
        before_last, last = last, row
    return last[-1]
