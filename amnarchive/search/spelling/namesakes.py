"""Names of a query that nobody bears as they are typed: `Sara Ulmark` for Sarah Ullmark."""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import combinations, islice, pairwise, product

from amnarchive.models import PersonAlias
from amnarchive.search import config
from amnarchive.search.analysis import tokens
from amnarchive.search.language.keys import word_keys
from amnarchive.search.public import public_spellings
from amnarchive.search.spelling.nearness import distance, near_words
from amnarchive.search.spelling.standing import public_rows
from amnarchive.search.spelling.vocabulary import ROWS_COUNTED
from amnarchive.search.typed.clauses import Query
from amnarchive.search.typed.terms import Phrase, Word
from ingest.names import traces
from ingest.repair.affixes import Use
from ingest.repair.lexicon import lexicon

_ENOUGH = 200
"""Of the rows where two words stand side by side so many are looked at."""
Pair = tuple[str, str]
_COMMON_ZIPF = 4.0


def name_pairs(query: Query) -> list[Pair]:
    """Give the neighbours that together can be a name, at most a few."""
    words = [
        term.word if len(clause.terms) == 1 and isinstance(term := clause.terms[0], Word) else ""
        for clause in query.wanted
    ]
    pairs = (pair for pair in pairwise(words) if all(map(_may_be_name, pair)))
    return list(islice(pairs, config.NAME_PAIRS))


def namesakes(
    pairs: Sequence[Pair], known: Collection[str], rows: Mapping[str, int]
) -> dict[str, tuple[str, ...]]:
    """Give what words stand for that together are a name; `rows`: how frequent lexemes are.

    Only where the two seldom or never stand side by side: a person of the archive is called nearly
    so, or words near them stand so ten times as often. Words that are so frequent that they meet
    by chance are left alone. `known`: words that are corrected already; of those only the people
    of the archive say more. A few queries for each pair.
    """
    rare = [(a, b) for a, b in pairs if _seldom_meet(_rows_of(a, rows), _rows_of(b, rows), rows)]
    found: dict[str, tuple[str, ...]] = {}
    people = _people(rare)
    for pair, here in zip(
        rare, public_rows([_phrase(pair) for pair in rare], _ENOUGH), strict=True
    ):
        if here > config.NAME_SELDOM or pair in people:
            continue
        meant = _person(pair, people)
        if meant is None and set(pair).isdisjoint(known):
            meant = _side_by_side(pair, here, rows)
        if meant:
            found |= {
                typed: (word,) for typed, word in zip(pair, meant, strict=True) if typed != word
            }
    return found


def _rows_of(word: str, rows: Mapping[str, int]) -> int:
    return max(rows.get(key, 0) for key in word_keys(word))


def _seldom_meet(first: int, second: int, rows: Mapping[str, int]) -> bool:
    total = rows.get(ROWS_COUNTED, 0)
    return first * second <= config.NAME_ROWS * max(total, config.NAME_ROWS)


def _people(pairs: Iterable[Pair]) -> set[Pair]:
    """The names of people that are like one of the pairs, each as all pairs of its words."""
    marks = {trace for pair in pairs for trace in traces(" ".join(pair))}
    if not marks:
        return set()
    like = public_spellings().filter(pk__in=PersonAlias.objects.traced(marks).values("pk"))
    names = [[token.word for token in tokens(name)] for name in like.values_list("name", flat=True)]
    return {pair for words in names for pair in combinations(words, 2)}


def _person(pair: Pair, people: Iterable[Pair]) -> Pair | None:
    """The person's name that is nearest."""
    near = [(_away(pair, other), other) for other in people]
    return min(((away, other) for away, other in near if away < math.inf), default=(0, None))[1]


def _away(pair: Pair, other: Pair) -> float:
    return sum(distance(a, b, config.NAME_MOST) for a, b in zip(pair, other, strict=True))


def _may_be_name(word: str) -> bool:
    """A listed name, or no word that anyone knows."""
    entry = lexicon().find(word) if word.isalpha() else None
    if entry is None:
        return word.isalpha()
    return bool(entry.use & (Use.NAME | Use.UNLISTED)) and entry.zipf < _COMMON_ZIPF + 1


def _phrase(pair: Pair) -> str:
    (way,) = Phrase(pair).narrow()
    return way.composed


def _side_by_side(pair: Pair, here: int, rows: Mapping[str, int]) -> Pair | None:
    """Words near these two that stand side by side much oftener, the nearest."""
    needed = max(1, config.NAME_OFTENER * here)
    likely = _likely(pair, needed, rows)
    counts = public_rows([_phrase(other) for other in likely], _ENOUGH)
    return next((other for other, n in zip(likely, counts, strict=True) if n >= needed), None)


def _likely(pair: Pair, needed: int, rows: Mapping[str, int]) -> list[Pair]:
    """Pairs of words of the archive near these two, the nearest first."""
    near = near_words(pair)
    ways = [
        [(0.0, typed, _rows_of(typed, rows))]
        + [
            (away, one.word, one.rows)
            for one in near
            if typed in one.forms and one.rows >= needed
            if 0 < (away := distance(typed, one.word, config.NAME_MOST)) <= config.NAME_MOST
        ]
        for typed in pair
    ]
    weighed = sorted(
        (a + b, (first, second))
        for (a, first, m), (b, second, n) in product(*ways)
        if a + b and _seldom_meet(m, n, rows)
    )
    return [other for _away, other in weighed][: config.NAMES_TRIED]
