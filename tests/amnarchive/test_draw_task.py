"""The worker draws what it has read, and goes on where a dead one stopped."""

import signal
from functools import partial
from pathlib import Path

import pytest

from amnarchive.actions.queue import DRAW_TASK, send
from amnarchive.celery import app
from amnarchive.models import Document
from amnarchive.models.page_image import pictures_of
from tests.amnarchive.test_tasks import pdf_minutes, receive
from tests.worker import kill, running_worker, wait_for

pytestmark = [pytest.mark.worker, pytest.mark.django_db(transaction=True)]


def state(document: Document) -> str:
    document.refresh_from_db()
    return document.images_state


def drawn(document: Document) -> bool:
    return state(document) == Document.Images.MADE


def files(document: Document) -> list[Path]:
    folder = pictures_of(document.sha256)
    return sorted(folder.iterdir()) if folder.exists() else []


def test_pictures_come_after_the_reading(tmp_path: Path) -> None:
    with running_worker(tmp_path):
        document = receive(pdf_minutes(3), "protokoll.pdf")
        wait_for(partial(drawn, document), seconds=60, what="the pictures")
    assert document.status == Document.Status.PUBLISHED
    assert document.images.drawn().count() == 3
    assert len(files(document)) == 6


def test_a_worker_that_is_killed_leaves_what_it_has_drawn(tmp_path: Path) -> None:
    pages = 60
    with running_worker(tmp_path) as worker:
        document = receive(pdf_minutes(pages), "stort.pdf")
        wait_for(lambda: len(files(document)) >= 50, seconds=90, what="pictures under way")
        kill(worker, signal.SIGKILL)
    assert state(document) == Document.Images.WAITING
    kept = document.images.count()
    assert 0 < kept < pages
    with running_worker(tmp_path):
        # The broker may hand the old message out again, and beat asks as well.
        app.send_task("amnarchive.tasks.draw_missing")
        send(document.pk, task=DRAW_TASK)
        wait_for(partial(drawn, document), seconds=90, what="the rest")
    assert document.images.drawn().count() == pages
    assert len(files(document)) == 2 * pages
