"""`manage.py reindex`."""

import datetime as dt
import io

import pytest
from django.core.management import CommandError, call_command

from amnarchive.actions.index import index_items
from amnarchive.management.commands import reindex
from amnarchive.models import AgendaItem, SearchChange, SearchEntry
from tests.factories import make_body, make_document, make_item, make_meeting, make_reservation

pytestmark = pytest.mark.django_db


def test_the_whole_index_is_rebuilt() -> None:
    make_reservation(make_item(), [("", "S")])
    make_document(kind="report")
    out = io.StringIO()
    call_command("reindex", stdout=out)
    assert "1 items and 1 other documents indexed, 3 search rows." in out.getvalue()
    call_command("reindex", stdout=out)
    assert SearchEntry.objects.count() == 3


def test_a_stopped_run_says_from_where_to_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reindex, "_BATCH", 1)
    first, second = make_item(), make_item(make_meeting(date=dt.date(2020, 1, 1)))
    make_document(kind="report")

    def stopped(*, items: list[AgendaItem]) -> int:
        if items[0].pk == second.pk:
            raise KeyboardInterrupt
        return index_items(items=items)

    with monkeypatch.context() as patch:
        patch.setattr(reindex, "index_items", stopped)
        with pytest.raises(CommandError, match=f"go on with --start {second.pk}"):
            call_command("reindex", stdout=io.StringIO())
    assert SearchEntry.objects.get().item == first
    out = io.StringIO()
    call_command("reindex", start=second.pk, stdout=out)
    assert "1 items and 1 other documents indexed" in out.getvalue()
    assert SearchEntry.objects.count() == 3
    assert not SearchChange.objects.exists()


def test_one_committee_alone() -> None:
    make_item()
    school = make_body("Skolhuset", slug="skolhuset", abbreviation="SH")
    make_item(make_meeting(school))
    call_command("reindex", body="skolhuset", stdout=io.StringIO())
    assert SearchEntry.objects.get().body == school


def test_an_unknown_committee_is_told() -> None:
    with pytest.raises(CommandError, match="no committee with the address nagot"):
        call_command("reindex", body="nagot")
