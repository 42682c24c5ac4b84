"""Which rows are ranked: at most a few thousand, the likeliest."""

from collections.abc import Sequence
from typing import Any

from amnarchive.search import config
from amnarchive.search.clauses import Clause, Query
from amnarchive.search.matching import NEWEST_FIRST, Entries, along_the_dates, matching
from amnarchive.search.ranking import Group

Sql = tuple[str, Sequence[Any]]


def candidates(among: Entries, query: Query, weighed: Sequence[Group], *, capped: bool) -> Sql:
    """Give SQL for the keys of the candidates, with its parameters.

    Where few match, all that have any word. Else the newest that have all words, and the newest
    that have one of the rarest: a row that has but a frequent word is never among the best.
    `capped` says that so much matches that reading along the dates is quick.
    """
    some, everything = _rarest(query, weighed)
    keep = along_the_dates if capped else matching
    parts = [keep(among, query.some_of(some))]
    if not everything:
        parts.insert(0, keep(among, query.all_of()))
    compiled = [
        part.order_by(*NEWEST_FIRST).values("pk")[: config.RANK_CANDIDATES].query.sql_with_params()
        for part in parts
    ]
    sql = " UNION ".join(f"({text})" for text, _parameters in compiled)
    return sql, [value for _text, parameters in compiled for value in parameters]


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
