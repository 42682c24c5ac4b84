"""What belongs to a § is asked for at once; what is said not to be there is never looked for."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from amnarchive.models import AgendaItem
from amnarchive.views.prefetches import load_whole
from amnarchive.views.there import there
from tests.amnarchive.views.conftest import Archive
from tests.factories import make_item

RELATIONS = (
    "decision", "item_cases", "motions", "votes", "reservations", "statements", "recusals"
)  # fmt: skip


@pytest.mark.usefixtures("archive")
def test_names_each_relation_that_has_rows_and_no_other() -> None:
    seen = set()
    for item in AgendaItem.objects.all():
        filled = {name for name in RELATIONS if getattr(item, name).exists()}
        assert there(item) & set(RELATIONS) == filled
        seen |= filled
    assert seen == set(RELATIONS)


def test_a_bare_item_has_nothing(archive: Archive) -> None:
    assert there(_bare(archive)) == frozenset()


@pytest.mark.usefixtures("archive")
def test_loaded_item_is_asked_for_no_more() -> None:
    for item in AgendaItem.objects.select_related("meeting__body"):
        rows = {name: list(getattr(item, name).all()) for name in RELATIONS}
        load_whole(item, there(item))
        with CaptureQueriesContext(connection) as asked:
            loaded = {name: list(getattr(item, name).all()) for name in RELATIONS}
        assert len(asked) == 0
        assert {n: {row.pk for row in found} for n, found in loaded.items()} == {
            n: {row.pk for row in found} for n, found in rows.items()
        }


def test_a_bare_item_costs_few_queries(client: Client, archive: Archive) -> None:
    item = _bare(archive)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(item.get_absolute_url()).status_code == 200
    assert len(asked) <= 6


def _bare(archive: Archive) -> AgendaItem:
    return make_item(archive.meeting, 99, decision=())
