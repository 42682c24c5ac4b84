"""What an action holds while it works.

Always taken in this order, so that no two wait for each other: the archive's lock, documents, §§.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

from amnarchive.models import AgendaItem, Document

ARCHIVE = 0x616D6E
VOCABULARY = 0x766F6B
DRAWING = 0x647277


def lock_archive() -> None:
    """Hold the advisory lock of the archive: people and cases are made and swept by one at a time.

    Groups of like texts too: a text may be tied to any other. So whoever stores, shows, hides or
    removes §§ holds it. Ends with the transaction, as all locks here.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [ARCHIVE])


def lock_vocabulary() -> None:
    """Hold the advisory lock of the search's counts: two at once would write the same rows."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [VOCABULARY])


def lock(document: Document) -> Document:
    """The document's row as it is now, held."""
    return Document.objects.select_for_update(of=("self",)).get(pk=document.pk)


def lock_item(item: AgendaItem) -> AgendaItem:
    """The item's row as it is now, held with its document. Raises AgendaItem.DoesNotExist."""
    if item.document_id is not None:
        list(Document.objects.select_for_update(of=("self",)).filter(pk=item.document_id))
    return AgendaItem.objects.select_for_update(of=("self",)).get(pk=item.pk)


@contextmanager
def drawing_alone(document_id: int) -> Iterator[bool]:
    """Whether nobody else draws the document's pages for as long as the block lasts.

    A lock of the session, not of a transaction: each page is written down by itself, and when the
    worker dies its session ends and the lock with it.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s, %s)", [DRAWING, document_id])
        (mine,) = cursor.fetchone()
    try:
        yield mine
    finally:
        if mine:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s, %s)", [DRAWING, document_id])
