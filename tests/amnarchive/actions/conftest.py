import datetime as dt
from collections.abc import Callable, Sequence

import pytest

from amnarchive.actions.claim import claim_document
from amnarchive.actions.store import store_reading
from amnarchive.models import Body, Document
from ingest.types import FindingKind, Item, Reading
from tests import readings
from tests.factories import make_document

Read = Callable[..., Document]


@pytest.fixture
def take(db: None) -> Callable[[Document, Reading], Document]:  # noqa: ARG001 - the database must be there
    """Claim a document and store a reading of it, as the worker does."""

    def run(document: Document, reading: Reading) -> Document:
        Document.objects.filter(pk=document.pk).update(status=Document.Status.RECEIVED)
        claim = claim_document(document_id=document.pk)
        assert claim is not None
        return store_reading(claim=claim, reading=reading)

    return run


@pytest.fixture
def read(take: Callable[[Document, Reading], Document]) -> Read:
    """Store minutes with these items, from a new document unless one is given."""

    def run(
        items: Sequence[Item],
        *,
        document: Document | None = None,
        findings: Sequence[tuple[FindingKind, str]] = (),
        body: str | None = "Arbetsmarknadsnämnden",
        date: dt.date | None = readings.DAY,
        starts_at: dt.time | None = None,
        is_extract: bool = False,
        publish: bool = True,
        chosen: Body | None = None,
    ) -> Document:
        document = document or make_document(
            status=Document.Status.RECEIVED, kind="", publish_when_read=publish, body=chosen
        )
        content = readings.minutes(
            items, body=body, date=date, starts_at=starts_at, is_extract=is_extract
        )
        return take(document, readings.reading(content, findings))

    return run
