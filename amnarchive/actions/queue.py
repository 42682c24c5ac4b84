"""Handing documents to the workers."""

import logging

from django.db import transaction
from kombu.exceptions import OperationalError

from amnarchive.celery import app

logger = logging.getLogger(__name__)

READ_TASK = "amnarchive.tasks.read_document"


def send(document_id: int) -> bool:
    """Queue the document for reading. False when the broker is away: beat finds it again."""
    try:
        app.send_task(READ_TASK, [document_id])
    except OperationalError:
        logger.warning("The queue does not answer; document %s waits for beat.", document_id)
        return False
    return True


def send_on_commit(document_id: int) -> None:
    """Queue the document once the transaction that made or changed it has been committed."""
    transaction.on_commit(lambda: send(document_id))
