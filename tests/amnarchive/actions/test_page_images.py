"""Pictures of pages: drawn once, gone on with, gone with their document."""

import threading
import time
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from pytest_django import DjangoCaptureOnCommitCallbacks

from amnarchive.actions.claim import claim_document
from amnarchive.actions.locks import drawing_alone
from amnarchive.actions.page_images import draw_images, draw_missing, want_again
from amnarchive.actions.remove import remove_document
from amnarchive.actions.store import store_reading
from amnarchive.models import Document, PageImage
from amnarchive.models.page_image import picture_file, pictures_of
from ingest.extract.draw import run
from tests.factories import make_document
from tests.ingest.extract.bomb import bomb
from tests.ingest.extract.drawn import image_bytes, pdf, picture, text_page
from tests.readings import item, minutes, reading
from tests.worker import wait_for

pytestmark = pytest.mark.django_db
LONG = 60.0


def document_of(pages: int = 3, **values: Any) -> Document:
    content = pdf(*(text_page(f"Sida {n}", "Nämnden beslutar") for n in range(1, pages + 1)))
    return make_document(content, pages_total=pages, images_state="waiting", **values)


def state(document: Document) -> str:
    document.refresh_from_db()
    return document.images_state


def test_each_page_has_a_row_and_its_files() -> None:
    document = document_of()
    draw_images(document_id=document.pk, seconds=LONG)
    assert state(document) == "made"
    rows = list(document.images.values_list("number", "width", "height", "drawn"))
    assert rows == [(n, 595, 842, True) for n in (1, 2, 3)]
    names = sorted(path.name for path in pictures_of(document.sha256).iterdir())
    assert names == [f"{n}-{width}.webp" for n in (1, 2, 3) for width in (1400, 700)]


def test_a_scanned_picture_has_one_page() -> None:
    content = image_bytes(picture(["Skannad"], dpi=100), "PNG", dpi=(100, 100))
    document = make_document(content, name="a.png", form="scan", pages_total=1)
    draw_images(document_id=document.pk, seconds=LONG)
    assert state(document) == "made"
    assert picture_file(document.sha256, 1, 700).is_file()


def test_twice_changes_nothing() -> None:
    document = document_of()
    draw_images(document_id=document.pk, seconds=LONG)
    before = {path: path.stat().st_mtime_ns for path in pictures_of(document.sha256).iterdir()}
    draw_images(document_id=document.pk, seconds=LONG)
    assert draw_missing(seconds=LONG) == 0
    assert {p: p.stat().st_mtime_ns for p in pictures_of(document.sha256).iterdir()} == before


def test_what_was_stopped_goes_on() -> None:
    document = document_of(4)
    draw_images(document_id=document.pk, seconds=0)
    half = picture_file(document.sha256, 2, 700).with_name("2-700.webp.4711")
    half.write_bytes(b"RIFF")
    assert state(document) == "waiting"
    assert list(document.images.values_list("number", flat=True)) == [1]
    first = picture_file(document.sha256, 1, 700).stat().st_mtime_ns
    draw_images(document_id=document.pk, seconds=LONG)
    assert state(document) == "made"
    assert document.images.count() == 4
    assert not half.exists()
    assert picture_file(document.sha256, 1, 700).stat().st_mtime_ns == first


def test_reading_comes_first() -> None:
    document = document_of()
    waiting = make_document(status="received", kind="")
    assert draw_missing(seconds=LONG) == 0
    draw_images(document_id=document.pk, seconds=LONG)
    assert document.images.count() == 1
    Document.objects.filter(pk=waiting.pk).update(status="held")
    draw_missing(seconds=LONG)
    assert state(document) == "made"


def _is_free(document: Document) -> bool:
    with drawing_alone(document.pk) as alone:
        return alone


def test_two_workers_do_not_draw_the_same_pages() -> None:
    document = document_of()
    other = connection.copy()
    with other.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s, %s)", [0x647277, document.pk])
    draw_images(document_id=document.pk, seconds=LONG)
    assert not document.images.exists()
    other.close()  # as when that worker dies
    wait_for(lambda: _is_free(document), seconds=10, what="the end of its session")
    draw_images(document_id=document.pk, seconds=LONG)
    assert state(document) == "made"


def test_a_page_that_cannot_be_drawn_is_known_and_not_tried_again() -> None:
    document = make_document(pdf(text_page("Sida")), pages_total=2)
    draw_images(document_id=document.pk, seconds=LONG)
    assert state(document) == "made"
    assert list(document.images.values_list("number", "drawn")) == [(1, True), (2, False)]
    assert not picture_file(document.sha256, 2, 700).exists()


def test_a_file_of_hard_pages_keeps_no_worker_and_is_given_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each turn ends at a hard page: others get theirs, and after three such it is over."""
    monkeypatch.setattr(run, "PAGE_SECONDS", 3.0)
    other = document_of(pages=1)
    hard = make_document(bomb(rounds=6, hard=40), pages_total=42, images_state="waiting")
    assert draw_missing(seconds=LONG) == 2
    assert (state(hard), state(other)) == ("waiting", "made")
    assert hard.images.filter(drawn=False).count() == 1
    for _ in range(3):
        draw_missing(seconds=LONG)
    assert state(hard) == "made"
    assert hard.images.count() == 42


@pytest.mark.parametrize("content", [b"%PDF-1.7\nsaknar allt", b"<!doctype html><p>Fel sida</p>"])
def test_a_file_that_cannot_be_drawn_fails_once(content: bytes) -> None:
    document = make_document(content, pages_total=3)
    draw_images(document_id=document.pk, seconds=LONG)
    assert state(document) == "failed"
    assert not document.images.exists()
    assert draw_missing(seconds=LONG) == 0


def test_a_lost_file_fails_and_comes_back_on_demand() -> None:
    document = document_of()
    path = Path(document.file.path)
    content = path.read_bytes()
    path.unlink()
    draw_images(document_id=document.pk, seconds=LONG)
    assert state(document) == "failed"
    path.write_bytes(content)
    assert want_again(documents=[document]) == 1
    assert draw_missing(seconds=LONG) == 1
    assert state(document) == "made"


def test_a_full_disk_leaves_it_for_later(documents: Path) -> None:
    document = document_of()
    blocked = documents.parent / "pages"
    blocked.write_text("no folder")
    draw_images(document_id=document.pk, seconds=LONG)
    assert state(document) == "waiting"
    assert not document.images.exists()
    blocked.unlink()
    assert draw_missing(seconds=LONG) == 1
    assert state(document) == "made"


def test_forms_without_pages_have_no_pictures() -> None:
    document = make_document(b"Text", form="text", pages_total=1)
    assert draw_missing(seconds=LONG) == 0
    draw_images(document_id=document.pk, seconds=LONG)
    assert state(document) == ""


def test_a_reading_asks_for_pictures_and_a_new_one_keeps_them() -> None:
    document = make_document(status="received", publish_when_read=True)

    def read() -> None:
        claim = claim_document(document_id=document.pk)
        assert claim is not None
        store_reading(claim=claim, reading=reading(minutes([item(1, 1)])))

    read()
    assert state(document) == "waiting"
    Document.objects.filter(pk=document.pk).update(images_state="made", status="received")
    image = PageImage.objects.create(document=document, number=1, width=1, height=1)
    read()
    assert state(document) == "made"
    assert document.images.get() == image


def test_pictures_go_with_their_document(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    document = document_of()
    draw_images(document_id=document.pk, seconds=LONG)
    folder = pictures_of(document.sha256)
    with django_capture_on_commit_callbacks(execute=True):
        remove_document(document=document, by=None)
        assert folder.exists()
    assert not folder.exists()
    assert not PageImage.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_document_that_is_removed_meanwhile_leaves_nothing_behind() -> None:
    document = document_of(40)
    folder = pictures_of(document.sha256)

    def draw() -> None:
        try:
            draw_images(document_id=document.pk, seconds=LONG)
        finally:
            connection.close()

    worker = threading.Thread(target=draw)
    worker.start()
    end = time.monotonic() + 20
    while not folder.exists() and time.monotonic() < end:
        time.sleep(0.01)
    remove_document(document=document, by=None)
    worker.join(60)
    assert not folder.exists()
    assert not PageImage.objects.exists()


def test_the_command_draws_all_and_finds_what_is_lost() -> None:
    first, second = document_of(2), document_of(3, name="andra.pdf")
    out = StringIO()
    call_command("draw_pages", stdout=out)
    assert "5 pages drawn. 0 pages cannot be drawn." in out.getvalue()
    assert {state(first), state(second)} == {"made"}
    picture_file(second.sha256, 2, 1400).unlink()
    out = StringIO()
    call_command("draw_pages", "--again", stdout=out)
    assert "1 pages drawn." in out.getvalue()
    assert picture_file(second.sha256, 2, 1400).is_file()


def test_the_command_says_what_it_leaves_to_the_readings() -> None:
    document_of(3)
    make_document(status="received", kind="")
    out = StringIO()
    call_command("draw_pages", stdout=out)
    assert "1 documents wait" in out.getvalue()
