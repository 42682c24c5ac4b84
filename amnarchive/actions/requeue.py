"""The queue may be lost; the database knows what is unfinished."""

import datetime as dt

from django.db.models import Q
from django.utils import timezone

from amnarchive.actions.claim import STALE_AFTER
from amnarchive.actions.queue import send
from amnarchive.models import Document

WAITED_LONG = dt.timedelta(seconds=60)
MOST_AT_ONCE = 500


def requeue_unfinished() -> int:
    """Queue again what has waited long or whose worker is dead; gives how many were queued.

    Too many messages do no harm: a claim is given once.
    """
    now = timezone.now()
    Document.objects.filter(status=Document.Status.FAILED, retry_at__lte=now).update(
        status=Document.Status.RECEIVED, retry_at=None
    )
    unfinished = Document.objects.filter(
        Q(status=Document.Status.RECEIVED, uploaded_at__lt=now - WAITED_LONG)
        | Q(status=Document.Status.READING, heartbeat_at__lt=now - STALE_AFTER)
    ).order_by("uploaded_at")
    sent = 0
    for pk in unfinished.values_list("pk", flat=True)[:MOST_AT_ONCE]:
        if not send(pk):
            break
        sent += 1
    return sent
