from collections.abc import Callable

import pytest

from amnarchive.actions.claim import claim_document
from amnarchive.actions.decide import accept_finding
from amnarchive.actions.errors import ActionRefused
from amnarchive.actions.publish import hold_document, publish_document
from amnarchive.actions.reread import read_again
from amnarchive.actions.store import fail_reading
from amnarchive.models import AgendaItem, AuditEvent, Body, Document, Meeting, SearchEntry
from ingest.errors import Damaged
from ingest.types import FindingKind
from tests import readings
from tests.factories import make_clerk, make_document

Read = Callable[..., Document]
NUMBER = (FindingKind.PERSONAL_NUMBER, "19••••••-••••")


def test_hold_and_publish(read: Read) -> None:
    document = read([readings.rich_item()])
    hold_document(document=document, by=None)
    assert not AgendaItem.objects.public().exists()
    assert not Meeting.objects.public().exists()
    assert not SearchEntry.objects.filter(published=True).exists()
    publish_document(document=document, by=None)
    publish_document(document=document, by=None)
    assert AgendaItem.objects.public().count() == 1
    assert Meeting.objects.public().count() == 1
    assert SearchEntry.objects.filter(published=True).count() == 3
    assert AuditEvent.objects.filter(verb="published").count() == 1


def test_a_personal_number_holds_until_a_person_decides(read: Read) -> None:
    clerk = make_clerk()
    document = read([readings.item(1, 1)], findings=[NUMBER])
    with pytest.raises(ActionRefused):
        publish_document(document=document, by=clerk)
    finding = document.findings.get()
    accept_finding(finding=finding, by=clerk)
    accept_finding(finding=finding, by=clerk)
    document.refresh_from_db()
    assert document.status == Document.Status.HELD
    publish_document(document=document, by=clerk)
    assert Meeting.objects.get().published
    assert AuditEvent.objects.filter(verb="decided").count() == 1


def test_a_decision_stands_when_the_file_is_read_again(read: Read) -> None:
    document = read([readings.item(1, 1)], findings=[NUMBER])
    accept_finding(finding=document.findings.get(), by=None)
    document.refresh_from_db()
    document = read([readings.item(1, 1)], document=document, findings=[NUMBER])
    assert document.status == Document.Status.HELD
    publish_document(document=document, by=None)
    document = read([readings.item(1, 1)], document=document, findings=[NUMBER])
    assert document.status == Document.Status.PUBLISHED


def test_publishing_a_waiting_version_has_it_read(read: Read) -> None:
    read([readings.item(1, 1, "Först")])
    held = read([readings.item(1, 1, "Sedan")], publish=False)
    publish_document(document=held, by=None)
    held.refresh_from_db()
    assert held.status == Document.Status.RECEIVED
    read([readings.item(1, 1, "Sedan")], document=held)
    assert AgendaItem.objects.get().title == "Sedan"


@pytest.mark.django_db
def test_what_is_not_read_cannot_be_published() -> None:
    document = make_document(status=Document.Status.RECEIVED)
    with pytest.raises(ActionRefused):
        publish_document(document=document, by=None)
    with pytest.raises(ActionRefused):
        hold_document(document=document, by=None)


def test_a_person_settles_the_head(read: Read) -> None:
    document = read([readings.item(1, 1)], date=None, body="Månnämnden")
    body = Body.objects.get(slug="socialnamnden")
    read_again(document=document, by=None, body=body, date=readings.DAY)
    document.refresh_from_db()
    assert document.head_decided
    document = read([readings.item(1, 1)], document=document, date=None, body="Månnämnden")
    assert document.status == Document.Status.PUBLISHED
    assert Meeting.objects.get().path == "/socialnamnden/2021-03-16/"


def test_a_published_file_stays_out_while_it_is_read_again_and_when_that_fails(read: Read) -> None:
    document = read([readings.item(1, 1)])
    read_again(document=document, by=None)
    assert Document.objects.public().count() == 1
    claim = claim_document(document_id=document.pk)
    assert claim is not None
    fail_reading(claim=claim, error=Damaged("Filen är skadad.", "Hämta den på nytt."))
    assert Document.objects.public().count() == 1
    hold_document(document=document, by=None)
    assert not Document.objects.public().exists()
    assert not AgendaItem.objects.public().exists()


@pytest.mark.django_db
def test_a_report_without_hindrances_is_held_not_left_for_review() -> None:
    document = make_document(status=Document.Status.NEEDS_REVIEW, kind="report")
    finding = document.findings.create(kind="personal_number", page=1, line=1, text="19••••••-••••")
    accept_finding(finding=finding, by=None)
    document.refresh_from_db()
    assert document.status == Document.Status.HELD


def test_what_a_person_decided_on_waits_for_publishing_also_when_read_again(read: Read) -> None:
    document = read([readings.item(1, 1)], findings=[NUMBER])
    accept_finding(finding=document.findings.get(), by=None)
    document.refresh_from_db()
    read_again(document=document, by=None)
    document.refresh_from_db()
    assert document.status == Document.Status.RECEIVED
    read([readings.item(1, 1)], document=document, findings=[NUMBER])
    document.refresh_from_db()
    assert document.status == Document.Status.HELD
    assert not SearchEntry.objects.filter(published=True).exists()


def test_a_held_document_stays_held_whatever_was_wished_at_the_upload(read: Read) -> None:
    document = read([readings.item(1, 1)], publish=False)
    Document.objects.filter(pk=document.pk).update(publish_when_read=True)
    read_again(document=document, by=None)
    read([readings.item(1, 1)], document=document)
    document.refresh_from_db()
    assert document.status == Document.Status.HELD


def test_a_hindrance_settled_while_the_file_is_read_again_publishes_nothing(read: Read) -> None:
    document = read([readings.item(1, 1)], findings=[NUMBER])
    read_again(document=document, by=None)
    accept_finding(finding=document.findings.get(), by=None)
    document.refresh_from_db()
    document = read([readings.item(1, 1)], document=document, findings=[NUMBER])
    assert document.status == Document.Status.HELD


def test_a_note_that_hinders_nothing_leaves_the_wish_of_the_upload(read: Read) -> None:
    gap = (FindingKind.NUMBER_GAP, "§ 2 saknas.")
    document = read([readings.item(1, 1)], findings=[gap, NUMBER])
    accept_finding(finding=document.findings.get(kind="number_gap"), by=None)
    document.refresh_from_db()
    document = read([readings.item(1, 1)], document=document, findings=[gap])
    assert document.status == Document.Status.PUBLISHED
