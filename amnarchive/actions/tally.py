"""Adds up in how many rows lexemes stand, and writes it."""

from collections import Counter
from collections.abc import Mapping

from django.db import connection

from amnarchive.models import SearchTally, SearchTerm
from amnarchive.search.spelling.nearness import near_keys
from amnarchive.search.spelling.vocabulary import ROWS_COUNTED

_LONGEST = 100
"""Letters of a lexeme that is counted."""
# The rows themselves are counted in the same statement, so that no other change comes between.
_TALLY = """
WITH taken AS MATERIALIZED ({})
SELECT vector FROM taken UNION ALL SELECT $lexeme$'{}'$lexeme$::tsvector FROM taken
"""
_ADD = """
UPDATE amnarchive_searchterm AS term SET rows = greatest(term.rows + more.rows, 0)
FROM unnest(%s::text[], %s::bigint[]) AS more(lexeme, rows) WHERE term.lexeme = more.lexeme
RETURNING term.lexeme, term.rows
"""
_ADD_BESIDE = """
INSERT INTO amnarchive_searchtally AS tally (lexeme, rows)
SELECT * FROM unnest(%s::text[], %s::bigint[]) AS more(lexeme, rows)
ON CONFLICT (lexeme) DO UPDATE SET rows = tally.rows + excluded.rows
"""


def tally(vectors: str) -> Counter[str]:
    """Count the lexemes of the tsvectors that the SQL gives as `vector`, and how many they are."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT word, ndoc FROM ts_stat(%s) WHERE length(word) <= %s",
            [_TALLY.format(vectors, ROWS_COUNTED), _LONGEST],
        )
        return Counter(dict(cursor.fetchall()))


def add(more: Mapping[str, int]) -> None:
    """Add to the counts that the search reads; a lexeme that no row has any more is removed."""
    changed = {lexeme: rows for lexeme, rows in more.items() if rows}
    with connection.cursor() as cursor:
        cursor.execute(_ADD, [list(changed), list(changed.values())])
        there = dict(cursor.fetchall())
    gone = [lexeme for lexeme, rows in there.items() if not rows and lexeme != ROWS_COUNTED]
    SearchTerm.objects.filter(pk__in=gone).delete()
    new = {lexeme: rows for lexeme, rows in changed.items() if rows > 0 and lexeme not in there}
    create(new)


def create(counts: Mapping[str, int]) -> None:
    """Write the counts of lexemes that have none."""
    with (
        connection.cursor() as cursor,
        cursor.copy("COPY amnarchive_searchterm (lexeme, rows, near) FROM STDIN") as copy,
    ):
        for lexeme, rows in counts.items():
            copy.write_row((lexeme, rows, sorted(near_keys(lexeme))))


def add_beside(more: Mapping[str, int]) -> None:
    """Add to the counts of the recount."""
    changed = {lexeme: rows for lexeme, rows in more.items() if rows}
    with connection.cursor() as cursor:
        cursor.execute(_ADD_BESIDE, [list(changed), list(changed.values())])


def begin_beside() -> None:
    """Empty the counts of the recount."""
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE amnarchive_searchtally")
    SearchTally.objects.create(lexeme=ROWS_COUNTED, rows=0)
