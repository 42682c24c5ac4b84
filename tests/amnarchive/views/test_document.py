"""Originals of published documents."""

import contextlib
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client

from amnarchive.actions.publish import hold_document
from tests.factories import make_clerk, make_document

pytestmark = pytest.mark.django_db
Fetch = Callable[..., Any]


@pytest.fixture
def fetch(client: Client) -> Iterator[Fetch]:
    """`client.get`, with every answer closed at the end as a server does."""
    with contextlib.ExitStack() as stack:

        def get(path: str, **headers: str) -> Any:
            answer = client.get(path, headers=headers)
            stack.callback(answer.close)
            return answer

        yield get


def test_pdf_is_shown_as_it_came(fetch: Fetch) -> None:
    document = make_document(b"%PDF-1.7 hej", name="protokoll åäö.pdf")
    answer = fetch(document.get_absolute_url())
    assert answer.getvalue() == b"%PDF-1.7 hej"
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"].startswith("inline")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in answer["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("content", "charset"),
    [("Å".encode(), "utf-8"), ("Å".encode("latin-1"), "windows-1252")],
)
def test_text_is_shown_in_its_encoding(fetch: Fetch, content: bytes, charset: str) -> None:
    document = make_document(content, name="p.txt", form="text")
    answer = fetch(document.get_absolute_url())
    assert answer["Content-Type"] == f"text/plain; charset={charset}"
    assert answer["Content-Security-Policy"].startswith("sandbox")


@pytest.mark.parametrize("form", ["html", "docx", ""])
def test_all_else_is_taken_home(fetch: Fetch, form: str) -> None:
    document = make_document(b"<script>alert(1)</script>", name="p.html", form=form)
    answer = fetch(document.get_absolute_url())
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Security-Policy"].startswith("sandbox")


def test_false_pdf_is_taken_home(fetch: Fetch) -> None:
    document = make_document(b"<html>fel</html>", name="p.pdf", form="pdf")
    assert fetch(document.get_absolute_url())["Content-Disposition"].startswith("attachment")


@pytest.mark.parametrize("status", ["received", "needs_review", "held"])
def test_only_published_documents_are_given(fetch: Fetch, client: Client, status: str) -> None:
    document = make_document(status=status)
    assert fetch(document.get_absolute_url()).status_code == 404
    client.force_login(make_clerk())
    assert fetch(document.get_absolute_url()).status_code == 404


def test_document_held_later_is_not_given_from_a_cache(fetch: Fetch) -> None:
    document = make_document()
    path = document.get_absolute_url()
    etag = fetch(path)["ETag"]
    assert fetch(path, **{"if-none-match": etag}).status_code == 304
    hold_document(document=document, by=None)
    assert fetch(path, **{"if-none-match": etag}).status_code == 404


def test_lost_file_and_wrong_address_are_not_found(fetch: Fetch) -> None:
    document = make_document()
    document.file.storage.delete(str(document.file.name))
    assert fetch(document.get_absolute_url()).status_code == 404
    assert fetch(f"/handlingar/{document.sha256[:8]}/").status_code == 404
    assert fetch("/handlingar/0123456789abcdef/").status_code == 404


def test_hostile_file_name_makes_no_header(fetch: Fetch) -> None:
    document = make_document(b"%PDF-1.4", name='a"\r\nX-Evil: 1.pdf')
    answer = fetch(document.get_absolute_url())
    assert "X-Evil" not in answer.headers
