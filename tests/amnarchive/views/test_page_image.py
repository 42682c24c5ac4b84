"""The picture of a page: who may have it, and for how long it may be kept."""

from dataclasses import dataclass

import pytest
from django.contrib.auth.models import User
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from amnarchive.actions.publish import hold_document, publish_document
from amnarchive.models import Document
from amnarchive.models.page_image import picture_file
from tests import factories as make
from tests.sheets import make_sheet

pytestmark = pytest.mark.django_db


@pytest.fixture
def document() -> Document:
    document = make.make_document(meeting=make.make_meeting())
    make_sheet(document, 1, ["Nämnden antar förslaget."])
    return document


def address(document: Document, number: int = 1, width: int = 700) -> str:
    return f"/handlingar/{document.sha256[:16]}/sidor/{number}-{width}.webp"


@dataclass(frozen=True)
class Got:
    status: int
    headers: dict[str, str]
    content: bytes


def get(client: Client, path: str, **headers: str) -> Got:
    """The answer, read to its end."""
    answer = client.get(path, headers=headers)
    return Got(answer.status_code, dict(answer.items()), answer.getvalue())


def test_it_is_sent_as_it_was_drawn(
    client: Client, document: Document, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(2):  # one is the state of the archive
        answer = get(client, address(document))
    assert answer.headers["Content-Type"] == "image/webp"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "Cookie" not in answer.headers.get("Vary", "")
    assert answer.content == picture_file(document.sha256, 1, 700).read_bytes()
    assert get(client, address(document, width=1400)).content != answer.content


def test_the_reader_keeps_it_and_nobody_between(client: Client, document: Document) -> None:
    answer = get(client, address(document))
    said = answer.headers["Cache-Control"]
    assert "private" in said
    assert "immutable" in said
    assert "public" not in said
    again = get(client, address(document), **{"if-none-match": answer.headers["ETag"]})
    assert again.status == 304
    assert again.headers["Cache-Control"] == said


def test_what_is_held_back_is_gone_at_once(client: Client, document: Document) -> None:
    etag = get(client, address(document)).headers["ETag"]
    hold_document(document=document, by=None)
    assert get(client, address(document)).status == 404
    assert get(client, address(document), **{"if-none-match": etag}).status == 404
    publish_document(document=Document.objects.get(pk=document.pk), by=None)
    assert get(client, address(document)).status == 200


def test_a_clerk_sees_what_is_held_back_and_nothing_keeps_it(
    client: Client, document: Document
) -> None:
    hold_document(document=document, by=None)
    client.force_login(make.make_clerk())
    answer = get(client, address(document))
    assert answer.status == 200
    assert "no-store" in answer.headers["Cache-Control"]
    client.force_login(User.objects.create_user("annan"))
    assert get(client, address(document)).status == 404


def test_only_what_is_drawn_can_be_had(client: Client, document: Document) -> None:
    make_sheet(document, 2, ["Sidan gick inte att rita"], drawn=False)
    picture_file(document.sha256, 1, 1400).unlink()
    whole = document.sha256
    for path in (
        address(document, 2),
        address(document, 3),
        address(document, width=1400),
        address(document, width=701),
        f"/handlingar/{whole}/sidor/1-700.webp",
        f"/handlingar/{whole[:15]}/sidor/1-700.webp",
        f"/handlingar/{'0' * 16}/sidor/1-700.webp",
        f"/handlingar/{whole[:16]}/sidor/..%2f1-700.webp",
        f"/en{address(document)}",
    ):
        assert get(client, path).status == 404, path
    assert client.post(address(document)).status_code == 405
