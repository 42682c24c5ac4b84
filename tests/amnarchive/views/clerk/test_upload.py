"""Files in: each its own outcome."""

import datetime as dt

import pytest
from django.conf import LazySettings
from django.core.files.base import ContentFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from amnarchive.forms import handlers
from amnarchive.models import Document
from amnarchive.views.clerk.outcome import KEPT
from tests.factories import make_body, make_clerk, make_document

MINUTES = "# Protokoll\n\n## § 1 Val av justerare\n\nNämnden väljer Berit Sandelin.\n"


def a_file(text: str | bytes = MINUTES, name: str = "protokoll.md") -> "ContentFile[bytes]":
    return ContentFile(text if isinstance(text, bytes) else text.encode(), name)


def send(desk: Client, *files: "ContentFile[bytes]", **fields: object) -> HttpResponse:
    data = {"publish": "yes", **fields, "uploads": list(files)}
    return desk.post(reverse("clerk:upload"), data)  # type: ignore[return-value]  # the test client's subclass


def receipt_of(desk: Client, response: HttpResponse) -> str:
    assert response.status_code == 302, response.content.decode()
    return desk.get(response["Location"]).content.decode()


def test_files_are_received_with_what_the_clerk_knows(desk: Client) -> None:
    body = make_body()
    page = receipt_of(
        desk,
        send(
            desk,
            a_file(),
            a_file("Annat", "bilaga.txt"),
            body=body.pk,
            date="2019-06-18",
            publish="no",
        ),
    )
    first, second = Document.objects.order_by("pk")
    assert (first.name, second.name) == ("protokoll.md", "bilaga.txt")
    assert (first.body, first.date, first.publish_when_read) == (body, dt.date(2019, 6, 18), False)
    assert first.uploaded_by is not None
    assert first.uploaded_by.username == "klara"
    for document in (first, second):
        assert reverse("clerk:document", args=[document.pk]) in page
    assert "0 av 2 filer är klara" in page
    assert 'data-hx-trigger="every 1500ms"' in page


def test_one_bad_file_does_not_stop_the_others(desk: Client, settings: LazySettings) -> None:
    settings.AMN_UPLOAD_MAX_BYTES = 1000
    page = receipt_of(
        desk,
        send(
            desk, a_file(b"", "tom.pdf"), a_file("x" * 1001, "stor.pdf"), a_file("Hej", "bra.txt")
        ),
    )
    assert [d.name for d in Document.objects.all()] == ["bra.txt"]
    assert "tom.pdf" in page
    assert "Filen är tom." in page
    assert "stor.pdf" in page
    assert "större än" in page


def test_the_large_file_may_be_the_last_or_the_only_one(
    desk: Client, settings: LazySettings
) -> None:
    settings.AMN_UPLOAD_MAX_BYTES = 1000
    page = receipt_of(desk, send(desk, a_file("Hej", "bra.txt"), a_file("x" * 1001, "stor.pdf")))
    assert "stor.pdf" in page
    assert Document.objects.count() == 1
    page = receipt_of(desk, send(desk, a_file("x" * 1001, "stor.pdf")))
    assert "stor.pdf" in page
    assert Document.objects.count() == 1


def test_all_files_together_have_a_limit(
    desk: Client, settings: LazySettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.AMN_UPLOAD_MAX_BYTES = 1000
    monkeypatch.setattr(handlers, "REQUEST_MAX_FILES_WORTH", 2)
    files = [a_file(str(n) * 900, f"{n}.txt") for n in range(4)]
    page = receipt_of(desk, send(desk, *files))
    assert Document.objects.count() == 2
    assert page.count("tillsammans") == 2
    assert "fick inte plats" in page


def test_the_same_bytes_again_are_told_with_a_link(desk: Client) -> None:
    known = make_document(MINUTES.encode(), name="protokoll juni.md")
    page = receipt_of(desk, send(desk, a_file(name="kopia.md"), a_file(name="kopia2.md")))
    assert Document.objects.count() == 1
    assert page.count("Samma fil finns redan i arkivet som ”protokoll juni.md”") == 2
    assert reverse("clerk:document", args=[known.pk]) in page


def test_a_double_click_makes_no_second_document(desk: Client) -> None:
    send(desk, a_file())
    page = receipt_of(desk, send(desk, a_file()))
    assert Document.objects.count() == 1
    assert "Samma fil finns redan" in page


def test_no_file_is_told_in_the_form(desk: Client) -> None:
    response = send(desk)
    assert response.status_code == 422
    assert "Välj minst en fil." in response.content.decode()


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"date": "2999-01-01"}, "ligger i framtiden"),
        ({"date": "1800-01-01"}, "före 1863"),
        ({"date": "18/6"}, "år-månad-dag"),
        ({"body": "4711"}, "Nämnden finns inte längre"),
        ({"publish": "kanske"}, "kanske"),
    ],
)
def test_faults_in_the_form_are_told_and_nothing_is_kept(
    desk: Client, fields: dict[str, str], told: str
) -> None:
    response = send(desk, a_file(), **fields)
    assert response.status_code == 422
    page = response.content.decode()
    assert told in page
    assert "välj filerna igen" in page
    assert not Document.objects.exists()


def test_too_many_files_are_told_so(desk: Client, settings: LazySettings) -> None:
    settings.DATA_UPLOAD_MAX_NUMBER_FILES = 5
    response = send(desk, *(a_file(str(n), f"{n}.txt") for n in range(6)))
    assert response.status_code == 413
    assert "fler än 5 filer" in response.content.decode()
    assert not Document.objects.exists()


def test_a_broken_body_is_told_so(desk: Client) -> None:
    response = desk.post(
        reverse("clerk:upload"), b"--x\r\n", content_type="multipart/form-data; boundary="
    )
    assert response.status_code in {413, 422}
    assert "<form" in response.content.decode()


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("<img src=x onerror=alert(1)>.pdf", "&lt;img src=x onerror=alert(1)&gt;.pdf"),
        ("../../etc/passwd", "passwd"),
        ("..\\..\\boot.ini", "boot.ini"),
        ("fdp.\u202egpj.txt", "fdp.gpj.txt"),
        ("a\u0308ndring.txt", "ändring.txt"),
        ("å" * 300 + ".txt", "å" * 20),
    ],
)
def test_hostile_names_are_only_ever_shown(desk: Client, sent: str, shown: str) -> None:
    page = receipt_of(desk, send(desk, a_file(name=sent)))
    document = Document.objects.get()
    assert shown in page
    assert "<img src=x" not in page
    assert str(document.file.name).endswith(f"{document.sha256[:2]}/{document.sha256}")
    page = desk.get(reverse("clerk:document", args=[document.pk])).content.decode()
    assert shown in page
    assert "<img src=x" not in page


def test_the_receipt_is_the_clerks_own_and_survives_a_reload(desk: Client) -> None:
    address = send(desk, a_file(), a_file(b"", "tom.pdf"))["Location"]
    assert "tom.pdf" in desk.get(address).content.decode()
    assert "tom.pdf" in desk.get(address).content.decode()
    stranger = Client()
    stranger.force_login(make_clerk("kalle"))
    assert stranger.get(address)["Location"] == reverse("clerk:desk")


def test_old_receipts_are_forgotten(desk: Client) -> None:
    first = send(desk, a_file())["Location"]
    for n in range(KEPT):
        send(desk, a_file(str(n)))
    assert desk.get(first)["Location"] == reverse("clerk:desk")
    assert Document.objects.count() == KEPT + 1


def test_without_the_token_no_file_is_kept(desk: Client) -> None:
    checking = Client(enforce_csrf_checks=True)
    checking.cookies = desk.cookies
    response = checking.post(reverse("clerk:upload"), {"publish": "yes", "uploads": [a_file()]})
    assert response.status_code == 403
    assert not Document.objects.exists()


def test_with_the_token_of_the_form_the_files_come_in(desk: Client) -> None:
    checking = Client(enforce_csrf_checks=True)
    checking.cookies = desk.cookies
    page = checking.get(reverse("clerk:upload"))
    token = str(page.context["csrf_token"])
    data = {"csrfmiddlewaretoken": token, "publish": "yes", "uploads": [a_file()]}
    assert checking.post(reverse("clerk:upload"), data).status_code == 302
    assert Document.objects.count() == 1
