"""A page of the list of all people, with how many there are of each letter, in one statement.

Who is public takes most of the time: it is found out once for the counts and for the page.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from amnarchive.search.public import public_persons
from amnarchive.views.swedish import by_surname, in_order

A_PAGE = 100
LETTERS = dict(zip("abcdefghijklmnopqrstuvwxyz{|}", "ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ", strict=True))
"""By how the database alphabetises them: see `swedish.in_order`."""
OTHER = "#"
"""Surnames that begin with no Swedish letter."""

_PAGE = """
WITH named AS MATERIALIZED ({}),
public AS (SELECT *, left(surname, 1) AS first FROM named)
SELECT
    (
        SELECT json_object_agg(first, n)
        FROM (SELECT first, count(*) AS n FROM public GROUP BY first) AS letters
    ),
    ARRAY(
        SELECT json_build_array(name, slug) FROM public
        WHERE CASE %s WHEN '' THEN true
            WHEN '#' THEN first <> ALL(%s) ELSE first = %s END
        ORDER BY surname, ordered, id LIMIT %s OFFSET %s
    )
"""


@dataclass(frozen=True, slots=True)
class Roll:
    """How many people there are by letter, and (name, slug) of those of the page."""

    counts: Mapping[str, int]
    people: list[tuple[str, str]]


def roll(letter: str, page: int) -> Roll:
    """Give the page with that number of those of a letter, or of all people for "".

    `letter` is one of `LETTERS`' values or `OTHER`. Nobody is on a page after the last.
    """
    sorted_as = next((key for key, shown in LETTERS.items() if shown == letter), letter)
    statement, values = _statement()
    own = (sorted_as, list(LETTERS), sorted_as, A_PAGE, (page - 1) * A_PAGE)
    with connection.cursor() as cursor:
        cursor.execute(statement, (*values, *own))
        by_first, people = cursor.fetchone()
    counts: dict[str, int] = {}
    for first, n in (by_first or {}).items():
        shown = LETTERS.get(first, OTHER)
        counts[shown] = counts.get(shown, 0) + n
    return Roll(counts, [(name, slug) for name, slug in people])


def alphabetised() -> QuerySet[Any]:
    """People whom something public names, with what they are put in order by."""
    return public_persons().annotate(surname=by_surname("name"), ordered=in_order("name"))


@cache
def _statement() -> tuple[str, tuple[Any, ...]]:
    """Nothing in it depends on what is asked for: written once."""
    rows = alphabetised().order_by().values("id", "name", "slug", "surname", "ordered")
    inner, values = rows.query.sql_with_params()
    return _PAGE.format(inner), tuple(values)
