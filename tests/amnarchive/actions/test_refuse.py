"""A repair that a person undoes, and lets be made again."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from amnarchive.actions.claim import claim_document, show_life
from amnarchive.actions.errors import ActionRefused, ClaimLost
from amnarchive.actions.refusals import refused_in
from amnarchive.actions.refuse import refuse_repair, repair_again
from amnarchive.actions.remove import remove_document
from amnarchive.actions.store import store_reading
from amnarchive.models import AuditEvent, Document, RepairRefusal
from ingest.types import Change, Reading
from tests import readings
from tests.factories import make_clerk, make_document

pytestmark = pytest.mark.django_db
HOSTILE = "<b>&\x00'\"|"


def repaired(**values: object) -> Document:
    document = make_document(**values)  # type: ignore[arg-type]  # a row's values are of many types
    for number in (1, 2):
        changes = [
            {"line": line, "word": 0, "original": "namnden", "repaired": "nämnden"}
            for line in (3, 4)
        ]
        document.pages.create(number=number, changes=changes)
    return document


def test_an_undone_repair_is_kept_told_and_read_again() -> None:
    document, clerk = repaired(), make_clerk()
    refuse_repair(document=document, original="namnden", page=2, line=4, by=clerk)
    refusal = RepairRefusal.objects.get()
    assert (refusal.page, refusal.line, refusal.repaired) == (2, 4, "nämnden")
    assert refused_in(document) == [(2, 4, "namnden")]
    document.refresh_from_db()
    assert document.status == Document.Status.RECEIVED
    assert document.public
    event = AuditEvent.objects.get(verb="restored")
    assert (event.actor, event.document) == (clerk, document)
    assert event.detail == {
        "field": "word",
        "page": 2,
        "line": 4,
        "old": "nämnden",
        "new": "namnden",
    }


def test_twice_is_once() -> None:
    document = repaired()
    for _time in range(2):
        refuse_repair(document=document, original="namnden", by=None)
    assert RepairRefusal.objects.count() == AuditEvent.objects.count() == 1
    refusal = RepairRefusal.objects.get()
    for _time in range(2):
        repair_again(refusal=refusal, by=None)
    assert not RepairRefusal.objects.exists()
    assert [event.verb for event in AuditEvent.objects.all()] == ["corrected", "restored"]


@pytest.mark.parametrize(
    ("original", "page", "line"),
    [("namnden", 1, 5), ("namnden", 3, 3), ("nämnden", 1, 3), (HOSTILE, 1, 3), (HOSTILE, 0, 0)],
)
def test_only_what_was_repaired_there_can_be_undone(original: str, page: int, line: int) -> None:
    document = repaired()
    with pytest.raises(ActionRefused):
        refuse_repair(document=document, original=original, page=page, line=line, by=None)
    document.refresh_from_db()
    assert document.status == Document.Status.PUBLISHED
    assert not AuditEvent.objects.exists()


def test_a_worker_that_began_without_knowing_it_is_stopped() -> None:
    document = repaired(status=Document.Status.RECEIVED, public=True)
    claim = claim_document(document_id=document.pk)
    assert claim is not None
    refuse_repair(document=document, original="namnden", by=None)
    assert not show_life(claim=claim)
    with pytest.raises(ClaimLost):
        store_reading(claim=claim, reading=readings.reading(None))
    assert claim_document(document_id=document.pk) is not None


def test_what_a_person_holds_back_stays_so() -> None:
    document = repaired(status=Document.Status.HELD, publish_when_read=True)
    refuse_repair(document=document, original="namnden", by=None)
    claim = claim_document(document_id=document.pk)
    assert claim is not None
    kept = store_reading(claim=claim, reading=readings.reading(readings.minutes([])))
    assert kept.status == Document.Status.HELD
    assert not kept.public
    assert RepairRefusal.objects.count() == 1


def test_the_refusals_go_with_the_document() -> None:
    document = repaired()
    refuse_repair(document=document, original="namnden", by=None)
    remove_document(document=document, by=None)
    assert not RepairRefusal.objects.exists()


def test_a_word_that_was_changed_twice_is_one_change(
    take: Callable[[Document, Reading], Document],
) -> None:
    """First a letter of another script, then the word: what was read is what stood on the page."""
    read = readings.reading(readings.minutes([readings.item(1, 1)]))
    steps = (Change(1, 1, 0, "Ρrotokol1", "Protokol1"), Change(1, 1, 0, "Protokol1", "Protokoll"))
    document = take(make_document(), replace(read, changes=steps))
    (change,) = document.pages.get().changes
    assert change == {"line": 1, "word": 0, "original": "Ρrotokol1", "repaired": "Protokoll"}
