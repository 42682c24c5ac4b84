"""Reading a document once more."""

import datetime as dt

from django.contrib.auth.models import User
from django.db import transaction

from amnarchive.actions.errors import ActionRefused
from amnarchive.actions.locks import lock
from amnarchive.actions.queue import queue_afresh
from amnarchive.models import AuditEvent, Body, Document


@transaction.atomic
def read_again(
    *,
    document: Document,
    by: User | None,
    body: Body | None = None,
    date: dt.date | None = None,
) -> None:
    """Queue the document for another reading; addresses and people's decisions stay.

    A `body` or `date` given here is a person's decision and goes before what the file says.
    """
    document = lock(document)
    if document.status == Document.Status.READING:
        raise ActionRefused("Handlingen läses just nu. Vänta tills den är klar.")
    if body is not None or date is not None:
        known = document.meeting
        document.body = body or document.body or (known.body if known else None)
        document.date = date or document.date or (known.date if known else None)
        document.head_decided = document.body is not None and document.date is not None
    queue_afresh(document, also=["body", "date", "head_decided"])
    AuditEvent.objects.create(
        actor=by, verb=AuditEvent.Verb.RETRIED, document=document, target=document.name
    )
