"""The desk: what needs the clerk first."""

import uuid

from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from amnarchive.models import Finding
from tests.factories import make_document, make_meeting

DESK = "/redaktion/"


def one_of_each() -> None:
    for status in ("published", "held", "received", "needs_review"):
        make_document(name=f"{status}.pdf", status=status)
    make_document(name="failed.pdf", status="failed", reason="Filen är skadad.")
    make_document(name="reading.pdf", status="reading", claim=uuid.uuid4())


def test_what_needs_the_clerk_stands_first(desk: Client) -> None:
    one_of_each()
    page = desk.get(DESK).content.decode()
    names = ["needs_review", "failed", "reading", "received", "held", "published"]
    places = [page.index(f"{name}.pdf") for name in names]
    assert places == sorted(places)
    assert "Filen är skadad." in page


def test_the_hindrance_is_named(desk: Client) -> None:
    document = make_document(status="needs_review")
    for _ in range(2):
        Finding.objects.create(document=document, kind="personal_number")
    Finding.objects.create(document=document, kind="unknown_name")
    page = desk.get(DESK).content.decode()
    assert page.count("personnummer i texten") == 1
    assert "okänt namn" not in page


def test_search_finds_any_part_of_a_name_in_any_state(desk: Client) -> None:
    make_document(name="Protokoll ÄMNE juni.pdf")
    make_document(name="annat.pdf", status="held")
    page = desk.get(DESK, {"q": "ämne"}).content.decode()
    assert "Protokoll ÄMNE juni.pdf" in page
    assert "annat.pdf" not in page
    assert "Inget filnamn innehåller" in desk.get(DESK, {"q": "100%_<b>"}).content.decode()
    assert desk.get(DESK, {"q": "a\0b", "sida": "x", "lage": "nej"}).status_code == 200


def test_one_group_alone(desk: Client) -> None:
    one_of_each()
    page = desk.get(DESK, {"lage": "publicerat"}).content.decode()
    assert "published.pdf" in page
    assert "held.pdf" not in page


def test_an_empty_desk_leads_on(desk: Client) -> None:
    page = desk.get(DESK).content.decode()
    assert "Inget väntar på dig." in page
    assert reverse("clerk:upload") in page


def test_a_full_desk_has_pages(desk: Client) -> None:
    for number in range(51):
        make_document(name=f"nr{number:02}.pdf", status="held")
    first = desk.get(DESK).content.decode()
    second = desk.get(DESK, {"sida": "2"}).content.decode()
    assert "Sida 1 av 2" in first
    assert "nr00.pdf" not in first
    assert "nr00.pdf" in second


def test_the_same_queries_for_few_and_for_many(desk: Client, clerk: User) -> None:
    counts: list[int] = []
    meeting = make_meeting()
    for many in (2, 20):
        for _ in range(many):
            for status in ("held", "published", "needs_review"):
                document = make_document(status=status, meeting=meeting, uploaded_by=clerk)
                Finding.objects.create(document=document, kind="missing_date")
        with CaptureQueriesContext(connection) as captured:
            desk.get(DESK)
        counts.append(len(captured))
    assert counts[0] == counts[1] <= 10
