"""Pages that waited for Tesseract are read when it has come."""

import pytest
from django.utils import timezone

from amnarchive.actions.waiting_scans import read_waiting_scans
from amnarchive.models import AuditEvent, Document, Finding
from tests.factories import make_document

pytestmark = pytest.mark.django_db


@pytest.fixture
def waiting() -> Document:
    document = make_document(status=Document.Status.PUBLISHED)
    for page in (2, 3):
        Finding.objects.create(document=document, kind=Finding.Kind.OCR_MISSING, page=page)
    return document


def test_nothing_is_read_again_while_tesseract_is_missing(
    waiting: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pytesseract.pytesseract.tesseract_cmd", "/nonexistent/tesseract")
    assert read_waiting_scans() == 0
    waiting.refresh_from_db()
    assert waiting.status == Document.Status.PUBLISHED


@pytest.mark.ocr
def test_each_document_is_queued_once(waiting: Document) -> None:
    make_document(status=Document.Status.PUBLISHED)
    assert read_waiting_scans() == 1
    assert read_waiting_scans() == 0
    waiting.refresh_from_db()
    assert waiting.status == Document.Status.RECEIVED
    assert AuditEvent.objects.filter(verb=AuditEvent.Verb.RETRIED, actor=None).count() == 1


@pytest.mark.ocr
def test_what_a_clerk_has_settled_is_left_alone(waiting: Document) -> None:
    waiting.findings.update(decided_at=timezone.now())
    assert read_waiting_scans() == 0
