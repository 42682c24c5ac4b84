"""The worker for real: a file is read once, whatever dies."""

import io
import signal
from functools import partial
from pathlib import Path

import pytest
from django.core.files import File
from django.utils import timezone
from reportlab.pdfgen.canvas import Canvas

from amnarchive.actions.claim import STALE_AFTER
from amnarchive.actions.receive import receive_document
from amnarchive.actions.requeue import requeue_unfinished
from amnarchive.models import AgendaItem, AuditEvent, Document, SearchTerm
from tests.worker import kill, running_worker, wait_for

pytestmark = [pytest.mark.worker, pytest.mark.django_db(transaction=True)]

HEAD = ["Arbetsmarknadsnämnden", "Protokoll", "Tisdagen den 16 mars 2021, kl. 16:00 – 17:10", ""]


def paragraph(number: int) -> list[str]:
    return [
        f"§ {number}",
        f"Ärende nummer {number} om fler platser",
        f"AMN 2021-{number:04d}-1.3",
        "Beslut",
        f"1. Arbetsmarknadsnämnden godkänner rapport {number}.",
        "Ärendet",
        *(f"Rad {n} berättar om kurs {n * number} och vad den har kostat." for n in range(25)),
        "",
    ]


def text_minutes(items: int) -> bytes:
    return "\n".join(
        [*HEAD, *(line for n in range(1, items + 1) for line in paragraph(n))]
    ).encode()


def pdf_minutes(pages: int) -> bytes:
    """One § a page, enough pages that the reading takes a while."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=True)
    for number in range(1, pages + 1):
        for n, line in enumerate([*(HEAD if number == 1 else []), *paragraph(number)]):
            canvas.drawString(72, 780 - 18 * n, line)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def receive(content: bytes, name: str) -> Document:
    file = File(io.BytesIO(content))
    return receive_document(file=file, name=name, body=None, date=None, by=None).document


def status(document: Document) -> str:
    document.refresh_from_db()
    return document.status


def finished(document: Document) -> bool:
    return status(document) not in {Document.Status.RECEIVED, Document.Status.READING}


def test_the_worker_reads_what_comes_and_lives_on_after_bad_files(tmp_path: Path) -> None:
    with running_worker(tmp_path):
        bad = [
            receive(b"<!doctype html><title>404</title><p>Sidan saknas</p>", "protokoll.pdf"),
            receive(b"%PDF-1.7\nsaknar allt annat", "avhuggen.pdf"),
            receive(bytes(range(256)) * 40, "konstig.docx"),
        ]
        other = receive("Köp mjölk, bröd och ost till fikat.\n".encode(), "lapp.txt")
        good = receive(text_minutes(4), "protokoll.txt")
        for document in (*bad, other, good):
            wait_for(partial(finished, document), seconds=60, what=document.name)
        counted = SearchTerm.objects.filter(lexeme="=kurs", rows=4)
        wait_for(counted.exists, seconds=20, what="the words, counted at once")
    for document in bad:
        assert status(document) == Document.Status.FAILED
        assert document.reason
        assert document.advice
        assert Path(document.file.path).exists()
    assert status(other) == Document.Status.NEEDS_REVIEW
    assert status(good) == Document.Status.PUBLISHED
    assert AgendaItem.objects.public().count() == 4


def test_a_document_whose_worker_is_killed_is_completed_once(tmp_path: Path) -> None:
    pages = 150
    with running_worker(tmp_path) as worker:
        document = receive(pdf_minutes(pages), "stort.pdf")
        wait_for(
            lambda: status(document) == Document.Status.READING and document.pages_done > 0,
            seconds=60,
            what="a reading under way",
        )
        kill(worker, signal.SIGKILL)
        assert status(document) == Document.Status.READING
        assert not AgendaItem.objects.exists()
    Document.objects.update(heartbeat_at=timezone.now() - 2 * STALE_AFTER)
    with running_worker(tmp_path):
        # Beat may ask more than once, and the broker may hand the old message out again.
        assert requeue_unfinished() == 1
        assert requeue_unfinished() <= 1
        wait_for(lambda: finished(document), seconds=120, what="the second reading")
    assert status(document) == Document.Status.PUBLISHED
    assert document.attempts == 0
    assert AgendaItem.objects.count() == pages
    assert AuditEvent.objects.filter(verb="read").count() == 1
