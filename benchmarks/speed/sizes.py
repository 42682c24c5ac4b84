"""How much room the archive takes."""

from django.db import connection

_TABLES = """
SELECT relname, pg_table_size(oid) - coalesce(pg_total_relation_size(nullif(reltoastrelid, 0)), 0),
    coalesce(pg_total_relation_size(nullif(reltoastrelid, 0)), 0), pg_indexes_size(oid)
FROM pg_class WHERE relkind = 'r' AND relname LIKE 'amnarchive%'
ORDER BY pg_total_relation_size(oid) DESC LIMIT 5
"""
_INDEXES = """
SELECT indexrelid::regclass::text, pg_relation_size(indexrelid) FROM pg_index
WHERE indrelid = 'amnarchive_searchentry'::regclass ORDER BY 2 DESC
"""
_MB = 1_000_000


def print_sizes(items: int) -> None:
    """Print the database's size, its largest tables, and the search index's parts a §."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_database_size(current_database())")
        (whole,) = cursor.fetchone()
        print(f"Database {whole / _MB:,.0f} MB, {whole / items:,.0f} bytes a §")
        print(f"  {'table':36}{'heap':>9}{'toast':>9}{'indexes':>9}  MB")
        cursor.execute(_TABLES)
        for name, heap, toast, indexes in cursor.fetchall():
            sizes = "".join(f"{size / _MB:9,.0f}" for size in (heap, toast, indexes))
            print(f"  {name:36}{sizes}  {(heap + toast + indexes) / items:,.0f} bytes a §")
        cursor.execute(_INDEXES)
        for name, size in cursor.fetchall():
            print(f"  {name:36}{size / _MB:9,.0f} MB  {size / items:,.0f} bytes a §")
