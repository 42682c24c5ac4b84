"""Names of a query that nobody bears as they are typed: `Sara Ulmark` for Sarah Ullmark."""

from collections.abc import Collection, Iterator
from itertools import pairwise, product

from amnarchive.models import SearchEntry
from amnarchive.search import config
from amnarchive.search.clauses import Query
from amnarchive.search.matching import capped_count
from amnarchive.search.nearness import distance, near_words
from amnarchive.search.terms import Phrase, Word
from amnarchive.search.tsquery import LexemeQuery
from ingest.repair.affixes import Use
from ingest.repair.lexicon import lexicon

Pair = tuple[str, str]
_COMMON_ZIPF = 4.0


def namesakes(query: Query, known: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Give what words stand for that together are a name; those in `known` are left alone.

    Only where two neighbours can be names and seldom or never stand side by side, where others
    near them do ten times as often. At most one query for each pair that does, and as many more
    as there are likely names.
    """
    found: dict[str, tuple[str, ...]] = {}
    for pair in _pairs(query):
        here = _rows(pair)
        if not set(pair).isdisjoint(known) or here > config.NAME_SELDOM:
            continue
        needed = max(1, config.NAME_OFTENER * here)
        meant = next((other for other in _likely(pair) if _rows(other) >= needed), None)
        if meant:
            found |= {
                typed: (word,) for typed, word in zip(pair, meant, strict=True) if typed != word
            }
    return found


def _pairs(query: Query) -> Iterator[Pair]:
    words = [
        term.word if len(clause.terms) == 1 and isinstance(term := clause.terms[0], Word) else ""
        for clause in query.wanted
    ]
    for first, second in pairwise(words):
        if _may_be_name(first) and _may_be_name(second):
            yield first, second


def _may_be_name(word: str) -> bool:
    """A listed name, or no word that anyone knows."""
    entry = lexicon().find(word) if word.isalpha() else None
    if entry is None:
        return word.isalpha()
    return bool(entry.use & (Use.NAME | Use.UNLISTED)) and entry.zipf < _COMMON_ZIPF + 1


def _rows(pair: Pair) -> int:
    """In how many rows the two stand side by side, counted as far as it matters."""
    (way,) = Phrase(pair).narrow()
    rows = SearchEntry.objects.filter(vector=LexemeQuery(way.composed))
    return capped_count(rows, config.NAME_OFTENER * config.NAME_SELDOM)


def _likely(pair: Pair) -> list[Pair]:
    """Pairs of words of the archive near these two, the nearest first."""
    near = near_words(pair)
    ways = [
        [(0.0, typed), *((distance(typed, word), word) for word, _rows, _near in near)]
        for typed in pair
    ]
    close = [[way for way in one if way[0] <= config.NAME_MOST] for one in ways]
    weighed = sorted((a + b, (first, second)) for (a, first), (b, second) in product(*close))
    return [other for away, other in weighed if away][: config.NAMES_TRIED]
