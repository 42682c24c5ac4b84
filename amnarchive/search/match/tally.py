"""How many rows match, and how many of them by committee, party, person, kind, outcome and year."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import connection

from amnarchive.search import config
from amnarchive.search.index.filter_keys import SAMPLES
from amnarchive.search.match.matching import Matches
from amnarchive.topics.catalogue import NONE

Values = Mapping[Any, int]
_GROUPED = {
    "namnd": ("body_id", "body_id::text"),
    "utfall": ("outcome", "outcome"),
    "beslut": ("vote_kind", "vote_kind"),
    "ar": ("year", "year::text"),
    "parti": ("parties", "array_to_string(parties, ',')"),
    "amne": ("topics", "array_to_string(topics, ',')"),
}
_SEVERAL = {"parti": "", "amne": NONE}
"""Facets of which a row may have several values, and what it has that has none."""
"""Facets, the columns that they group by, and these as text."""
_PARTS_MOST = 16
"""To name more parts in a query takes longer than to fetch the rows that they leave out."""
_COLUMNS = ("kind", "date", "body_id", "outcome", "vote_kind", "parties", "topics", "persons")


@dataclass(frozen=True, slots=True)
class Tally:
    """`count` rows; `by` facet the rows of each value.

    A row of several parties or persons counts for each of them. `approximate`: estimated from an
    even sample, as so very many match.
    """

    count: int
    by: Mapping[str, Values] = field(default_factory=dict)
    approximate: bool = False


def tally(matches: Matches, facets: Iterable[str] = (), *, listed: Iterable[str] = ()) -> Tally:
    """Count, by those `facets` too. One statement, and one that asks the planner.

    `listed` kinds of row alone are counted, but by `typ` all; () for all. Where it costs more than
    `config.TALLY_MOST` to fetch them, an even part of them is counted, and more of them, at last
    all, where that turns out to be few.
    """
    wanted, kinds = tuple(facets), list(listed)
    if matches.cost <= config.TALLY_MOST:
        return _counted(matches, wanted, kinds)
    parts = min(max(1, SAMPLES * config.SAMPLE_ROWS // matches.cost), _PARTS_MOST)
    while True:
        found = _counted(matches.sample(parts), wanted, kinds)
        are_few = not matches.tested and found.count * SAMPLES <= config.TALLY_MOST * parts
        if are_few or (found.count < config.SAMPLE_LEAST and parts == _PARTS_MOST):
            return _counted(matches, wanted, kinds)
        if found.count >= config.SAMPLE_LEAST:
            return _scaled(found, SAMPLES / parts)
        parts = min(4 * parts, _PARTS_MOST)


def _scaled(part: Tally, times: float) -> Tally:
    by = {
        name: {value: round(count * times) for value, count in values.items()}
        for name, values in part.by.items()
    }
    return Tally(round(part.count * times), by, approximate=True)


def _counted(matches: Matches, facets: tuple[str, ...], kinds: list[str]) -> Tally:
    inner, parameters = matches.rows.values(*_COLUMNS).query.sql_with_params()
    where = "WHERE kind = ANY(%s)" if kinds else ""
    kept: list[Any] = [kinds] if kinds else []
    grouped = [name for name in _GROUPED if name in facets]
    # One statement, so that the rows are fetched but once.
    parts = [_grouping(grouped, where)]
    given = [*parameters, *kept]
    if "typ" in facets:
        parts.append("SELECT 'typ', ARRAY[kind::text], count(*) FROM found GROUP BY kind")
    if "person" in facets:
        # unnest among the columns: as a joined function it takes five times as long.
        parts.append(
            f"(SELECT 'person', ARRAY[person::text], count(*)"  # noqa: S608 - as below
            f" FROM (SELECT unnest(persons) AS person FROM found {where}) AS named"
            " GROUP BY person ORDER BY 3 DESC, person LIMIT %s)"
        )
        given += [*kept, config.PERSONS_MOST]
    with connection.cursor() as cursor:
        cursor.execute(
            f"WITH found AS MATERIALIZED ({inner}) {' UNION ALL '.join(parts)}",
            given,
        )
        return _read(cursor.fetchall(), grouped)


def _grouping(facets: list[str], where: str) -> str:
    """SQL that counts all rows, and those of each value of each facet."""
    if not facets:
        return f"SELECT '', ARRAY[]::text[], count(*) FROM found {where}"  # noqa: S608 - as above
    columns = [_GROUPED[name][0] for name in facets]
    texts = ", ".join(_GROUPED[name][1] for name in facets)
    sets = ", ".join(f"({column})" for column in columns)
    # As text only when they are grouped: there are far fewer of them then.
    return f"""
        SELECT missing::text, ARRAY[{texts}], rows FROM (
            SELECT grouping({", ".join(columns)}) AS missing, {", ".join(columns)}, count(*) AS rows
            FROM (
                SELECT body_id, vote_kind, date_part('year', date) AS year, parties,
                    CASE WHEN kind <> 'document' THEN outcome END AS outcome,
                    CASE WHEN kind <> 'document' THEN topics END AS topics
                FROM found {where}
            ) AS plain
            GROUP BY GROUPING SETS ((), {sets})
        ) AS grouped
    """  # noqa: S608 - as above


def _read(lines: Iterable[tuple[str, list[str | None], int]], grouped: list[str]) -> Tally:
    """Read which facet each line is of: `grouping` has a bit set for each column left out."""
    last = len(grouped) - 1
    name_of = {
        str(2 ** len(grouped) - 1 - 2 ** (last - at)): name for at, name in enumerate(grouped)
    }
    by: dict[str, Counter[str]] = {name: Counter() for name in (*grouped, "typ", "person")}
    total = 0
    for mark, values, count in lines:
        name = name_of.get(mark) or (mark if mark in by else "")
        if not name:
            total = count
            continue
        value = values[grouped.index(name)] if name in grouped else values[0]
        for one in _each(name, value):
            by[name][one] += count
    return Tally(total, by)


def _each(name: str, value: str | None) -> list[str]:
    """The values of a facet in one of its groups."""
    if value is None:
        return []
    if name not in _SEVERAL:
        return [value]
    return value.split(",") if value else [_SEVERAL[name]] if _SEVERAL[name] else []
