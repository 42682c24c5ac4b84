"""Queries about a person, whose shape never changes: put into SQL once, not for every page.

Django takes a millisecond and more to write a union of ten queries; a page of a person has several.
"""

from collections.abc import Callable
from functools import cache
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from amnarchive.models import Person

PERSON, NAME = -1, "\N{REPLACEMENT CHARACTER}name"
"""Stand for the person's key and name while the SQL is written; no row has them."""

Build = Callable[[int, str], QuerySet[Any, Any]]
"""Makes the query from the key and the name of a person; nothing else may change what it says."""


@cache
def _written(build: Build, around: str) -> tuple[str, tuple[Any, ...]]:
    sql, params = build(PERSON, NAME).query.sql_with_params()
    return around.format(sql), tuple(params)


def rows(build: Build, person: Person, *, around: str = "{}") -> list[tuple[Any, ...]]:
    """What `build` finds of the person, as the database gives it: years are Decimals.

    `around`: SQL that makes more of it, with braces where it goes.
    """
    sql, params = _written(build, around)
    own: dict[Any, Any] = {PERSON: person.pk, NAME: person.name}
    with connection.cursor() as cursor:
        cursor.execute(sql, tuple(own.get(value, value) for value in params))
        found: list[tuple[Any, ...]] = cursor.fetchall()
    return found
