"""Celery tasks: thin, and safe to run twice; the Document row decides what is to be done."""

import logging
import time
from pathlib import Path
from threading import Event, Thread

from celery import shared_task
from celery.exceptions import SoftTimeLimitExceeded
from django.db import InterfaceError, OperationalError, connection

from amnarchive.actions import (
    changes,
    page_images,
    requeue,
    stray_images,
    vocabulary,
    waiting_scans,
)
from amnarchive.actions.claim import Claim, claim_document, show_life
from amnarchive.actions.errors import ClaimLost
from amnarchive.actions.likeness import common
from amnarchive.actions.refusals import refused_in, words_put_right
from amnarchive.actions.store import fail_reading, store_reading
from amnarchive.models import Document, PersonAlias
from ingest import IngestError, read
from ingest.errors import TooHard

logger = logging.getLogger(__name__)

HEARTBEAT_SECONDS = 10.0
COUNT_SECONDS = 50.0
IDLE_SECONDS = 5.0
"""How long one task counts words, and how long a reader does; the next one goes on."""
DRAW_SECONDS = 50.0
"""How long one task draws; the next one goes on."""
PROGRESS_SECONDS = 0.5


@shared_task(
    name="amnarchive.tasks.read_document",
    autoretry_for=(OperationalError, InterfaceError),
    retry_backoff=5,
    retry_backoff_max=300,
    max_retries=8,
)
def read_document(document_id: int) -> None:
    """Read one document, if it waits for it and nobody else does."""
    claim = claim_document(document_id=document_id)
    if claim is None:
        return
    document = Document.objects.get(pk=document_id)
    try:
        with _Heart(claim):
            reading = read(
                Path(document.file.path),
                name=document.name,
                known=list(PersonAlias.objects.attested().values_list("name", flat=True)),
                refused=refused_in(document),
                corrected=words_put_right(document),
                progress=_Progress(claim),
            )
            show_life(claim=claim, stage="store", done=len(reading.pages), total=len(reading.pages))
            store_reading(claim=claim, reading=reading)
    except ClaimLost:
        logger.warning("Document %s was taken over by another worker.", document_id)
    except IngestError as error:
        _fail(claim, error)
    except SoftTimeLimitExceeded:
        _fail(
            claim,
            TooHard(
                "Läsningen tog för lång tid.",
                "Dela upp filen i flera delar och ladda upp dem var för sig.",
            ),
        )
    except (OperationalError, InterfaceError):
        raise
    except FileNotFoundError:
        _fail(
            claim,
            IngestError(
                "Filen finns inte kvar på servern.",
                "Ta bort handlingen och ladda upp filen igen.",
            ),
        )
    except Exception:
        # The clerk is told; the log has the traceback for whoever mends it.
        logger.exception("Document %s could not be read.", document_id)
        _fail(
            claim,
            IngestError(
                "Ett fel i arkivet gjorde att filen inte kunde läsas.",
                "Filen är kvar. Försök läsa den igen, och kontakta den som sköter arkivet"
                " om felet består.",
            ),
        )
    _count_when_idle()


@shared_task(name="amnarchive.tasks.requeue_unfinished", ignore_result=True)
def requeue_unfinished() -> int:
    """Queue again what the database says is unfinished."""
    return requeue.requeue_unfinished()


@shared_task(name="amnarchive.tasks.read_waiting_scans", ignore_result=True)
def read_waiting_scans() -> int:
    """Read the pages that waited for Tesseract, on a worker that has it."""
    return waiting_scans.read_waiting_scans()


@shared_task(name="amnarchive.tasks.draw_images", ignore_result=True)
def draw_images(document_id: int) -> None:
    """Draw the pages of one document, unless something waits to be read; beat goes on with it."""
    page_images.draw_images(document_id=document_id, seconds=DRAW_SECONDS)


@shared_task(name="amnarchive.tasks.draw_missing", ignore_result=True)
def draw_missing() -> int:
    """Draw pages that lack a picture."""
    return page_images.draw_missing(seconds=DRAW_SECONDS)


@shared_task(name="amnarchive.tasks.count_words", ignore_result=True)
def count_words() -> int:
    """Count the words of the §§ that have come or gone."""
    return vocabulary.count_changes(seconds=COUNT_SECONDS)


@shared_task(name="amnarchive.tasks.recount_words", ignore_result=True)
def recount_words() -> None:
    """Begin to count the words of all §§ again; `count_words` goes on with it."""
    vocabulary.recount()


@shared_task(name="amnarchive.tasks.fold_changes", ignore_result=True)
def fold_changes() -> int:
    """Put old changes of the archive together."""
    return changes.fold_changes()


@shared_task(name="amnarchive.tasks.sweep_images", ignore_result=True)
def sweep_images() -> int:
    """Remove pictures that were left when their document was removed."""
    return stray_images.sweep_images()


@shared_task(name="amnarchive.tasks.find_common_sentences", ignore_result=True)
def find_common_sentences() -> None:
    """Take sentences that stand in very many texts out of what is compared."""
    common.find_common_sentences()


def _count_when_idle() -> None:
    """Count the words of what was read at once; while more waits, they are counted together."""
    busy = [Document.Status.RECEIVED, Document.Status.READING]
    if not Document.objects.filter(status__in=busy).exists():
        vocabulary.count_changes(seconds=IDLE_SECONDS)


def _fail(claim: Claim, error: IngestError) -> None:
    try:
        fail_reading(claim=claim, error=error)
    except ClaimLost:
        logger.warning("Document %s was taken over by another worker.", claim.document_id)


class _Progress:
    """Writes progress to the row, but not more often than people can see."""

    def __init__(self, claim: Claim) -> None:
        self._claim = claim
        self._last = 0.0
        self._stage = ""

    def __call__(self, stage: str, done: int, total: int) -> None:
        now = time.monotonic()
        if stage == self._stage and done < total and now - self._last < PROGRESS_SECONDS:
            return
        self._last, self._stage = now, stage
        if not show_life(claim=self._claim, stage=stage, done=done, total=total):
            raise ClaimLost


class _Heart:
    """Renews the claim from a thread of its own while one page takes long."""

    def __init__(self, claim: Claim) -> None:
        self._claim = claim
        self._stop = Event()
        self._thread = Thread(target=self._beat, daemon=True)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join(timeout=5)

    def _beat(self) -> None:
        try:
            while not self._stop.wait(HEARTBEAT_SECONDS):
                if not show_life(claim=self._claim):
                    return
        except (OperationalError, InterfaceError):
            logger.warning("The heartbeat of document %s stopped.", self._claim.document_id)
        finally:
            connection.close()
