"""Protokollsutdrag join their meeting, and never take anything from the whole minutes."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django import DjangoCaptureOnCommitCallbacks

from amnarchive.actions import queue
from amnarchive.actions.remove import remove_document
from amnarchive.models import AgendaItem, Document, Meeting
from tests import readings

pytestmark = pytest.mark.django_db
Read = Callable[..., Document]


def rows() -> list[tuple[int | None, str, int | None]]:
    """The §§ in the order of the pages: number, title, the document that they were read from."""
    items = AgendaItem.objects.order_by("meeting__date", "position")
    return [(item.number, item.title, item.document_id) for item in items]


def whole(read: Read) -> Document:
    return read([readings.item(n, n, f"Hela {n}") for n in (1, 2, 3)])


def extract(read: Read, number: int = 2, title: str = "Utdraget", **more: object) -> Document:
    return read([readings.item(1, number, title)], is_extract=True, **more)


@pytest.mark.parametrize("first", ["minutes", "extract"])
def test_nothing_is_doubled_and_the_minutes_text_stands(read: Read, first: str) -> None:
    if first == "minutes":
        minutes, part = whole(read), extract(read)
    else:
        part, minutes = extract(read), whole(read)
    assert rows() == [(n, f"Hela {n}", minutes.pk) for n in (1, 2, 3)]
    assert Meeting.objects.count() == 1
    part.refresh_from_db()
    assert part.meeting_id == minutes.meeting_id
    assert part.facts["items"] == ["2"]


def test_both_sources_stand_on_the_page(read: Read, client: Client) -> None:
    minutes, part = whole(read), extract(read)
    Document.objects.filter(pk=minutes.pk).update(name="hela.pdf")
    Document.objects.filter(pk=part.pk).update(name="utdrag.pdf")
    page = client.get("/arbetsmarknadsnamnden/2021-03-16/2/").content.decode()
    assert "hela.pdf" in page
    assert "utdrag.pdf" in page
    assert "utdrag.pdf" not in client.get("/arbetsmarknadsnamnden/2021-03-16/3/").content.decode()


def test_extracts_fill_a_meeting_without_minutes_in_the_order_of_their_items(read: Read) -> None:
    for number in (9, 4, 6):
        extract(read, number, f"Utdrag {number}")
    assert [row[0] for row in rows()] == [4, 6, 9]
    assert Meeting.objects.get().published


def test_an_extract_of_an_unknown_meeting_waits(read: Read) -> None:
    document = extract(read, date=None)
    assert document.status == Document.Status.NEEDS_REVIEW
    assert not AgendaItem.objects.exists()


@pytest.mark.parametrize("first", ["minutes", "extract"])
def test_an_extract_under_a_wrong_day_comes_home(read: Read, client: Client, first: str) -> None:
    if first == "minutes":
        whole(read)
    part = extract(read, date=dt.date(2021, 3, 17))
    if first == "extract":
        whole(read)
    assert Meeting.objects.count() == 2
    part.date, part.head_decided = readings.DAY, True
    part.save()
    extract(read, document=part)
    assert [row[1] for row in rows()] == ["Hela 1", "Hela 2", "Hela 3"]
    assert Meeting.objects.count() == 1
    for old, now in (("", ""), ("2/", "2/")):
        answer = client.get(f"/arbetsmarknadsnamnden/2021-03-17/{old}")
        assert answer.status_code == 301
        assert answer["Location"] == f"/arbetsmarknadsnamnden/2021-03-16/{now}"


def test_of_two_extracts_of_one_item_the_newer_one_stands(read: Read) -> None:
    extract(read, title="Äldre")
    newer = extract(read, title="Nyare")
    assert rows() == [(2, "Nyare", newer.pk)]


@pytest.mark.parametrize("gone", ["whole", "newer"])
def test_the_other_one_is_read_again_when_its_rival_is_removed(
    read: Read,
    gone: str,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sent: list[int] = []
    monkeypatch.setattr(queue, "send", lambda number, **_: sent.append(number))
    part = extract(read, title="Äldre")
    rival = whole(read) if gone == "whole" else extract(read, title="Nyare")
    with django_capture_on_commit_callbacks(execute=True):
        remove_document(document=rival, by=None)
    assert sent == [part.pk]
    part.refresh_from_db()
    assert part.status == Document.Status.RECEIVED
    extract(read, document=part, title="Äldre")
    assert rows() == [(2, "Äldre", part.pk)]
    assert Meeting.objects.get().published


def test_minutes_stay_when_the_extract_goes(read: Read) -> None:
    minutes, part = whole(read), extract(read)
    remove_document(document=part, by=None)
    assert len(rows()) == 3
    minutes.refresh_from_db()
    assert minutes.status == Document.Status.PUBLISHED
