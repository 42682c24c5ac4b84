"""Misspelt words of a query: what the archive has instead."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

from amnarchive.search import config
from amnarchive.search.analysis import exact_key, quoted
from amnarchive.search.language.split import split
from amnarchive.search.language.swedish import is_listed, is_swedish
from amnarchive.search.language.words import listed
from amnarchive.search.limit import SearchTookTooLong, limited
from amnarchive.search.spelling.misread import misread_lexemes, with_misreadings
from amnarchive.search.spelling.namesakes import name_pairs, namesakes
from amnarchive.search.spelling.nearness import Near, distance, near_keys, near_words
from amnarchive.search.spelling.standing import public_rows
from amnarchive.search.spelling.vocabulary import frequencies
from amnarchive.search.typed.clauses import Clause, Query
from amnarchive.search.typed.compose import bonus
from amnarchive.search.typed.terms import Term, Word


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
    rows = frequencies(query.lexemes | misread_lexemes(query))
    query = with_misreadings(query, rows)
    doubtful = _uncounted(query, rows)
    pairs = name_pairs(query)
    if not doubtful and not pairs:
        return Corrected(query, rows=rows)
    try:
        with limited(config.CORRECTION_MS):
            unknown = _unknown(doubtful)
            found = _found(unknown)
            found |= namesakes(pairs, found, rows)
    except SearchTookTooLong:
        return Corrected(query, rows=rows)
    apart = {word: split(word) for word in unknown if word not in found}
    if not found and not any(apart.values()):
        return Corrected(query, rows=rows)
    clauses = tuple(
        Clause(tuple(_instead(term, found, apart) for term in clause.terms), negated=clause.negated)
        for clause in query.clauses
    )
    words = [
        term.word for clause in query.clauses for term in clause.terms if isinstance(term, Word)
    ]
    told = tuple((word, found[word][0]) for word in dict.fromkeys(words) if word in found)
    meant = Query(clauses, bonus(clauses))
    return Corrected(meant, told, frequencies(meant.lexemes))


def _instead(
    term: Term, found: Mapping[str, tuple[str, ...]], apart: Mapping[str, tuple[str, ...]]
) -> Term:
    """The term with what it may stand for; with its parts where the archive has nothing near it."""
    if not isinstance(term, Word) or term.is_prefix:
        return term
    return replace(term, instead=found.get(term.word, ()), apart=apart.get(term.word, ()))


def _uncounted(query: Query, rows: Mapping[str, int]) -> list[Word]:
    """The words that no counted row has."""
    words = {
        term.word: term
        for clause in query.wanted
        for term in clause.terms
        if isinstance(term, Word) and not term.is_weak and not term.is_prefix
        if near_keys(exact_key(term.word)) and rows.keys().isdisjoint(_lexemes(term))
    }
    return list(words.values())


def _unknown(doubtful: list[Word]) -> list[str]:
    """Those of the words that no public row has, not even one that has just come."""
    there = public_rows([Clause((term,)).wide() for term in doubtful], config.SURELY_PUBLIC)
    return [term.word for term, rows in zip(doubtful, there, strict=True) if not rows]


def _found(unknown: list[str]) -> dict[str, tuple[str, ...]]:
    """What words that the archive lacks may stand for."""
    if not unknown:
        return {}
    near = near_words(unknown, (form for word in unknown for form in _endings(word)))
    weighed = {word: _weighed(word, near) for word in unknown}
    public = _public({one.word: one for some in weighed.values() for _weight, one in some})
    return {word: meant for word, some in weighed.items() if (meant := _meant(some, public))}


def _public(near: Mapping[str, Near]) -> set[str]:
    """Those that stand in a public row: a word is not counted off at once when it is held back."""
    rare = [word for word, one in near.items() if one.rows <= config.SURELY_PUBLIC]
    queries = [quoted(exact_key(word)) for word in rare]
    there = public_rows(queries, 2 * config.SURELY_PUBLIC)
    held = {word for word, rows in zip(rare, there, strict=True) if not rows}
    return near.keys() - held


def _lexemes(term: Word) -> set[str]:
    return {lexeme for way in term.ways() for step in way.steps for lexeme in step}


def _endings(word: str) -> dict[str, float]:
    """The word, and what it may be in other forms that the archive has; each with what it costs."""
    return {word: 0.0} | {
        word + ending: config.TYPO_ENDING for ending in listed("noun_endings.txt")
    }


def _weighed(word: str, near: list[Near]) -> list[tuple[float, Near]]:
    """The likeliest words, the best first; frequent words are likelier."""
    most = next(most for letters, most in config.TYPO_MOST if len(word) >= letters)
    if is_swedish(word):
        most = min(most, config.TYPO_LISTED if is_listed(word) else config.TYPO_COMPOUND)
    weighed = []
    for other in near:
        costs = [(form, cost) for form, cost in _endings(word).items() if form in other.forms]
        away = min((distance(form, other.word, most) + cost for form, cost in costs), default=None)
        if away is not None and away != math.inf:
            weighed.append((away - config.TYPO_FREQUENCY * math.log(other.rows + 1), other))
    weighed.sort(key=lambda one: (one[0], one[1].word))
    return weighed[: config.MEANT_MOST]


def _meant(weighed: list[tuple[float, Near]], public: set[str]) -> tuple[str, ...]:
    """The best of those that anyone may see, and what is nearly as good."""
    known = [(weight, one.word) for weight, one in weighed if one.word in public]
    likely = [word for weight, word in known if weight < known[0][0] + config.TYPO_RIVALS]
    return tuple(likely[: config.TYPO_WORDS])
