"""Counts in how many search rows each lexeme stands; the search weighs its words by that."""

from django.db import connection, transaction

from amnarchive.actions.locks import lock_vocabulary
from amnarchive.models import SearchEntry, SearchTerm
from amnarchive.search.nearness import near_keys
from amnarchive.search.vocabulary import ROWS_COUNTED

_BATCH = 5_000
_LONGEST = 100
_STALE = 20
"""The counts are old when a twentieth of the rows has come or gone."""
_COUNTED = """
SELECT word, ndoc FROM ts_stat('SELECT vector FROM amnarchive_searchentry WHERE published')
WHERE length(word) <= %s
"""


@transaction.atomic
def rebuild_vocabulary() -> int:
    """Count anew; give the number of lexemes. The search sees the old counts until it is done."""
    lock_vocabulary()
    with connection.cursor() as cursor:
        cursor.execute(_COUNTED, [_LONGEST])
        counted = cursor.fetchall()
    SearchTerm.objects.all().delete()
    terms = (
        SearchTerm(lexeme=lexeme, rows=rows, near=sorted(near_keys(lexeme)))
        for lexeme, rows in counted
    )
    SearchTerm.objects.bulk_create(terms, batch_size=_BATCH)
    SearchTerm.objects.create(lexeme=ROWS_COUNTED, rows=_public_rows())
    return len(counted)


@transaction.atomic
def refresh_vocabulary() -> bool:
    """Count anew where a twentieth of the public rows has come or gone since; say whether."""
    lock_vocabulary()
    counted = SearchTerm.objects.filter(lexeme=ROWS_COUNTED).values_list("rows", flat=True).first()
    rows = _public_rows()
    if counted is not None and abs(rows - counted) * _STALE <= rows:
        return False
    rebuild_vocabulary()
    return True


def _public_rows() -> int:
    return SearchEntry.objects.filter(published=True).count()
