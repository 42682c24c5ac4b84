import pytest
from django.utils import timezone

from amnarchive.actions.claim import MOST_ATTEMPTS, STALE_AFTER, claim_document, show_life
from amnarchive.actions.errors import ClaimLost
from amnarchive.actions.requeue import WAITED_LONG, requeue_unfinished
from amnarchive.actions.store import fail_reading, store_reading
from amnarchive.models import AgendaItem, AuditEvent, Document
from ingest.errors import Damaged, OcrMissing
from tests import readings
from tests.factories import make_document

pytestmark = pytest.mark.django_db


def received() -> Document:
    return make_document(status=Document.Status.RECEIVED, kind="")


def silence(document: Document) -> None:
    """The worker died long ago."""
    Document.objects.filter(pk=document.pk).update(
        heartbeat_at=timezone.now() - STALE_AFTER - WAITED_LONG
    )


def test_one_claim_at_a_time() -> None:
    document = received()
    assert claim_document(document_id=document.pk) is not None
    assert claim_document(document_id=document.pk) is None


def test_nothing_to_claim_in_what_is_read_or_unknown() -> None:
    assert claim_document(document_id=make_document().pk) is None
    assert claim_document(document_id=0) is None


def test_a_dead_workers_document_is_taken_over_and_its_result_refused() -> None:
    document = received()
    first = claim_document(document_id=document.pk)
    assert first is not None
    silence(document)
    second = claim_document(document_id=document.pk)
    assert second is not None
    reading = readings.reading(readings.minutes([readings.item(1, 1)]))
    with pytest.raises(ClaimLost):
        store_reading(claim=first, reading=reading)
    assert not show_life(claim=first)
    store_reading(claim=second, reading=reading)
    assert AgendaItem.objects.count() == 1
    with pytest.raises(ClaimLost):
        store_reading(claim=second, reading=reading)


def test_progress_is_kept_on_the_row() -> None:
    document = received()
    claim = claim_document(document_id=document.pk)
    assert claim is not None
    assert show_life(claim=claim, stage="extract", done=3, total=9)
    document.refresh_from_db()
    assert (document.stage, document.pages_done, document.pages_total) == ("extract", 3, 9)


def test_a_file_that_kills_its_worker_again_and_again_is_given_up() -> None:
    document = received()
    for _ in range(MOST_ATTEMPTS):
        assert claim_document(document_id=document.pk) is not None
        silence(document)
    assert claim_document(document_id=document.pk) is None
    document.refresh_from_db()
    assert document.status == Document.Status.FAILED
    assert "avbröts 3 gånger" in document.reason
    assert AuditEvent.objects.filter(verb="failed", document=document).exists()


def test_a_failure_says_why() -> None:
    document = received()
    claim = claim_document(document_id=document.pk)
    assert claim is not None
    fail_reading(claim=claim, error=Damaged("Filen är avhuggen.", "Hämta den på nytt."))
    document.refresh_from_db()
    assert document.status == Document.Status.FAILED
    assert (document.reason, document.advice) == ("Filen är avhuggen.", "Hämta den på nytt.")
    assert document.claim is None


def test_what_may_pass_is_tried_again_after_a_while() -> None:
    document = received()
    for _ in range(MOST_ATTEMPTS + 1):
        claim = claim_document(document_id=document.pk)
        assert claim is not None
        fail_reading(claim=claim, error=OcrMissing("Tesseract saknas.", "Installera det."))
        document.refresh_from_db()
        assert document.status == Document.Status.FAILED
        assert requeue_unfinished() == 0
        assert claim_document(document_id=document.pk) is None
        Document.objects.update(
            retry_at=timezone.now(), uploaded_at=timezone.now() - 2 * WAITED_LONG
        )
        assert requeue_unfinished() == 1
