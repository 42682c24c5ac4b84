"""The counts of lexemes, as they stand and as they ought to be."""

from collections import Counter

from django.db import connection

from amnarchive.models import SearchTerm
from amnarchive.search.spelling.vocabulary import ROWS_COUNTED


def counts() -> dict[str, int]:
    """What the search reads."""
    return dict(SearchTerm.objects.values_list("lexeme", "rows"))


def by_hand() -> dict[str, int]:
    """The same, from the public rows one by one."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tsvector_to_array(vector) FROM amnarchive_searchentry WHERE published"
        )
        rows = [lexemes for (lexemes,) in cursor.fetchall()]
    counted = Counter(lexeme for lexemes in rows for lexeme in lexemes)
    return {ROWS_COUNTED: len(rows), **counted}
