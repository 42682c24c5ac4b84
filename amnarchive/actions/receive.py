"""A file comes in: kept under its hash, once, and queued for reading."""

import datetime as dt
import hashlib
import logging
from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.models import User
from django.core.files import File
from django.db import IntegrityError, transaction

from amnarchive.actions.attach import record_move
from amnarchive.actions.queue import send_on_commit
from amnarchive.models import AuditEvent, Body, Document, Meeting
from ingest.errors import EmptyFile, IngestError, TooLarge

logger = logging.getLogger(__name__)

CHUNK = 1 << 20
LONGEST_NAME = 255


class NotStored(IngestError):
    """The archive's own disk is full or closed."""

    code = "not_stored"


@dataclass(frozen=True, slots=True)
class Receipt:
    """`twin`: the same bytes were there already, and `document` is the one that has them."""

    document: Document
    twin: bool


def receive_document(
    *,
    file: "File[bytes]",
    name: str,
    body: Body | None,
    date: dt.date | None,
    by: User | None,
    publish: bool = True,
    is_sample: bool = False,
    meeting: Meeting | None = None,
    item_slug: str = "",
) -> Receipt:
    """Keep the bytes of `file` and queue them for reading.

    `body` and `date` are what the uploader says, None where the file is to say it. `meeting` and
    `item_slug`: it is an attachment to that §, or to the meeting, unless it proves to be minutes.
    Raises EmptyFile, TooLarge or NotStored; then nothing is kept.
    """
    sha256, size = _measure(file)
    if size == 0:
        raise EmptyFile("Filen är tom.", "Välj en annan fil eller hämta filen på nytt.")
    if size > settings.AMN_UPLOAD_MAX_BYTES:
        limit = settings.AMN_UPLOAD_MAX_BYTES // (1024 * 1024)
        raise TooLarge(
            f"Filen är större än {limit} MB.",
            "Dela upp den eller spara den med lägre bildupplösning och ladda upp den igen.",
        )
    twin = Document.objects.filter(sha256=sha256).first()
    if twin is not None:
        return Receipt(twin, twin=True)
    document = Document(
        sha256=sha256,
        name=_shown_name(name),
        size=size,
        body=body,
        date=date,
        meeting=meeting,
        item_slug=item_slug if meeting else "",
        publish_when_read=publish,
        is_sample=is_sample,
        uploaded_by=by,
    )
    _keep(document, file)
    try:
        with transaction.atomic():
            document.save()
            AuditEvent.objects.create(
                actor=by, verb=AuditEvent.Verb.UPLOADED, document=document, target=document.name
            )
            if meeting is not None:
                record_move(document=document, before="", by=by)
            send_on_commit(document.pk)
    except IntegrityError:
        # Two uploads of the same bytes at once: the other one was first.
        first = Document.objects.get(sha256=sha256)
        if document.file.name and first.file.name != document.file.name:
            document.file.storage.delete(document.file.name)
        return Receipt(first, twin=True)
    return Receipt(document, twin=False)


def _keep(document: Document, file: "File[bytes]") -> None:
    file.seek(0)
    try:
        document.file.save(document.sha256, file, save=False)
    except OSError:
        logger.exception("The file of %s could not be stored.", document.name)
        raise NotStored(
            "Arkivet kunde inte spara filen: lagringen är full eller går inte att skriva till.",
            "Be den som sköter driften om hjälp och ladda upp filen igen sedan.",
        ) from None


def _measure(file: "File[bytes]") -> tuple[str, int]:
    digest = hashlib.sha256()
    size = 0
    file.seek(0)
    for chunk in file.chunks(CHUNK):
        digest.update(chunk)
        size += len(chunk)
    return digest.hexdigest(), size


def _shown_name(name: str) -> str:
    """The last part of the name without control characters; only ever shown, never a path."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    clean = "".join(c for c in last if c.isprintable()).strip() or "namnlös fil"
    if len(clean) <= LONGEST_NAME:
        return clean
    stem, dot, ending = clean.rpartition(".")
    return f"{stem or clean}"[: LONGEST_NAME - 12] + "…" + (dot + ending)[:10]
