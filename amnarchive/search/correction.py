"""Misspelt words of a query: what the archive has instead."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

from amnarchive.models import SearchEntry
from amnarchive.search import config
from amnarchive.search.analysis import exact_key
from amnarchive.search.clauses import Clause, Query
from amnarchive.search.compose import bonus
from amnarchive.search.language.split import split
from amnarchive.search.namesakes import namesakes
from amnarchive.search.nearness import Near, distance, near_keys, near_words
from amnarchive.search.terms import Term, Word
from amnarchive.search.tsquery import LexemeQuery
from amnarchive.search.vocabulary import frequencies
from ingest.repair.affixes import Use
from ingest.repair.lexicon import lexicon

_ENDINGS = (
    "n",
    "t",
    "s",
    "r",
    "en",
    "et",
    "er",
    "ar",
    "or",
    "na",
    "ns",
    "ens",
    "ets",
    "erna",
    "arna",
)
"""Of nouns: the archive may have a word in these forms alone."""


@dataclass(frozen=True, slots=True)
class Corrected:
    """A query with words of the archive in the place of others; `words`: (typed, meant).

    `rows` is in how many rows its lexemes stand, None where nobody has looked.
    """

    query: Query
    words: tuple[tuple[str, str], ...] = ()
    rows: Mapping[str, int] | None = None


def corrected(query: Query) -> Corrected:
    """Look up the words that no row has, and names that nobody bears. One query where all is well.

    The number of queries depends on how many words are wrong, never on the size of the archive.
    """
    rows = frequencies(query.lexemes)
    unknown = _unknown(query, rows)
    near = near_words(form for word in unknown for form in _endings(word)) if unknown else []
    found = {word: words for word in unknown if (words := _meant(word, near))}
    found |= namesakes(query, found)
    if not found:
        return Corrected(query, rows=rows)
    clauses = tuple(
        Clause(tuple(_instead(term, found) for term in clause.terms), negated=clause.negated)
        for clause in query.clauses
    )
    told = tuple((word, meant[0]) for word, meant in found.items())
    meant = Query(clauses, bonus(clauses))
    return Corrected(meant, told, frequencies(meant.lexemes))


def _instead(term: Term, found: Mapping[str, tuple[str, ...]]) -> Term:
    if isinstance(term, Word) and term.word in found and not term.is_prefix:
        return replace(term, instead=found[term.word])
    return term


def _unknown(query: Query, rows: Mapping[str, int]) -> list[str]:
    """The words that no counted row has, and none that has come since."""
    if not rows:
        return []
    words = {
        term.word: term
        for clause in query.wanted
        for term in clause.terms
        if isinstance(term, Word) and not term.is_weak and not term.is_prefix
        if near_keys(exact_key(term.word)) and rows.keys().isdisjoint(_lexemes(term))
    }
    return [word for word, term in words.items() if not _is_new(term)]


def _is_new(term: Word) -> bool:
    return SearchEntry.objects.filter(vector=LexemeQuery(Clause((term,)).wide())).exists()


def _lexemes(term: Word) -> set[str]:
    return {lexeme for way in term.ways() for step in way.steps for lexeme in step}


def _endings(word: str) -> dict[str, float]:
    """The word, and what it may be in other forms that the archive has; each with what it costs."""
    return {word: 0.0} | {word + ending: config.TYPO_ENDING for ending in _ENDINGS}


def _meant(word: str, near: list[Near]) -> tuple[str, ...]:
    """The likeliest words, the best first; frequent words are likelier."""
    least = next(most for letters, most in config.TYPO_MOST if len(word) >= letters)
    if _is_swedish(word):
        least = min(least, 1.0)
    forms = [(form, cost, near_keys(exact_key(form))) for form, cost in _endings(word).items()]
    weighed = []
    for other, rows, shared in near:
        ways = [(distance(form, other), cost) for form, cost, keys in forms if keys & shared]
        away = min((away + cost for away, cost in ways if away <= least), default=None)
        if away is not None:
            weighed.append((away - config.TYPO_FREQUENCY * math.log(rows + 1), other))
    weighed.sort()
    likely = [other for weight, other in weighed if weight < weighed[0][0] + config.TYPO_RIVALS]
    return tuple(likely[: config.TYPO_WORDS])


def _is_swedish(word: str) -> bool:
    entry = lexicon().find(word)
    return bool(entry and not entry.use & Use.UNLISTED) or bool(split(word))
