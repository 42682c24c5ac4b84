"""Rows that match a tsquery, and how many."""

from django.db.models import QuerySet

from amnarchive.models import SearchEntry
from amnarchive.search import config
from amnarchive.search.tsquery import LexemeQuery

Entries = QuerySet[SearchEntry]
NEWEST_FIRST = ("-date", "body_id", "item_id", "pk")
_NO_LIMIT = 2**31 - 1


def capped_count(entries: Entries, cap: int | None = None) -> int:
    """Count up to `cap` + 1 rows."""
    return entries.order_by()[: (config.COUNT_CAP if cap is None else cap) + 1].count()


def matching(entries: Entries, composed: str) -> Entries:
    """Keep what matches a composed tsquery; everything where it is empty.

    The matches are a subquery that the planner cannot dissolve (its limit is no limit), so that
    they come out of the word index: to test a row by itself its tsvector must be unpacked.
    """
    if not composed:
        return entries
    matches = SearchEntry.objects.filter(vector=LexemeQuery(composed)).order_by()
    return entries.filter(pk__in=matches.values("pk")[:_NO_LIMIT])


def along_the_dates(entries: Entries, composed: str) -> Entries:
    """Keep the same, row by row: right where so much matches that few rows are tested in vain."""
    return entries.filter(vector=LexemeQuery(composed)) if composed else entries
