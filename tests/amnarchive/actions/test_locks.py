"""Clerks and workers at the same document: each waits its turn, and no two wait for each other."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

import pytest
from django.db import connection, transaction

from amnarchive.actions.claim import claim_document
from amnarchive.actions.correct import correct_item
from amnarchive.actions.locks import lock, lock_archive
from amnarchive.actions.remove import remove_document
from amnarchive.actions.store import store_reading
from amnarchive.models import AgendaItem, Attendance, Document, Person
from tests import readings
from tests.factories import make_body, make_document, make_item, make_meeting

pytestmark = pytest.mark.django_db(transaction=True)

A_WHILE = 0.5
"""Seconds in which the other one comes as far as it can."""


def elsewhere(pool: ThreadPoolExecutor, deed: Any) -> Any:
    """Start the deed on a connection of its own, and give it a while."""

    def run() -> Any:
        try:
            return deed()
        finally:
            connection.close()

    future = pool.submit(run)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_sleep(%s)", [A_WHILE])
    return future


def test_a_correction_waits_for_the_worker_that_stores_the_document() -> None:
    meeting = make_meeting()
    document = make_document(meeting=meeting)
    item = make_item(meeting, document=document)
    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            lock(document)
            correction = elsewhere(
                pool, lambda: correct_item(item=item, field="title", value="Rätt", by=None)
            )
            AgendaItem.objects.filter(pk=item.pk).update(text="Läst igen")
        correction.result(timeout=20)
    assert AgendaItem.objects.values_list("title", "text").get() == ("Rätt", "Läst igen")


def test_nobody_is_swept_away_while_minutes_that_name_them_are_stored() -> None:
    make_body()
    documents = [make_document(status=Document.Status.RECEIVED, kind="") for _ in range(2)]
    days = (readings.DAY, readings.DAY + dt.timedelta(days=28))
    claims = [claim_document(document_id=document.pk) for document in documents]
    deeds = [
        partial(
            store_reading,
            claim=claim,
            reading=readings.reading(readings.minutes([readings.item(1, 1)], date=day)),
        )
        for claim, day in zip(claims, days, strict=True)
        if claim is not None
    ]
    deeds[0]()
    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            deeds[1]()
            removal = elsewhere(pool, lambda: remove_document(document=documents[0], by=None))
        removal.result(timeout=20)
    assert Attendance.objects.get().person == Person.objects.get()


def test_a_message_is_not_lost_while_a_clerk_holds_the_document() -> None:
    document = make_document(status=Document.Status.RECEIVED, kind="")
    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            lock(document)
            claim = elsewhere(pool, lambda: claim_document(document_id=document.pk))
        assert claim.result(timeout=20) is not None


def test_the_archives_lock_ends_with_the_transaction() -> None:
    with transaction.atomic():
        lock_archive()
    with ThreadPoolExecutor(1) as pool:

        def take() -> None:
            with transaction.atomic():
                lock_archive()

        elsewhere(pool, take).result(timeout=5)
