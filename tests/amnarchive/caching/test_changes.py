"""Whatever the public sees: a change of it is written down; folding changes nothing."""

import pytest
from django.apps import apps
from django.db import connection

from amnarchive.actions.changes import fold_changes
from amnarchive.caching.state import archive_state
from amnarchive.models import ArchiveChange, Body, Document
from tests.factories import make_document, make_meeting

UNSEEN = {
    "amnarchive_archivechange",
    "amnarchive_auditevent",
    "amnarchive_commonsentence",
    "amnarchive_correction",
    "amnarchive_delivery",
    "amnarchive_finding",
    "amnarchive_personmatch",
    "amnarchive_repairrefusal",
    "amnarchive_searchchange",
    "amnarchive_searchrecount",
    "amnarchive_searchtally",
    "amnarchive_searchterm",
    "amnarchive_subscription",
}
"""What no public page shows, or what shows in another table as well."""


@pytest.mark.django_db
def test_every_table_that_the_public_sees_has_the_trigger() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT event_object_table FROM information_schema.triggers"
            " WHERE trigger_name = 'amnarchive_public_changed'"
        )
        watched = {table for (table,) in cursor.fetchall()}
    app = apps.get_app_config("amnarchive")
    tables = {model._meta.db_table for model in app.get_models(include_auto_created=True)}
    assert watched == tables - UNSEEN


@pytest.mark.django_db(transaction=True)
def test_a_reading_under_way_is_no_change() -> None:
    document = make_document()
    before = archive_state()
    Document.objects.filter(pk=document.pk).update(pages_done=3, stage="extract")
    assert archive_state() == before
    Document.objects.filter(pk=document.pk).update(public=False)
    assert archive_state() != before


@pytest.mark.django_db(transaction=True)
def test_folding_keeps_the_state() -> None:
    make_meeting()
    for number in range(12):
        Body.objects.update(order=number)
    before, rows = archive_state(), ArchiveChange.objects.count()
    assert fold_changes(kept=4) == rows - 4
    assert ArchiveChange.objects.count() == 5
    assert archive_state() == before
    fold_changes(kept=4)
    assert (archive_state(), ArchiveChange.objects.count()) == (before, 5)
    Body.objects.update(order=99)
    assert archive_state() != before


@pytest.mark.django_db(transaction=True)
def test_a_number_from_a_restored_dump_hides_no_change() -> None:
    make_meeting()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_current_xact_id()::text::bigint + 1")
        (coming,) = cursor.fetchone()
    for number in range(coming, coming + 20):
        ArchiveChange.objects.get_or_create(
            transaction=number, defaults={"at": "2019-06-18T00:00Z"}
        )
    before = archive_state()
    Body.objects.update(order=77)
    assert archive_state() != before
