"""Rebuilds the search rows of §§ from the database."""

from collections.abc import Iterable
from itertools import chain

from django.db import transaction

from amnarchive.models import AgendaItem, SearchEntry
from amnarchive.search.rows import rows, with_all_that_is_indexed

_BATCH = 200


def index_items(*, items: Iterable[AgendaItem]) -> int:
    """Rebuild the search rows of `items`; give how many rows there are now.

    Reads the items anew, so stale instances do no harm, and may be called any number of times.
    The items are locked in the order of their ids: two at once wait for each other.
    """
    numbers = sorted({item.pk for item in items})
    made = 0
    for start in range(0, len(numbers), _BATCH):
        made += _index(numbers[start : start + _BATCH])
    return made


@transaction.atomic
def _index(numbers: list[int]) -> int:
    locked = (
        AgendaItem.objects.filter(pk__in=numbers).order_by("pk").select_for_update(of=("self",))
    )
    entries = list(chain.from_iterable(map(rows, with_all_that_is_indexed(locked))))
    SearchEntry.objects.filter(item__in=numbers).delete()
    SearchEntry.objects.bulk_create(entries)
    return len(entries)
