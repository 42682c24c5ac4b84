"""The document's page and what can be done on it."""

import datetime as dt
import uuid
from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from amnarchive.models import AuditEvent, Document, Finding
from tests.amnarchive.views.clerk.conftest import shut
from tests.amnarchive.views.clerk.held import held, page_of
from tests.factories import make_body, make_document, make_item, make_meeting

Do = Callable[..., str]


@pytest.fixture
def do(desk: Client) -> Do:
    """Post a deed on a document; gives the page that it leads to."""

    def run(deed: str, document: Document, *more: object, **fields: object) -> str:
        address = reverse(f"clerk:{deed}", args=[document.pk, *more])
        return desk.post(address, fields, follow=True).content.decode()

    return run


def find(document: Document, kind: str = "personal_number", **values: object) -> Finding:
    return Finding.objects.create(document=document, kind=kind, page=2, line=7, **values)


def now(document: Document) -> Document:
    return Document.objects.get(pk=document.pk)


def test_the_page_tells_what_was_read(desk: Client) -> None:
    document = held(size=2048)
    AuditEvent.objects.create(verb="read", document=document, detail={"status": "held"})
    page = page_of(desk, document)
    facts = ("hålls inne", "Arbetsmarknadsnämnden", "18 juni 2019", "§\xa01", "PDF, 2,0\xa0kB")
    for expected in facts:
        assert expected in page
    assert document.meeting is not None
    assert document.meeting.get_absolute_url() in page


def test_publish_and_hold_twice_are_the_same_as_once(do: Do) -> None:
    document = held()
    assert "Handlingen är publicerad." in do("publish", document, seen="held")
    assert now(document).status == "published"
    assert "Handlingen är publicerad." in do("publish", document, seen="held")
    assert "Allmänheten ser den inte" in do("hold", document, seen="published")
    assert "Allmänheten ser den inte" in do("hold", document, seen="published")
    assert now(document).status == "held"
    assert [e.verb for e in AuditEvent.objects.order_by("pk")] == ["published", "held"]
    assert AuditEvent.objects.filter(actor__username="klara").count() == 2


@pytest.mark.parametrize(
    ("status", "public", "offered"),
    [
        ("published", True, True),
        ("needs_review", False, False),
        ("held", False, False),
        ("failed", True, True),
        ("failed", False, False),
        ("received", True, False),
    ],
)
def test_only_what_is_out_can_be_held_back(
    desk: Client, status: str, *, public: bool, offered: bool
) -> None:
    document = make_document(status=status, public=public, reason="Filen är trasig.")
    assert (reverse("clerk:hold", args=[document.pk]) in page_of(desk, document)) is offered


def test_a_page_that_is_out_of_date_does_nothing_and_says_so(do: Do) -> None:
    document = held(status="needs_review")
    page = do("publish", document, seen="held")
    assert "har ändrats sedan du öppnade sidan" in page
    assert now(document).status == "needs_review"


def test_a_personal_number_holds_the_document_until_a_person_decides(desk: Client, do: Do) -> None:
    document = held(status="needs_review")
    finding = find(document, text="19121212-1212")
    page = page_of(desk, document)
    assert "Numret får publiceras" in page
    assert f"{reverse('clerk:text', args=[document.pk])}?sida=2&amp;rad=7#rad-7" in page
    assert reverse("clerk:publish", args=[document.pk]) not in page
    assert "Ta först ställning" in do("publish", document)
    assert now(document).status == "needs_review"
    assert "Anmärkningen är granskad." in do("accept", document, finding.pk)
    assert "redan granskad" in do("accept", document, finding.pk)
    assert AuditEvent.objects.filter(verb="decided").count() == 1
    assert "Handlingen är publicerad." in do("publish", document, seen="held")


def test_a_finding_of_another_reading_or_document_is_told(do: Do) -> None:
    document, other = held(), make_document()
    assert "har lästs om" in do("accept", document, find(other).pk)
    assert not Finding.objects.filter(decided_at__isnull=False).exists()


def test_a_missing_date_is_given_and_the_file_read_again(desk: Client, do: Do) -> None:
    document = make_document(status="needs_review")
    find(document, "missing_date")
    page = page_of(desk, document)
    assert '<details class="extra" id="las-igen" open>' in page
    assert "Ange nämnd och datum nedan" in page
    body = make_body()
    assert "läses igen" in do("read_again", document, body=body.pk, date="2019-06-18")
    row = now(document)
    assert (row.status, row.body, row.date) == ("received", body, dt.date(2019, 6, 18))
    assert "väntar redan" in do("read_again", document)
    assert AuditEvent.objects.filter(verb="retried").count() == 1


def test_a_future_date_is_refused_in_the_form(desk: Client) -> None:
    document = make_document(status="needs_review")
    address = reverse("clerk:read_again", args=[document.pk])
    response = desk.post(address, {"date": "2999-01-01"})
    assert response.status_code == 422
    assert "ligger i framtiden" in response.content.decode()
    assert now(document).status == "needs_review"


def test_removing_asks_first_and_may_be_done_twice(desk: Client, do: Do) -> None:
    document = held()
    page = desk.get(reverse("clerk:remove", args=[document.pk])).content.decode()
    assert "1 paragraf tas bort" in page
    assert now(document)
    assert "är borttagen" in do("remove", document)
    assert not Document.objects.exists()
    assert "redan borttagen" in do("remove", document)
    assert AuditEvent.objects.filter(verb="removed").count() == 1


def test_a_deed_on_a_removed_document_is_not_found(desk: Client) -> None:
    for deed in ("publish", "hold", "read_again"):
        assert desk.post(reverse(f"clerk:{deed}", args=[4711])).status_code == 404


def test_a_failure_is_told_with_the_way_on(desk: Client) -> None:
    document = make_document(status="failed", reason="Filen är skadad.", advice="Spara om den.")
    page = page_of(desk, document)
    assert "Filen är skadad." in page
    assert "Spara om den." in page
    assert 'id="las-igen" open' in page


def test_while_it_is_read_the_page_polls_and_offers_no_form(desk: Client) -> None:
    document = make_document(status="reading", claim=uuid.uuid4(), stage="extract")
    page = page_of(desk, document)
    assert reverse("clerk:progress", args=[document.pk]) in page
    assert 'id="las-igen"' not in page


def test_a_pdf_opens_and_everything_else_is_saved(desk: Client) -> None:
    for form, disposition, kind in (
        ("pdf", "inline", "application/pdf"),
        ("html", "attachment", "application/octet-stream"),
        ("", "attachment", "application/octet-stream"),
    ):
        document = make_document(form=form, name='å"\r\nX: y.html')
        response = desk.get(reverse("clerk:original", args=[document.pk]))
        assert response["Content-Disposition"].startswith(disposition)
        assert response["Content-Type"] == kind
        assert response["X-Content-Type-Options"] == "nosniff"
        assert "X" not in response.headers
        assert b"".join(response).startswith(b"%PDF")
        shut(response)


def test_a_file_gone_from_the_disk_is_told(desk: Client) -> None:
    document = make_document()
    document.file.storage.delete(str(document.file.name))
    page = desk.get(reverse("clerk:original", args=[document.pk]), follow=True)
    assert "saknas i arkivets lager" in page.content.decode()


def test_the_text_is_shown_page_by_page(desk: Client) -> None:
    document = make_document()
    for number in (1, 2):
        document.pages.create(
            number=number,
            scanned=True,
            lines=[{"text": f"<b>Rad på sida {number}</b>"}, {"text": "Suddigt", "confidence": 12}],
            changes=[{"line": 1, "word": 0, "original": "Rad1", "repaired": "Rad"}],
        )
    address = reverse("clerk:text", args=[document.pk])
    page = desk.get(address, {"sida": "2"}).content.decode()
    assert "&lt;b&gt;Rad på sida 2&lt;/b&gt;" in page
    assert '<li id="rad-2" class="unsure">Suddigt</li>' in page
    assert '<span lang="sv">Rad1 <span aria-hidden="true">→</span>' in page
    assert '<ol class="read-text minutes" lang="sv"' in page
    assert desk.get(address, {"sida": "nio"}).status_code == 200
    assert (
        "ingen läst text"
        in desk.get(reverse("clerk:text", args=[make_document().pk])).content.decode()
    )


def test_the_same_queries_for_few_and_for_many(desk: Client, clerk: User) -> None:
    counts = []
    for many in (2, 20):
        meeting = make_meeting(letter="b" if many == 20 else "")
        document = make_document(meeting=meeting, uploaded_by=clerk, status="held")
        for n in range(many):
            make_item(meeting, document=document)
            find(document, decided_by=clerk, decided_at=None if n % 2 else dt.datetime.now(dt.UTC))
            AuditEvent.objects.create(verb="read", actor=clerk, document=document)
        with CaptureQueriesContext(connection) as captured:
            desk.get(reverse("clerk:document", args=[document.pk]))
        counts.append(len(captured))
    assert counts[0] == counts[1]


# --- Corrections
