"""Storing writes each row once: a search row written again costs as much as the § itself."""

from collections.abc import Callable

import pytest
from django.db import connection

from amnarchive.models import AgendaItem, Document, SearchEntry, Sketch, Stand
from tests.amnarchive.actions.likeness.test_likeness import item, reservation
from tests.amnarchive.likeness.texts import LIBRARY, POOL

Read = Callable[..., Document]
DERIVED = (AgendaItem, SearchEntry, Stand, Sketch)
_WRITTEN = """
SELECT relname, n_tup_upd FROM pg_stat_xact_user_tables WHERE relname = ANY(%s)
"""


def written_again() -> dict[str, int]:
    """How many rows this transaction has updated, by model."""
    names = {model._meta.db_table: model.__name__ for model in DERIVED}
    with connection.cursor() as cursor:
        cursor.execute(_WRITTEN, [list(names)])
        return {names[table]: count for table, count in cursor.fetchall()}


ITEMS = [item(1, reservation(POOL, "M")), item(2, reservation(LIBRARY, "S"))]


@pytest.mark.parametrize("publish", [True, False])
def test_new_minutes_are_written_once(read: Read, publish: bool) -> None:
    before = written_again()
    read(ITEMS, publish=publish)
    after = written_again()
    assert {name: after[name] - before.get(name, 0) for name in after} == dict.fromkeys(after, 0)
    assert set(after) == {model.__name__ for model in DERIVED}
    for model in DERIVED:
        rows = model._default_manager.all()
        assert {row.published for row in rows} == {publish}


def test_minutes_read_again_write_their_items_once_more_and_derive_anew(read: Read) -> None:
    document = read(ITEMS)
    before = written_again()
    read(ITEMS, document=document)
    after = written_again()
    assert after["AgendaItem"] - before["AgendaItem"] == len(ITEMS)
    assert after["SearchEntry"] == before["SearchEntry"]
    assert after["Stand"] == before["Stand"]
    assert SearchEntry.objects.filter(published=True).count() == 2 * len(ITEMS)


def test_what_is_held_in_the_end_was_never_public(read: Read) -> None:
    document = read(ITEMS)
    Document.objects.filter(pk=document.pk).update(publish_when_read=False)
    document.refresh_from_db()
    read(ITEMS, document=document)
    for model in DERIVED:
        assert not model._default_manager.filter(published=True).exists()
    assert not Document.objects.get(pk=document.pk).public
