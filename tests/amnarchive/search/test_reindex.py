"""`manage.py reindex`."""

import io

import pytest
from django.core.management import CommandError, call_command

from amnarchive.models import SearchEntry
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


def test_one_committee_alone() -> None:
    make_item()
    school = make_body("Skolhuset", slug="skolhuset", abbreviation="SH")
    make_item(make_meeting(school))
    call_command("reindex", body="skolhuset", stdout=io.StringIO())
    assert SearchEntry.objects.get().body == school


def test_an_unknown_committee_is_told() -> None:
    with pytest.raises(CommandError, match="no committee with the address nagot"):
        call_command("reindex", body="nagot")
