"""Misspelt words of a query: what the archive has instead."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

from amnarchive.models import SearchEntry
from amnarchive.search import config
from amnarchive.search.analysis import exact_key
from amnarchive.search.compose import bonus
from amnarchive.search.language.split import split
from amnarchive.search.namesakes import namesakes
from amnarchive.search.nearness import Near, distance, near_keys, near_words
from amnarchive.search.terms import Clause, Query, Term, Word
from amnarchive.search.tsquery import LexemeQuery
from amnarchive.search.vocabulary import frequencies
from ingest.repair.affixes import Use
from ingest.repair.lexicon import lexicon


@dataclass(frozen=True, slots=True)
class Corrected:
    """A query with words of the archive in the place of others; `words`: (typed, meant)."""

    query: Query
    words: tuple[tuple[str, str], ...] = ()


def corrected(query: Query) -> Corrected:
    """Look up the words that no row has, and names that nobody bears. No query where all is well.

    The number of queries depends on how many words are wrong, never on the size of the archive.
    """
    unknown = _unknown(query)
    near = near_words(unknown) if unknown else []
    found = {word: meant for word in unknown if (meant := _meant(word, near))}
    found |= namesakes(query, found)
    if not found:
        return Corrected(query)
    clauses = tuple(
        Clause(tuple(_instead(term, found) for term in clause.terms), negated=clause.negated)
        for clause in query.clauses
    )
    told = tuple((word, meant[0]) for word, meant in found.items())
    return Corrected(Query(clauses, bonus(clauses)), told)


def _instead(term: Term, found: Mapping[str, tuple[str, ...]]) -> Term:
    if isinstance(term, Word) and term.word in found and not term.is_prefix:
        return replace(term, instead=found[term.word])
    return term


def _unknown(query: Query) -> list[str]:
    """The words that no counted row has, and none that has come since."""
    words = {
        term.word: term
        for clause in query.wanted
        for term in clause.terms
        if isinstance(term, Word) and not term.is_weak and not term.is_prefix
        if near_keys(exact_key(term.word))
    }
    if not words:
        return []
    lexemes = {word: _lexemes(term) for word, term in words.items()}
    rows = frequencies(set().union(*lexemes.values()))
    if len(rows) == 0:
        return []
    rare = [word for word in words if not any(key in rows for key in lexemes[word])]
    return [
        word
        for word in rare
        if not SearchEntry.objects.filter(vector=LexemeQuery(Clause((words[word],)).wide())).exists()
    ]


def _lexemes(term: Word) -> set[str]:
    return {lexeme for way in term.ways() for step in way.steps for lexeme in step}


def _meant(word: str, near: list[Near]) -> tuple[str, ...]:
    """The likeliest words, the best first; frequent words are likelier."""
    keys = near_keys(exact_key(word))
    least = next(most for letters, most in config.TYPO_MOST if len(word) >= letters)
    if _is_swedish(word):
        least = min(least, 1.0)
    weighed = sorted(
        (away - config.TYPO_FREQUENCY * math.log(rows + 1), other)
        for other, rows, shared in near
        if not keys.isdisjoint(shared) and (away := distance(word, other)) <= least
    )
    if not weighed:
        return ()
    best = weighed[0][0]
    likely = [other for weight, other in weighed if weight < best + config.TYPO_RIVALS]
    return tuple(likely[: config.TYPO_WORDS])


def _is_swedish(word: str) -> bool:
    entry = lexicon().find(word)
    return bool(entry and not entry.use & Use.UNLISTED) or bool(split(word))
