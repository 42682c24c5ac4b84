"""How far the reading has come, while it goes on and when it is done."""

import uuid
from typing import Any

from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from amnarchive.models import Document
from amnarchive.views.clerk.outcome import KEY
from tests.factories import make_document, make_item, make_meeting


def reading(**values: Any) -> Document:
    defaults: dict[str, Any] = {
        "status": "reading",
        "stage": "extract",
        "claim": uuid.uuid4(),
        "pages_done": 3,
        "pages_total": 12,
    }
    return make_document(**(defaults | values))


def receipt(desk: Client, *documents: Document) -> str:
    """An upload of these documents in the clerk's session; gives the fragment's address."""
    token = str(uuid.uuid4())
    session = desk.session
    session[KEY] = {token: [{"name": d.name, "document": d.pk} for d in documents]}
    session.save()
    return reverse("clerk:receipt_progress", args=[token])


def test_stage_and_pages_are_shown_while_it_is_read(desk: Client) -> None:
    document = reading()
    response = desk.get(receipt(desk, document))
    page = response.content.decode()
    assert response.status_code == 200
    assert "hämtar texten" in page
    assert "sida 3 av 12" in page
    assert '<progress value="3" max="12"' in page


def test_polling_stops_when_nothing_is_left_to_wait_for(desk: Client) -> None:
    meeting = make_meeting()
    document = make_document(meeting=meeting)
    response = desk.get(receipt(desk, document))
    page = response.content.decode()
    assert response.status_code == 286
    assert "no-store" in response["Cache-Control"]
    assert meeting.get_absolute_url() in page
    assert "hx-get" not in page


def test_the_summary_is_told_only_when_there_is_news(desk: Client) -> None:
    address = receipt(desk, reading(), make_document())
    quiet = desk.get(address, {"klara": "1"}).content.decode()
    assert "hx-swap-oob" not in quiet
    news = desk.get(address, {"klara": "0"}).content.decode()
    assert "hx-swap-oob" in news
    assert "1 av 2 filer är klara" in news
    assert "?klara=1" in news
    for nonsense in ("", "x", "²", "9" * 50, "-1"):
        assert desk.get(address, {"klara": nonsense}).status_code == 200


def test_a_failure_is_told_with_advice(desk: Client) -> None:
    failed = make_document(
        status="failed", reason="Filen kräver ett lösenord.", advice="Spara den utan lösenord."
    )
    page = desk.get(receipt(desk, failed)).content.decode()
    assert "Filen kräver ett lösenord." in page
    assert "Spara den utan lösenord." in page


def test_a_document_removed_meanwhile_is_told(desk: Client) -> None:
    gone = make_document()
    address = receipt(desk, gone)
    gone.delete()
    response = desk.get(address)
    assert response.status_code == 286
    assert "borttagen" in response.content.decode()


def test_a_forgotten_upload_stops_asking(desk: Client) -> None:
    address = reverse("clerk:receipt_progress", args=[uuid.uuid4()])
    assert desk.get(address).status_code == 286


def test_the_documents_own_page_is_fetched_anew_when_it_is_done(desk: Client) -> None:
    document = reading()
    address = reverse("clerk:progress", args=[document.pk])
    assert "HX-Refresh" not in desk.get(address)
    Document.objects.filter(pk=document.pk).update(status="held")
    response = desk.get(address)
    assert (response.status_code, response["HX-Refresh"]) == (286, "true")


def test_the_same_queries_for_two_files_and_for_twenty(desk: Client, clerk: User) -> None:
    counts = []
    for many in (2, 20):
        meeting = make_meeting(letter="b" if many == 20 else "")
        documents = [make_document(meeting=meeting, uploaded_by=clerk) for _ in range(many)]
        make_item(meeting, document=documents[0])
        address = receipt(desk, *documents)
        with CaptureQueriesContext(connection) as captured:
            desk.get(address)
        counts.append(len(captured))
    assert counts[0] == counts[1]
