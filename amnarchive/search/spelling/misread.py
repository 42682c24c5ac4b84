"""What a scan may have made of a word, where the repair of the reading left it: `sprakkurser`.

The likeliest misreadings of a word and of its forms are looked up with the query's own lexemes, so
they cost no query of their own. One that is a listed word counts for that word, not for this.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache, lru_cache
from heapq import nsmallest
from itertools import product

from amnarchive.search import config
from amnarchive.search.analysis import exact_key
from amnarchive.search.language.swedish import is_listed
from amnarchive.search.language.words import listed
from amnarchive.search.typed.clauses import Clause, Query
from amnarchive.search.typed.terms import Term, Word
from ingest.repair.confusions import FOREIGN, confusions

_REMEMBERED = 2_000
_LEAST_LETTERS = 5
_FEW, _MANY = 3, 8
"""Of a word with more å, ä and ö only the likeliest reading of each; with many, of all alike."""
_KEPT = 1.0
"""Cost of å, ä or ö read right while another letter of the word is not: the page is Swedish."""
_RUN_TOGETHER = {("rn", "m"): 6.0, ("cl", "d"): 7.0, ("ri", "n"): 7.0}
"""Two letters read as one, in nats; the repair's table knows only single letters."""

Costly = tuple[float, str]


@lru_cache(maxsize=_REMEMBERED)
def misreadings(word: str) -> frozenset[str]:
    """Give the likeliest misreadings of a word in lower case, the first few of its forms too."""
    if len(word) < _LEAST_LETTERS or not word.isalpha():
        return frozenset()
    best = [reading for _cost, reading in nsmallest(config.MISREAD_MOST, _readings(word))]
    endings = listed("noun_endings.txt")
    inflected = (each + ending for each in best[: config.MISREAD_INFLECTED] for ending in endings)
    return frozenset((*best, *inflected))


def _readings(word: str) -> Iterator[Costly]:
    """The ways to misread a word, with their costs."""
    foreign = sum(letter in FOREIGN for letter in word)
    if not foreign:
        yield from _slips(word)
        return
    most = config.MISREAD_LETTERS if foreign <= _FEW else 1
    options = [_options(letter)[: most + 1] for letter in word]
    if foreign > _MANY:
        options = [some[-1:] for some in options]
    for letters in product(*options):
        cost = sum(price for price, _read in letters)
        reading = "".join(read for _price, read in letters)
        if reading != word:
            yield cost, reading


def _slips(word: str) -> Iterator[Costly]:
    """One slip of those that any scan may have."""
    for printed, read, cost in _common():
        at = word.find(printed)
        while at >= 0:
            yield cost, word[:at] + read + word[at + len(printed) :]
            at = word.find(printed, at + 1)


@lru_cache(maxsize=64)
def _options(letter: str) -> tuple[Costly, ...]:
    """What is read for a letter: itself, or of å, ä and ö what the wrong language makes of it."""
    if letter not in FOREIGN:
        return ((0.0, letter),)
    made = [
        (cost, read)
        for (printed, read), cost in confusions().items()
        if printed == letter != read and read.isalnum()
    ]
    return ((_KEPT, letter), *nsmallest(config.MISREAD_LETTERS, made))


@cache
def _common() -> tuple[tuple[str, str, float], ...]:
    found = {**confusions(), **_RUN_TOGETHER}
    return tuple(
        (printed, read, cost)
        for (printed, read), cost in found.items()
        if FOREIGN.isdisjoint(printed) and printed != read and read.isalnum()
    )


def misread_lexemes(query: Query) -> set[str]:
    """Give the lexemes that tell which misreadings the archive has."""
    return {exact_key(reading) for word in _words(query) for reading in misreadings(word)}


def with_misreadings(query: Query, rows: Mapping[str, int]) -> Query:
    """Give the query with those misreadings of its words that have `rows`, a count by lexeme."""
    found = {word: there for word in _words(query) if (there := _there(word, rows))}
    if not found:
        return query
    clauses = tuple(
        Clause(tuple(_misread(term, found) for term in clause.terms), negated=clause.negated)
        for clause in query.clauses
    )
    return Query(clauses, query.bonus)


def _there(word: str, rows: Mapping[str, int]) -> tuple[str, ...]:
    seen = [reading for reading in sorted(misreadings(word)) if exact_key(reading) in rows]
    return tuple(reading for reading in seen if not is_listed(reading))


def _misread(term: Term, found: Mapping[str, tuple[str, ...]]) -> Term:
    if isinstance(term, Word) and term.word in found and not term.is_prefix:
        return replace(term, misread=found[term.word])
    return term


def _words(query: Query) -> Iterable[str]:
    terms = [term for clause in query.wanted for term in clause.terms]
    return {t.word for t in terms if isinstance(t, Word) and not t.is_weak and not t.is_prefix}
