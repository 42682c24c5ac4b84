"""A clerk says which § a document belongs to."""

import datetime as dt

import pytest
from django.core.files.base import ContentFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from amnarchive.models import AgendaItem, AuditEvent, Document
from tests.factories import make_body, make_document, make_item, make_meeting, make_paper

DAY = dt.date(2019, 6, 18)


@pytest.fixture
def item(db: None) -> AgendaItem:  # noqa: ARG001 - the database must be there
    return make_item(make_meeting(), 9, "Sommarjobb för unga")


def fields(item: AgendaItem, number: str = "9", /, **changes: object) -> dict[str, object]:
    values = {"body": item.meeting.body.pk, "date": item.meeting.date.isoformat(), "item": number}
    return {f"till-{name}": value for name, value in (values | changes).items()}


def attach(desk: Client, paper: Document, values: dict[str, object]) -> HttpResponse:
    return desk.post(reverse("clerk:attach", args=[paper.pk]), values)  # type: ignore[return-value]  # the test client's subclass


def test_attached_shown_and_detached_again(desk: Client, item: AgendaItem) -> None:
    paper = make_paper(title="Kalkyl")
    page = reverse("clerk:document", args=[paper.pk])
    assert "inte kopplad till någon paragraf" in desk.get(page).content.decode()
    assert attach(desk, paper, fields(item)).status_code == 302
    html = desk.get(page).content.decode()
    assert "§\u00a09 <span" in html
    assert "kopplade: /arbetsmarknadsnamnden/2019-06-18/9/" in html
    assert paper.page_url in Client().get(item.path).content.decode()
    desk.post(reverse("clerk:detach", args=[paper.pk]))
    assert paper.page_url not in Client().get(item.path).content.decode()
    html = desk.get(page).content.decode()
    assert "kopplade loss: /arbetsmarknadsnamnden/2019-06-18/9/" in html
    answer = desk.post(reverse("clerk:detach", args=[paper.pk]), follow=True)
    assert "inte kopplad till något" in answer.content.decode()
    assert AuditEvent.objects.filter(actor__username="klara").count() == 2


@pytest.mark.parametrize("number", ["§ 9", "9", "§9 ", ""])
def test_the_item_as_people_write_it(desk: Client, item: AgendaItem, number: str) -> None:
    paper = make_paper()
    attach(desk, paper, fields(item, number))
    paper.refresh_from_db()
    assert (paper.meeting, paper.item_slug) == (item.meeting, "9" if number else "")


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"body": ""}, "Välj vilken nämnd det gäller."),
        ({"date": ""}, "Ange dagen då nämnden sammanträdde."),
        ({"date": "2019-06-19"}, "inget sammanträde"),
        ({"date": "igår"}, "år-månad-dag"),
        ({"item": "10"}, "ingen sådan paragraf"),
        ({"item": "9; DROP"}, "Skriv bara paragrafens nummer"),
        ({"item": "9 b"}, "ingen sådan paragraf"),
        ({"item": "\0"}, "Null-tecken"),
        ({"body": "999999"}, "finns inte längre"),
    ],
)
def test_faults_are_told_and_nothing_changes(
    desk: Client, item: AgendaItem, changes: dict[str, str], told: str
) -> None:
    paper = make_paper()
    answer = attach(desk, paper, fields(item, **changes))
    assert answer.status_code == 422
    assert told in answer.content.decode()
    paper.refresh_from_db()
    assert paper.meeting is None


def test_of_two_meetings_on_a_day_the_letter_decides(desk: Client, item: AgendaItem) -> None:
    second = make_meeting(item.meeting.body, DAY, letter="b")
    make_item(second, 9)
    paper = make_paper()
    assert "sammanträdde två gånger" in attach(desk, paper, fields(item)).content.decode()
    attach(desk, paper, fields(item, "9 b"))
    paper.refresh_from_db()
    assert paper.meeting == second


def test_minutes_cannot_be_attached(desk: Client, item: AgendaItem) -> None:
    minutes = make_document()
    answer = desk.post(reverse("clerk:attach", args=[minutes.pk]), fields(item), follow=True)
    assert "eget sammanträde" in answer.content.decode()
    assert 'id="koppla"' not in answer.content.decode()


def test_the_form_starts_with_what_the_paper_says(desk: Client, item: AgendaItem) -> None:
    paper = make_paper(
        kind="attachment",
        facts={"body": item.meeting.body.name, "meeting_date": "2019-06-18", "item_number": 12},
    )
    html = desk.get(reverse("clerk:document", args=[paper.pk])).content.decode()
    assert f'<option value="{item.meeting.body.pk}" selected>' in html
    assert 'value="12"' in html
    assert 'value="2019-06-18"' in html


def upload(desk: Client, text: str, name: str, values: dict[str, object]) -> HttpResponse:
    data = {"publish": "yes", "uploads": [ContentFile(text.encode(), name)], **values}
    return desk.post(reverse("clerk:upload"), data, follow=True)  # type: ignore[return-value]  # the test client's subclass


def test_files_are_uploaded_as_attachments(desk: Client, item: AgendaItem) -> None:
    upload(desk, "Kalkyl", "<img src=x onerror=alert(1)>.txt", fields(item))
    paper = Document.objects.get()
    assert (paper.meeting, paper.item_slug) == (item.meeting, "9")
    event = AuditEvent.objects.get(verb="attached")
    assert event.actor is not None
    assert event.target == item.path


def test_a_twin_is_attached_too(desk: Client, item: AgendaItem) -> None:
    paper = make_paper(content=b"Kalkyl")
    upload(desk, "Kalkyl", "kalkyl.txt", fields(item))
    paper.refresh_from_db()
    assert paper.item_slug == "9"
    make_document(b"Minutes")
    html = upload(desk, "Minutes", "protokoll.txt", fields(item)).content.decode()
    assert "eget sammanträde" in html


def test_a_faulty_target_uploads_nothing(desk: Client, item: AgendaItem) -> None:
    answer = upload(desk, "Kalkyl", "kalkyl.txt", fields(item, "99"))
    assert answer.status_code == 422
    assert "ingen sådan paragraf" in answer.content.decode()
    assert not Document.objects.exists()


def test_a_body_alone_is_not_enough(desk: Client) -> None:
    body = make_body()
    answer = upload(desk, "Kalkyl", "kalkyl.txt", {"till-body": body.pk})
    assert "Ange dagen" in answer.content.decode()
