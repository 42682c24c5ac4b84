"""Handing documents to the workers."""

import logging
from collections.abc import Iterable

from django.db import transaction
from kombu.exceptions import OperationalError

from amnarchive.celery import app
from amnarchive.models import Document

logger = logging.getLogger(__name__)

READ_TASK = "amnarchive.tasks.read_document"
DRAW_TASK = "amnarchive.tasks.draw_images"


def send(document_id: int, *, task: str = READ_TASK) -> bool:
    """Queue the document for a task. False when the broker is away: beat finds it again."""
    try:
        app.send_task(task, [document_id])
    except OperationalError:
        logger.warning("The queue does not answer; document %s waits for beat.", document_id)
        return False
    return True


def send_on_commit(document_id: int, *, task: str = READ_TASK) -> None:
    """Queue the document once the transaction that made or changed it has been committed."""
    transaction.on_commit(lambda: send(document_id, task=task))


def queue_afresh(document: Document, *, also: Iterable[str] = ()) -> None:
    """Have the document, which the caller holds, read from the start; saves the fields `also` too.

    A worker that has it just now stops: its claim is taken from it. What is held back stays so,
    whatever was wished at the upload: to publish it is an act of its own.
    """
    if document.status == Document.Status.HELD:
        document.publish_when_read = False
    document.status = Document.Status.RECEIVED
    document.claim = None
    document.attempts = 0
    document.retry_at = None
    document.reason = document.advice = ""
    document.save(
        update_fields=[
            "publish_when_read",
            "status",
            "claim",
            "attempts",
            "retry_at",
            "reason",
            "advice",
            *also,
        ]
    )
    send_on_commit(document.pk)
