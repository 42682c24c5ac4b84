"""What the lists of meetings say of a person, read once."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

from django.db import connection

from amnarchive.models import Person
from amnarchive.views.deeds import PRESENCE, Deed
from amnarchive.views.persons.presence import ELECTED_ROLES, Presence

NEWEST = 5
# Rows by year, and by capacity and year (there `role` is no NULL). The first row of a meeting is
# what its place on the person's list shows; one who is on the same list as present and as absent
# was there.
_LISTS = """
WITH mine AS (
    SELECT own.meeting_id, own.role, own.name, own.absent, own.replaces, own.party_letter,
        party.code AS party, meeting.date, meeting.letter,
        body.slug, body.name AS body, body.municipality,
        date_part('year', meeting.date)::int AS year,
        row_number() OVER (by_meeting ORDER BY own.absent, own.position) = 1 AS is_first,
        bool_or(NOT own.absent) OVER by_meeting AS was_there,
        own.role = ANY(%(elected)s) AS elected,
        own.role = ANY(%(elected)s) AND EXISTS (
            SELECT FROM amnarchive_attendance AS other
            WHERE other.meeting_id = own.meeting_id AND other.absent
        ) AS telling
    FROM amnarchive_attendance AS own
    JOIN amnarchive_meeting AS meeting ON meeting.id = own.meeting_id
    JOIN amnarchive_body AS body ON body.id = meeting.body_id
    LEFT JOIN amnarchive_party AS party ON party.id = own.party_id
    WHERE own.person_id = %(person)s AND meeting.published
    WINDOW by_meeting AS (PARTITION BY own.meeting_id)
)
SELECT slug, body, role, party_letter, party, year,
    min(date) FILTER (WHERE NOT absent),
    max(date) FILTER (WHERE NOT absent),
    count(DISTINCT meeting_id) FILTER (WHERE NOT absent),
    count(*) FILTER (WHERE is_first),
    count(DISTINCT meeting_id) FILTER (WHERE elected AND NOT absent),
    count(DISTINCT meeting_id) FILTER (WHERE elected AND NOT was_there),
    count(DISTINCT meeting_id) FILTER (WHERE telling AND NOT absent),
    array_agg(DISTINCT name) FILTER (WHERE name <> %(name)s),
    (array_agg(
        json_build_array(party_letter, party, absent, role, replaces,
            date, letter, slug, body, municipality)
        ORDER BY date DESC, meeting_id DESC
    ) FILTER (WHERE is_first))[1:%(newest)s]
FROM mine
GROUP BY GROUPING SETS ((year), (slug, body, role, party_letter, party, year))
"""


@dataclass(frozen=True, slots=True)
class Term:
    """Meetings of a year, or of years in a row, that the person was at in one capacity."""

    first: dt.date
    last: dt.date
    count: int


Capacity = tuple[str, str, str, str, str]
"""The body's address and name, the role, the letter then borne, the party's code or ""."""


@dataclass(frozen=True, slots=True)
class Attended:
    """Meetings whose list names the person, by year; the newest of them; in what capacity.

    `terms` has the years of a capacity in order of time; `names` what the lists call the person.
    """

    by_year: dict[int, int]
    newest: list[Deed]
    presence: Presence
    terms: Mapping[Capacity, list[Term]]
    names: frozenset[str]


def attended(person: Person) -> Attended:
    """Read all lists with the person. One query."""
    values: dict[str, Any] = {
        "person": person.pk,
        "name": person.name,
        "elected": list(map(str, ELECTED_ROLES)),
        "newest": NEWEST,
    }
    with connection.cursor() as cursor:
        cursor.execute(_LISTS, values)
        found = sorted(cursor.fetchall(), key=lambda row: -row[5])
    years = [row for row in found if row[2] is None]
    told = [sum(row[at] for row in years) for at in (10, 11, 12)]
    newest = list(chain.from_iterable(row[14] or () for row in years))[:NEWEST]
    return Attended(
        by_year={row[5]: row[9] for row in years},
        newest=[_deed(row) for row in newest],
        presence=Presence(*told),
        terms=_terms(row for row in reversed(found) if row[2] is not None and row[8]),
        names=frozenset(chain.from_iterable(row[13] or () for row in years)),
    )


def _deed(row: list[Any]) -> Deed:
    *before, date, letter, slug, body, municipality = row
    return PRESENCE.deed([*before, dt.date.fromisoformat(date), letter, slug, body, municipality])


def _terms(rows: Iterable[tuple[Any, ...]]) -> dict[Capacity, list[Term]]:
    terms: dict[Capacity, list[Term]] = {}
    for body, name, role, letter, party, _year, first, last, count, *_rest in rows:
        held = terms.setdefault((body, name, role, letter, party or ""), [])
        held.append(Term(first, last, count))
    return terms
