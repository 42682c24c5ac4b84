"""Counts that stop."""

from django.db.models import QuerySet

from amnarchive.models import SearchEntry


def capped_count(entries: QuerySet[SearchEntry], cap: int) -> int:
    """Count up to `cap` + 1 rows."""
    return entries.order_by()[: cap + 1].count()
