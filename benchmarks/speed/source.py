"""The corpus's rows once more, for the other engines: what the search page lists, and no more."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import connection, transaction

_ROWS = """
SELECT entry.id, body.slug, entry.kind, entry.outcome, extract(year FROM entry.date)::int,
    entry.parties, entry.persons, entry.topics, coalesce(item.title, document.title),
    coalesce(item.text, (
        SELECT string_agg(line->>'text', ' ' ORDER BY number, place)
        FROM amnarchive_documentpage, jsonb_array_elements(lines) WITH ORDINALITY AS l(line, place)
        WHERE document_id = document.id
    ))
FROM amnarchive_searchentry AS entry
LEFT JOIN amnarchive_body AS body ON body.id = entry.body_id
LEFT JOIN amnarchive_agendaitem AS item ON item.id = entry.item_id
LEFT JOIN amnarchive_document AS document ON document.id = entry.document_id
WHERE entry.published AND entry.kind IN ('item', 'document')
ORDER BY entry.id
"""
_AT_ONCE = 2_000


@dataclass(frozen=True, slots=True)
class Listed:
    """One § or document with its facets and its text."""

    key: int
    body: str
    kind: str
    outcome: str
    year: int
    parties: list[str]
    persons: list[int]
    topics: list[str]
    title: str
    text: str


def listed() -> Iterator[Listed]:
    """Read them all, a few at a time."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"DECLARE listed CURSOR FOR {_ROWS}")
        while True:
            cursor.execute(f"FETCH {_AT_ONCE} FROM listed")
            rows = cursor.fetchall()
            if not rows:
                return
            yield from (Listed(*row) for row in rows)
