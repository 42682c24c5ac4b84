"""Reports, attachments and other documents become rows and find their §."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.contrib.auth.models import User

from amnarchive.actions.attach import attach_document, detach_document
from amnarchive.actions.decide import accept_finding
from amnarchive.actions.errors import ActionRefused
from amnarchive.actions.publish import hold_document, publish_document
from amnarchive.actions.remove import remove_document
from amnarchive.models import (
    AgendaItem,
    AuditEvent,
    Case,
    Correction,
    Document,
    Meeting,
    Person,
    SearchEntry,
)
from ingest.types import FindingKind, Paper, Reading
from tests import readings
from tests.factories import make_clerk, make_document, make_item, make_meeting

pytestmark = pytest.mark.django_db

Take = Callable[[Document, Reading], Document]
Read = Callable[..., Document]


@pytest.fixture
def clerk() -> User:
    return make_clerk()


def new() -> Document:
    return make_document(status="received", kind="")


def where(document: Document) -> str:
    """The path of the § or meeting that the document is attached to, "" where there is none."""
    document = Document.objects.select_related("meeting__body").get(pk=document.pk)
    if document.meeting is None:
        return ""
    return document.meeting.path + (f"{document.item_slug}/" if document.item_slug else "")


def events(document: Document) -> list[tuple[str, bool]]:
    found = AuditEvent.objects.filter(document=document, verb__in=["attached", "detached"])
    return [(event.verb, event.actor is not None) for event in found.order_by("pk")]


def test_a_report_keeps_what_it_says(take: Take) -> None:
    day = dt.date(2021, 3, 1)
    content = readings.report(dated=day, attachments=["Kalkyl"])
    document = take(new(), readings.reading(content))
    assert (document.title, document.dated) == (content.title, day)
    assert document.facts["proposed_decision"] == ["Nämnden inrättar fyrtio nya platser."]
    assert document.facts["attachments"] == ["Kalkyl"]
    assert document.facts["body"] == "Arbetsmarknadsnämnden"


ITEM = "/arbetsmarknadsnamnden/2021-03-16/4/"


@pytest.mark.parametrize("first", ["minutes", "attachment"])
def test_an_attachment_finds_its_item_whichever_comes_first(
    take: Take, read: Read, first: str
) -> None:
    reading = readings.reading(readings.attachment())
    if first == "minutes":
        read([readings.item(1, 4)])
        document = take(new(), reading)
    else:
        document = take(new(), reading)
        assert where(document) == ""
        read([readings.item(1, 4)])
    assert where(document) == ITEM
    assert events(document) == [("attached", False)]
    take(document, reading)
    assert events(document) == [("attached", False)]


@pytest.mark.parametrize(
    "content",
    [
        readings.attachment(number=5),
        readings.attachment(number=None),
        readings.attachment(day=dt.date(2021, 3, 17)),
        readings.attachment(body="Socialnämnden"),
        readings.attachment(body=None),
        Paper(title="Brev", meeting_date=readings.DAY, item_number=4, body="AMN"),
    ],
)
def test_what_does_not_say_plainly_where_it_belongs_is_not_attached(
    take: Take, read: Read, content: Paper
) -> None:
    read([readings.item(1, 4)])
    document = take(new(), readings.reading(content))
    assert where(document) == ""
    assert document.status == Document.Status.PUBLISHED


def test_two_meetings_of_a_day_with_that_item_leave_it_to_the_clerk(take: Take) -> None:
    for letter in ("", "b"):
        make_item(make_meeting(date=readings.DAY, letter=letter), 4)
    assert where(take(new(), readings.reading(readings.attachment()))) == ""


def test_what_a_person_said_stands_over_every_reading(take: Take, read: Read, clerk: User) -> None:
    read([readings.item(1, 4), readings.item(2, 5)])
    reading = readings.reading(readings.attachment())
    document = take(new(), reading)
    meeting = Meeting.objects.get()
    assert attach_document(document=document, meeting=meeting, item_slug="5", by=clerk)
    assert not attach_document(document=document, meeting=meeting, item_slug="5", by=clerk)
    take(document, reading)
    assert where(document).endswith("/5/")
    assert detach_document(document=document, by=clerk)
    assert not detach_document(document=document, by=clerk)
    take(document, reading)
    assert where(document) == ""
    assert events(document) == [("attached", False), ("attached", True), ("detached", True)]
    last = AuditEvent.objects.filter(document=document, verb="detached").get()
    assert last.detail["from"].endswith("/5/")


def test_a_report_without_diary_number_is_attached_by_hand(take: Take, clerk: User) -> None:
    item = make_item()
    document = take(new(), readings.reading(readings.report(diary_numbers=())))
    attach_document(document=document, meeting=item.meeting, item_slug=item.slug, by=clerk)
    entry = SearchEntry.objects.get(document=document)
    assert entry.body == item.meeting.body


def test_what_cannot_be_attached_is_refused(take: Take, read: Read, clerk: User) -> None:
    minutes = read([readings.item(1, 4)])
    meeting = Meeting.objects.get()
    with pytest.raises(ActionRefused, match="eget sammanträde"):
        attach_document(document=minutes, meeting=meeting, item_slug="4", by=clerk)
    with pytest.raises(ActionRefused, match="eget sammanträde"):
        detach_document(document=minutes, by=clerk)
    paper = take(new(), readings.reading(readings.report()))
    with pytest.raises(ActionRefused, match="finns inte"):
        attach_document(document=paper, meeting=meeting, item_slug="99", by=clerk)
    with pytest.raises(ActionRefused, match="läses"):
        attach_document(document=new(), meeting=meeting, item_slug="4", by=clerk)


def test_an_attachment_moves_with_its_item(take: Take, read: Read) -> None:
    minutes = read([readings.item(1, 4)])
    document = take(new(), readings.reading(readings.attachment()))
    minutes.date, minutes.head_decided = dt.date(2021, 3, 17), True
    minutes.save()
    read([readings.item(1, 4)], document=minutes)
    assert where(document) == "/arbetsmarknadsnamnden/2021-03-17/4/"
    assert Meeting.objects.count() == 1


def test_what_belongs_to_the_meeting_moves_with_it(take: Take, read: Read, clerk: User) -> None:
    minutes = read([readings.item(1, 4)])
    document = take(new(), readings.reading(readings.report()))
    attach_document(document=document, meeting=Meeting.objects.get(), item_slug="", by=clerk)
    minutes.date, minutes.head_decided = dt.date(2021, 3, 17), True
    minutes.save()
    read([readings.item(1, 4)], document=minutes)
    assert where(document) == "/arbetsmarknadsnamnden/2021-03-17/"


def test_an_attachment_waits_for_minutes_that_were_removed(take: Take, read: Read) -> None:
    minutes = read([readings.item(1, 4)])
    document = take(new(), readings.reading(readings.attachment()))
    remove_document(document=minutes, by=None)
    assert where(document) == ITEM
    assert not Meeting.objects.get().published
    read([readings.item(1, 4)])
    assert AgendaItem.objects.get().path == where(document)
    for row in Document.objects.all():
        remove_document(document=row, by=None)
    assert not Meeting.objects.exists()


def test_minutes_uploaded_as_an_attachment_go_to_their_own_meeting(read: Read) -> None:
    item = make_item(make_meeting(date=dt.date(2020, 1, 14)), 9)
    document = new()
    document.meeting, document.item_slug = item.meeting, item.slug
    document.save()
    read([readings.item(1, 4)], document=document)
    assert where(document) == "/arbetsmarknadsnamnden/2021-03-16/"
    assert AgendaItem.objects.filter(pk=item.pk).exists()
    assert events(document) == [("detached", False)]


def test_another_document_waits_for_the_clerk_and_is_then_public(take: Take, clerk: User) -> None:
    content = Paper(title="Inbjudan till vårens studiebesök")
    document = take(new(), readings.reading(content, [(FindingKind.UNKNOWN_FORM, "?")]))
    assert document.status == Document.Status.NEEDS_REVIEW
    assert not SearchEntry.objects.get(document=document).published
    accept_finding(finding=document.findings.get(), by=clerk)
    publish_document(document=document, by=clerk)
    document.refresh_from_db()
    assert (document.kind, document.public) == (Document.Kind.OTHER, True)
    assert SearchEntry.objects.get(document=document).published
    hold_document(document=document, by=clerk)
    assert not SearchEntry.objects.get(document=document).published
    remove_document(document=document, by=clerk)
    assert not SearchEntry.objects.exists()


def test_minutes_that_prove_to_be_none_take_their_items_along(take: Take, read: Read) -> None:
    document = read([readings.rich_item()])
    Correction.objects.create(
        meeting=Meeting.objects.get(), item_slug="1", field="title", old="Stöd", new="Mer stöd"
    )
    take(document, readings.reading(Paper("Inbjudan"), [(FindingKind.UNKNOWN_FORM, "?")]))
    for finding in document.findings.all():
        accept_finding(finding=finding, by=None)
    document.refresh_from_db()
    publish_document(document=document, by=None)
    assert not AgendaItem.objects.public().exists()
    assert not Meeting.objects.public().exists()
    assert where(document) == ""
    assert SearchEntry.objects.get().document == document
    # They were minutes after all: what people corrected is there again.
    read([readings.rich_item()], document=document)
    assert AgendaItem.objects.get().title == "Mer stöd"


def test_an_extract_takes_its_item_back_from_minutes_that_prove_to_be_none(
    take: Take, read: Read
) -> None:
    whole = read([readings.item(1, 1), readings.item(2, 2)])
    extract = read([readings.item(1, 2)], is_extract=True)
    assert not extract.items.exists()
    take(whole, readings.reading(readings.report()))
    extract.refresh_from_db()
    assert extract.status == Document.Status.RECEIVED


def test_nothing_is_left_of_minutes_that_prove_to_be_none(take: Take, read: Read) -> None:
    document = read([readings.rich_item()])
    document = take(document, readings.reading(readings.report()))
    assert document.status == Document.Status.PUBLISHED
    assert not Meeting.objects.exists()
    assert not Person.objects.exists()
    assert Case.objects.get().documents.get() == document
