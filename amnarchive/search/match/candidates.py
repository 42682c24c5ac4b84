"""Which rows are ranked: at most a few thousand, the likeliest."""

from collections.abc import Sequence

from amnarchive.search import config
from amnarchive.search.asking.asked import Asked
from amnarchive.search.match.matching import Matches, matches
from amnarchive.search.match.newest import newest
from amnarchive.search.match.ranking import Group
from amnarchive.search.match.scope import Scope
from amnarchive.search.typed.clauses import Clause, Query


def candidates(
    asked: Asked, scope: Scope, weighed: Sequence[Group], counted: Matches
) -> tuple[list[int], bool]:
    """Give the keys of the candidates, and whether they are all that match.

    `counted` are those of the same request that have been counted: all words, or any.

    Where few match, all that have any word. Else the newest that have all words, and the newest
    that have one of the rarest: a row that has but a frequent word is never among the best.
    """
    query = asked.query
    some, everything = _rarest(query, weighed)
    found = _matches(asked, scope, query.some_of(some), counted)
    most = config.RANK_CANDIDATES
    if found.cost > config.SORTED_MOST:
        most = config.RANK_OF_MANY
    keys = newest(found, 0, most)
    if everything:
        if len(keys) < most:
            return keys, True
        if len(query.wanted) == 1:
            return keys, False
    whole = _matches(asked, scope, query.all_of(), counted)
    with_all = newest(whole, 0, round(most * config.RANK_WHOLE))
    return list(dict.fromkeys([*with_all, *keys]))[:most], False


def _matches(asked: Asked, scope: Scope, composed: str, counted: Matches) -> Matches:
    return counted if composed == counted.composed else matches(asked, scope, composed)


def _rarest(query: Query, weighed: Sequence[Group]) -> tuple[tuple[Clause, ...], bool]:
    """The rarest clauses, as many as may be ranked together, and whether these are all."""
    pairs = sorted(zip(query.wanted, weighed, strict=False), key=lambda pair: pair[1].rows)
    taken: list[Clause] = []
    rows = 0.0
    for clause, group in pairs:
        rows += group.rows
        if taken and rows > config.RANK_CANDIDATES:
            break
        taken.append(clause)
    return tuple(taken), len(taken) == len(pairs)
