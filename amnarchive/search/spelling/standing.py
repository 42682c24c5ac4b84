"""In how many public rows something stands, asked of the rows themselves."""

from collections.abc import Sequence

from django.db import connection

_ROWS = """(
    SELECT count(*) FILTER (WHERE published) FROM (
        SELECT published FROM amnarchive_searchentry WHERE vector @@ %s::tsquery LIMIT %s
    ) AS looked_at
)"""


def public_rows(composed: Sequence[str], most: int) -> list[int]:
    """Give for each composed tsquery how many public rows it matches. One query.

    Of each at most the first `most` rows are looked at, so it is for what is rare.
    """
    if not composed:
        return []
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {', '.join([_ROWS] * len(composed))}",
            [value for one in composed for value in (one, most)],
        )
        return list(cursor.fetchone())
