"""Which words of the archive a misspelt one may stand for."""

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from django.db import connection

from amnarchive.search import config
from amnarchive.search.spelling.uncounted import uncounted_words
from ingest.vocabulary.fold import fold

WORD = "="
"""What the lexeme of a word as printed begins with (`analysis.exact_key`)."""
LEAST_LETTERS = 4
_HALVES_LEAST, _HALF = 9, 5
# One index scan a key (OFFSET keeps them apart): of an overlap with hundreds Postgres thinks that
# half of all words will match, and reads them all.
_NEAR = """
SELECT wanted.key, term.lexeme, term.rows
FROM unnest(%s::varchar[]) AS wanted(key) CROSS JOIN LATERAL (
    SELECT lexeme, rows FROM amnarchive_searchterm WHERE near @> ARRAY[wanted.key] OFFSET 0
) AS term LIMIT %s
"""


@dataclass(frozen=True, slots=True)
class Near:
    """A word of the archive, in how many rows it stands, and which of the forms it is near."""

    word: str
    rows: int
    forms: frozenset[str]


def near_keys(lexeme: str) -> set[str]:
    """Give what the lexeme of a word shares with those near it; nothing for any other lexeme.

    Without diacritics: the word, the word without each of its letters in turn, and the ends of a
    long word. So two words are brought together that differ by a letter put in, out, changed or
    moved, and long ones by any two.
    """
    keys = _left(lexeme)
    if keys and len(word := fold(lexeme.removeprefix(WORD))) >= _HALVES_LEAST:
        keys |= {f"<{word[:_HALF]}", f"{word[-_HALF:]}>"}
    return keys


def _left(lexeme: str) -> set[str]:
    """The word, and what is left of it without one letter."""
    word = fold(lexeme.removeprefix(WORD))
    if not lexeme.startswith(WORD) or len(word) < LEAST_LETTERS or not word.isalpha():
        return set()
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def near_words(words: Iterable[str], inflected: Iterable[str] = ()) -> list[Near]:
    """Give the words of the archive that are near one of `words`. Two queries.

    `inflected` are forms that those words may have: near them is only what differs by a letter.
    """
    forms: defaultdict[str, set[str]] = defaultdict(set)
    for word in words:
        for key in near_keys(WORD + word):
            forms[key].add(word)
    for form in inflected:
        for key in _left(WORD + form):
            forms[key].add(form)
    if not forms:
        return []
    rows: defaultdict[str, int] = defaultdict(int)
    near: defaultdict[str, set[str]] = defaultdict(set)
    with connection.cursor() as cursor:
        cursor.execute(_NEAR, [sorted(forms), config.NEAR_MOST])
        for key, lexeme, count in cursor.fetchall():
            rows[lexeme] = count
            near[lexeme] |= forms[key]
    for lexeme, count in _uncounted(forms).items():
        for key in near_keys(lexeme) & forms.keys():
            near[lexeme] |= forms[key]
        rows[lexeme] += count
    return [
        Near(lexeme.removeprefix(WORD), rows[lexeme], frozenset(shared))
        for lexeme, shared in near.items()
    ]


def _uncounted(forms: Mapping[str, Collection[str]]) -> dict[str, int]:
    """The lexemes of words that were not counted yet, so long as those that are looked for."""
    letters = [len(form) for some in forms.values() for form in some]
    away = math.ceil(max(most for _letters, most in config.TYPO_MOST))
    words = uncounted_words(least=min(letters) - away, most=max(letters) + away)
    return {WORD + word: rows for word, rows in words.items()}


def distance(typed: str, word: str, most: float = math.inf) -> float:
    """How many letters differ, two that changed places being one; diacritics alone are a third.

    More than `most` is told as infinite, and sooner.
    """
    band = len(typed) + len(word) if most == math.inf else math.ceil(most)
    if abs(len(typed) - len(word)) > band:
        return math.inf
    plain, plain_word = [*map(_plain, typed)], [*map(_plain, word)]
    beyond = [math.inf] * (len(word) + 1)
    before_last, last = beyond, [float(n) for n in range(len(word) + 1)]
    for i, x in enumerate(typed, 1):
        row = beyond.copy()
        if i <= band:
            row[0] = float(i)
        for j in range(max(1, i - band), min(len(word), i + band) + 1):
            y = word[j - 1]
            cost = 0.0 if x == y else (0.3 if plain[i - 1] == plain_word[j - 1] else 1.0)
            best = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
            if i > 1 and j > 1 and x == word[j - 2] and typed[i - 2] == y:
                best = min(best, before_last[j - 2] + 1)
            row[j] = best
        if min(row) > most and min(last) > most:
            return math.inf
        before_last, last = last, row
    return last[-1] if last[-1] <= most else math.inf


@lru_cache(maxsize=512)
def _plain(letter: str) -> str:
    return fold(letter)
