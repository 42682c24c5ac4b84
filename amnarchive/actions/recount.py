"""Counts the lexemes of all search rows from the beginning, in steps, beside the counts in use.

Rows up to `SearchRecount.reached` are in the new counts; changes of those are added to the old and
the new (`actions.vocabulary`). When all rows are in, the old are made like the new, some lexemes at
a time. Each step is a transaction and remembers how far it came.
"""

from django.db import connection, transaction

from amnarchive.actions.locks import lock_vocabulary
from amnarchive.actions.tally import add_beside, begin_beside, create, tally
from amnarchive.models import SearchChange, SearchEntry, SearchRecount, SearchTally, SearchTerm
from amnarchive.search.spelling.nearness import near_keys
from amnarchive.search.spelling.vocabulary import ROWS_COUNTED

_ROWS = 500
_LEXEMES = 2_000
"""What a transaction takes."""
_LAST = 2**63 - 1
# What is counted of those rows, in one statement: see `actions.vocabulary`.
_COUNTED = """
SELECT vector FROM amnarchive_searchentry
WHERE published AND id > {first} AND id <= {last} AND NOT EXISTS (
    SELECT FROM amnarchive_searchchange WHERE entry = amnarchive_searchentry.id AND gone IS NULL
)
UNION ALL
SELECT gone FROM amnarchive_searchchange
WHERE gone IS NOT NULL AND entry > {first} AND entry <= {last}
"""


@transaction.atomic
def begin_recount(*, afresh: bool) -> None:
    """Begin, unless one is under way; `afresh` begins in any case."""
    lock_vocabulary()
    if SearchRecount.objects.exists() and not afresh:
        return
    SearchRecount.objects.all().delete()
    begin_beside()
    SearchRecount.objects.create(pk=1, afresh=afresh)


def reached() -> int | None:
    """The highest id of a search row that a recount has in its counts; None where none is."""
    return SearchRecount.objects.values_list("reached", flat=True).first()


@transaction.atomic
def recount_some() -> bool:
    """Go on with a recount by one step; say whether one was under way."""
    lock_vocabulary()
    state = SearchRecount.objects.first()
    if state is None:
        return False
    if state.whole:
        _merge_some(state)
    else:
        _count_some(state)
    return True


def _count_some(state: SearchRecount) -> None:
    following = SearchEntry.objects.filter(pk__gt=state.reached).order_by("pk")
    ids = list(following.values_list("pk", flat=True)[:_ROWS])
    last = ids[-1] if len(ids) == _ROWS else _LAST
    if state.afresh:
        # What came of these is counted now, and what went is in none of the new counts.
        waiting = SearchChange.objects.filter(entry__gt=state.reached, entry__lte=last)
        free = waiting.select_for_update(skip_locked=True).values("pk")
        SearchChange.objects.filter(pk__in=free).delete()
    add_beside(tally(_COUNTED.format(first=state.reached, last=last)))
    state.reached, state.whole = last, last == _LAST
    state.save()


def _merge_some(state: SearchRecount) -> None:
    following = SearchTally.objects.filter(pk__gt=state.merged).order_by("pk")
    counts = dict(following.values_list("lexeme", "rows")[:_LEXEMES])
    is_last = len(counts) < _LEXEMES
    terms = SearchTerm.objects.filter(pk__gt=state.merged)
    if not is_last:
        state.merged = max(counts)
        terms = terms.filter(pk__lte=state.merged)
    counts = {lexeme: rows for lexeme, rows in counts.items() if rows > 0 or lexeme == ROWS_COUNTED}
    wrong = []
    for lexeme, rows, near in terms.values_list("lexeme", "rows", "near"):
        if counts.get(lexeme) == rows and set(near) == near_keys(lexeme):
            del counts[lexeme]
        else:
            wrong.append(lexeme)
    SearchTerm.objects.filter(pk__in=wrong).delete()
    create(counts)
    if not is_last:
        state.save()
        return
    state.delete()
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE amnarchive_searchtally")
