"""The order of the hits: BM25F over the candidates, computed by Postgres in one statement.

`ts_rank_cd` over a query of alternatives adds up the weights of all places where one of them
stands: that is BM25F's weighted frequency. All ways to meet a word make one group with one
saturation and one weight.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection

from amnarchive.search import config
from amnarchive.search.spelling.vocabulary import ROWS_COUNTED
from amnarchive.search.typed.clauses import Clause, Query
from amnarchive.search.typed.ways import Way, any_of

Parameters = list[Any]
_ONCE = """
SELECT id, date, body_id, item_id, kind, outcome, length,
    setweight(vector, 'D', ARRAY[]::text[]) AS vector
FROM amnarchive_searchentry WHERE id = ANY(%s) OFFSET 0
"""
"""Candidates, their words unpacked once: no weight is changed, but each use would unpack anew."""
_SETTLED = """
EXISTS (
    SELECT FROM amnarchive_itemcase AS mine
    JOIN amnarchive_itemcase AS theirs ON theirs.case_id = mine.case_id
    JOIN amnarchive_agendaitem AS other ON other.id = theirs.item_id
    WHERE mine.item_id = scored.item_id AND other.outcome <> 'postponed' AND other.published
)
"""
"""Another § of the matter does more than put it off."""
_OVERLAP = 0.5
"""Of two forms of a word that are both in the index, half the rows have both."""


@dataclass(frozen=True, slots=True)
class Group:
    """The ways to meet one part of a query; `idf` is what it weighs. A bonus is not missed."""

    ways: tuple[Way, ...]
    idf: float
    rows: float
    is_bonus: bool = False


def groups(query: Query, rows: Mapping[str, int]) -> list[Group]:
    """Weigh the parts of a query by how frequent their lexemes are; `rows` by lexeme."""
    return [
        *(_group(clause.ways(), rows, clause) for clause in query.wanted),
        *(group for way in query.bonus if (group := _group((way,), rows)).rows),
    ]


def _group(ways: tuple[Way, ...], rows: Mapping[str, int], clause: Clause | None = None) -> Group:
    total = rows.get(ROWS_COUNTED, 0)
    met = sorted((way.worth * _rows_of(way, rows) for way in ways), reverse=True)
    df = min(total, met[0] + _OVERLAP * sum(met[1:])) if met else 0
    idf = math.log(1 + (total - df + 0.5) / (df + 0.5)) if total else 1.0
    if clause is not None:
        idf = max(idf, clause.least_idf) * clause.share
    if clause is None and len(ways[0].steps) > 1:
        # That two words stand side by side is as rare as the rarer of them at least.
        idf *= ways[0].worth
    return Group(ways, idf, df, is_bonus=clause is None)


def _rows_of(way: Way, rows: Mapping[str, int]) -> float:
    """Rows of one way; side by side at most as many as the rarest step has."""
    return min(sum(rows.get(lexeme, 0) for lexeme in step) for step in way.steps)


def ranked(
    candidates: Sequence[int],
    weighed: Sequence[Group],
    *,
    postponed_last: bool,
    first: int,
    end: int,
) -> list[int]:
    """Give the keys of the best candidates, from the `first` to before the `end`, best first."""
    inner: Parameters = []
    columns = []
    for number, group in enumerate(weighed):
        columns.append(f"{_frequency(group, inner)} AS x{number}")
    score, outer = _score(weighed)
    # The rows are scored first, so that the other §§ of a matter are looked for only where a
    # postponed one may come on the page: being moved down it lets at most so many others up.
    sql = f"""
        SELECT id FROM (
            SELECT id, date, body_id, item_id, postponed, {score} AS score FROM (
                SELECT id, date, body_id, item_id, %s::float8 + %s::float8 * length AS norm,
                    kind = 'item' AND outcome = 'postponed' AS postponed, {", ".join(columns)}
                FROM ({_ONCE}) AS once OFFSET 0
            ) AS counted
            ORDER BY score DESC, date DESC, body_id, item_id, id LIMIT %s
        ) AS scored
        ORDER BY score * {_penalty(postponed_last=postponed_last)} DESC,
            date DESC, body_id, item_id, id LIMIT %s OFFSET %s
    """  # noqa: S608 - composed of our own words; every value is a parameter
    share = config.LENGTH_SHARE
    norm: Parameters = [
        config.SATURATION * (1 - share),
        config.SATURATION * share / config.LENGTH_USUAL,
    ]
    with connection.cursor() as cursor:
        tail = [end + config.LOOKED_AFTER, *([config.POSTPONED] if postponed_last else [])]
        cursor.execute(sql, [*outer, *norm, *inner, list(candidates), *tail, end - first, first])
        return [row[0] for row in cursor.fetchall()]


def _frequency(group: Group, parameters: Parameters) -> str:
    """SQL for how often one of the ways is met, each place by its field and the way's worth."""
    by_worth: dict[float, list[str]] = {}
    for way in group.ways:
        worth = 1.0 if group.is_bonus else way.worth
        by_worth.setdefault(worth, []).append(way.composed)
    terms = []
    for worth, composed in by_worth.items():
        terms.append("%s::float8 * ts_rank_cd(%s::float4[], vector, %s::tsquery)")
        parameters += [config.TITLE * worth, _weights(), any_of(composed)]
    return f"({' + '.join(terms)})"


def _weights() -> list[float]:
    """What D, C, B and A weigh beside the title; Postgres wants that order, and at most 1."""
    return [weight / config.TITLE for weight in (config.LOW, config.TEXT, config.DECISION)] + [1.0]


def _penalty(*, postponed_last: bool) -> str:
    """SQL for what a § is worth that puts off what another settles; with a parameter if so."""
    if not postponed_last:
        return "1"
    return f"CASE WHEN postponed AND {_SETTLED} THEN %s::float8 ELSE 1 END"


def _score(weighed: Sequence[Group]) -> tuple[str, Parameters]:
    """SQL for the sum of the groups' saturated frequencies, with its parameters."""
    terms, had = [], []
    values: Parameters = []
    for number, group in enumerate(weighed):
        terms.append(f"%s::float8 * x{number} / (x{number} + norm)")
        values.append(group.idf)
    total = sum(group.idf for group in weighed if not group.is_bonus)
    for number, group in enumerate(weighed):
        if not group.is_bonus:
            had.append(f"CASE WHEN x{number} > 0 THEN %s::float8 ELSE 0 END")
            values.append(group.idf / total if total else 1)
    coverage = f"power({' + '.join(had)}, %s::float8)"
    values.append(config.COVERAGE)
    score = f"({' + '.join(terms)}) * {coverage}"
    return score, values
