"""Words that have come since words were counted last: none may be missing for a minute."""

from django.db import connection

from amnarchive.search import config

# The newest few rows: while thousands come at once, the counter is at work all the time.
_NEWEST = """
SELECT vector FROM amnarchive_searchentry WHERE published AND id IN (
    SELECT entry FROM amnarchive_searchchange WHERE gone IS NULL ORDER BY id DESC LIMIT {}
)
"""
_WORDS = """
SELECT substr(word, 2), ndoc FROM ts_stat(%s)
WHERE word LIKE '=%%' AND length(word) - 1 BETWEEN %s AND %s
"""


def uncounted_words(*, least: int, most: int) -> dict[str, int]:
    """Give the words of `least` to `most` letters in public rows that are not counted yet.

    Each with the number of rows. One query, which costs nothing where all is counted.
    """
    with connection.cursor() as cursor:
        cursor.execute(_WORDS, [_NEWEST.format(config.UNCOUNTED_MOST), least, most])
        return dict(cursor.fetchall())
