"""Takes the indexes off a table while it is filled, and puts them back."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.db import connection, models
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
_MEMORY = "1GB"


@contextmanager
def without_indexes(filled: Iterable[type[models.Model]]) -> Iterator[None]:
    """Drop all but the primary keys of the tables, and build them again at the end."""
    again: list[sql.Composable] = []
    with connection.cursor() as cursor:
        for model in filled:
            name = model._meta.db_table  # noqa: SLF001 - Django's documented API
            table = sql.Identifier(name)
            cursor.execute(_CONSTRAINTS, [name])
            for constraint, definition in cursor.fetchall():
                known = sql.Identifier(constraint)
                drop = sql.SQL("ALTER TABLE {} DROP CONSTRAINT {}").format(table, known)
                cursor.execute(drop)
                add = sql.SQL("ALTER TABLE {} ADD CONSTRAINT {} ").format(table, known)
                again.append(add + sql.SQL(definition))
            cursor.execute(_INDEXES, [name])
            for index, definition in cursor.fetchall():
                cursor.execute(sql.SQL("DROP INDEX ") + sql.SQL(index))
                again.append(sql.SQL(definition))
    yield
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('maintenance_work_mem', %s, false)", [_MEMORY])
        for statement in again:
            cursor.execute(statement)
        cursor.execute("RESET maintenance_work_mem")
