"""Takes the indexes off a table while it is filled, and puts them back.

What was taken off stands in a table of the corpus's own database until it is back, so that a run
that was cut short leaves nothing that the next one does not know.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.db import connection, models, transaction
from psycopg import sql

_CONSTRAINTS = """
SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint AS mine
WHERE conrelid = %s::regclass AND contype = 'u'
AND NOT EXISTS (SELECT FROM pg_constraint WHERE contype = 'f' AND conindid = mine.conindid)
"""
_INDEXES = """
SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index
WHERE indrelid = %s::regclass AND NOT indisprimary
AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
"""
_OFF = "CREATE TABLE IF NOT EXISTS benchmark_index (number serial, again text)"
_MEMORY = "1GB"


@contextmanager
def without_indexes(filled: Iterable[type[models.Model]]) -> Iterator[None]:
    """Drop all but the primary keys of the tables, and build them again at the end."""
    with transaction.atomic():
        for model in filled:
            _take_off(model._meta.db_table)  # noqa: SLF001 - Django's documented API
    yield
    put_back()


def _take_off(name: str) -> None:
    table = sql.Identifier(name)
    again: list[sql.Composable] = []
    with connection.cursor() as cursor:
        cursor.execute(_OFF)
        cursor.execute(_CONSTRAINTS, [name])
        for constraint, definition in cursor.fetchall():
            known = sql.Identifier(constraint)
            cursor.execute(sql.SQL("ALTER TABLE {} DROP CONSTRAINT {}").format(table, known))
            add = sql.SQL("ALTER TABLE {} ADD CONSTRAINT {} ").format(table, known)
            again.append(add + sql.SQL(definition))
        cursor.execute(_INDEXES, [name])
        for index, definition in cursor.fetchall():
            cursor.execute(sql.SQL("DROP INDEX ") + sql.SQL(index))
            again.append(sql.SQL(definition))
        for statement in again:
            text = statement.as_string(cursor.connection)
            cursor.execute("INSERT INTO benchmark_index (again) VALUES (%s)", [text])


def put_back() -> None:
    """Build what was taken off, by this run or by one that was cut short; each once."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('maintenance_work_mem', %s, false)", [_MEMORY])
        cursor.execute(_OFF)
        cursor.execute("SELECT number, again FROM benchmark_index ORDER BY number")
        for number, again in cursor.fetchall():
            with transaction.atomic():
                cursor.execute(sql.SQL(again))
                cursor.execute("DELETE FROM benchmark_index WHERE number = %s", [number])
        cursor.execute("RESET maintenance_work_mem")
