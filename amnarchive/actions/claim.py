"""One worker at a time reads a document, and a dead one's document is taken over.

The state lives in the Document row: a claim is a random token with a heartbeat. The queue may lose
a message or deliver it twice; only the row decides.
"""

import datetime as dt
import uuid
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from amnarchive.models import AuditEvent, Document

STALE_AFTER = dt.timedelta(seconds=45)
"""A worker that has been silent for so long is dead; it shows a sign of life every few seconds."""

MOST_ATTEMPTS = 3
"""A file that takes the worker down with it so many times is not tried again by itself."""


@dataclass(frozen=True, slots=True)
class Claim:
    """The right to store what was read of one document."""

    document_id: int
    token: uuid.UUID


@transaction.atomic
def claim_document(*, document_id: int) -> Claim | None:
    """Claim a document that waits or whose worker died; None when there is nothing to do."""
    document = Document.objects.select_for_update().filter(pk=document_id).first()
    if document is None or not _is_free(document):
        return None
    if document.attempts >= MOST_ATTEMPTS:
        _give_up(document)
        return None
    document.status = Document.Status.READING
    document.stage = Document.Stage.EXTRACT
    document.pages_done = document.pages_total = 0
    document.claim = uuid.uuid4()
    document.heartbeat_at = timezone.now()
    document.attempts += 1
    document.reason = document.advice = ""
    document.save(
        update_fields=[
            "status",
            "stage",
            "pages_done",
            "pages_total",
            "claim",
            "heartbeat_at",
            "attempts",
            "reason",
            "advice",
        ]
    )
    return Claim(document.pk, document.claim)


def show_life(*, claim: Claim, stage: str = "", done: int = 0, total: int = 0) -> bool:
    """Renew the heartbeat, with the progress when a stage is given. False: the claim is lost."""
    values: dict[str, object] = {"heartbeat_at": timezone.now()}
    if stage:
        values |= {"stage": stage, "pages_done": done, "pages_total": total}
    mine = Document.objects.filter(
        pk=claim.document_id, claim=claim.token, status=Document.Status.READING
    )
    return mine.update(**values) == 1


def _is_free(document: Document) -> bool:
    if document.status == Document.Status.RECEIVED:
        return True
    if document.status != Document.Status.READING:
        return False
    return document.heartbeat_at is None or document.heartbeat_at < timezone.now() - STALE_AFTER


def _give_up(document: Document) -> None:
    document.status = Document.Status.FAILED
    document.claim = None
    document.reason = f"Läsningen avbröts {document.attempts} gånger utan att bli klar."
    document.advice = (
        "Filen är kvar. Kontrollera att den går att öppna och läs den igen, "
        "eller ladda upp den i en annan form."
    )
    document.save(update_fields=["status", "claim", "reason", "advice"])
    AuditEvent.objects.create(verb=AuditEvent.Verb.FAILED, document=document, target=document.name)
