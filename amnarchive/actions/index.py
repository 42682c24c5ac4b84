"""Rebuilds what is derived of §§ and of documents: search rows, stands, and what says the same."""

from collections.abc import Iterable
from itertools import chain

from django.db import transaction

from amnarchive.actions.likeness import store_sketches
from amnarchive.actions.locks import lock_archive
from amnarchive.actions.stands import store_stands
from amnarchive.actions.topics import store_topics
from amnarchive.models import AgendaItem, Document, SearchEntry
from amnarchive.search.index.document_rows import document_row
from amnarchive.search.index.rows import rows, with_all_that_is_indexed

_BATCH = 200


def index_items(*, items: Iterable[AgendaItem]) -> int:
    """Rebuild search rows, stands and sketches of `items`; give how many search rows there are.

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
    lock_archive()
    locked = (
        AgendaItem.objects.filter(pk__in=numbers).order_by("pk").select_for_update(of=("self",))
    )
    items = list(with_all_that_is_indexed(locked))
    store_topics(items=items)
    store_stands(items=items)
    entries = list(chain.from_iterable(map(rows, items)))
    SearchEntry.objects.filter(item__in=numbers).delete()
    SearchEntry.objects.bulk_create(entries)
    store_sketches(items=items)
    return len(entries)


def index_documents(*, documents: Iterable[Document]) -> int:
    """Rebuild the search rows of those `documents` that are no minutes; give how many there are.

    One transaction each, since a long text takes its time. Twice does no harm.
    """
    return sum(_index_document(number) for number in sorted({d.pk for d in documents}))


@transaction.atomic
def _index_document(number: int) -> int:
    document = (
        Document.objects.select_related("meeting__body", "body")
        .select_for_update(of=("self",))
        .filter(pk=number)
        .first()
    )
    if document is None:
        return 0
    SearchEntry.objects.filter(document=document).delete()
    if not document.is_paper:
        return 0
    document_row(document).save()
    return 1
