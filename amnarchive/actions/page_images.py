"""Pictures of the pages of documents: drawn once, by one worker at a time, and gone with them."""

import logging
import os
import shutil
import time
from collections.abc import Collection, Iterable
from contextlib import closing
from enum import Enum
from pathlib import Path

from django.conf import settings
from django.db import IntegrityError, InterfaceError, OperationalError

from amnarchive.actions.locks import drawing_alone
from amnarchive.actions.queue import DRAW_TASK, send_on_commit
from amnarchive.models import Document, PageImage
from amnarchive.models.document import DocumentQuerySet
from amnarchive.models.page_image import picture_file, pictures_of
from ingest.errors import IngestError
from ingest.extract.draw import WIDTHS, Drawn, Undrawn, draw_pages

logger = logging.getLogger(__name__)

AT_ONCE = 20
"""Pages that are written down together: each time the site's held pages grow old."""
FEW = 0.1
"""The share of pages that may prove undrawable before the rest is not worth a third try."""
_OPEN = ["", Document.Images.WAITING]


class _Gone(Exception):
    """The document was removed while its pages were drawn."""


def want_images(*, document: Document) -> None:
    """Have the pages of a document that has just been read drawn; the caller holds and saves it.

    What has been drawn stays: a picture depends on the file's bytes alone.
    """
    if document.has_pages and document.images_state in _OPEN:
        document.images_state = Document.Images.WAITING
        send_on_commit(document.pk, task=DRAW_TASK)


class _End(Enum):
    """How a turn ended."""

    ALL = "all pages have been tried"
    HARD = "a page took all it may take"
    LATER = "the time is over, or something waits to be read"


def draw_images(*, document_id: int, seconds: float) -> bool:
    """Draw the pages of the document that lack a picture, for about so many seconds.

    Gives whether a hard page ended it: other documents get their turn before the next page.
    Stops while any document waits to be read, and goes on where it or a dead worker stopped. Safe
    to run twice, and at once: the second does nothing.
    """
    until = time.monotonic() + seconds
    end = None
    with drawing_alone(document_id) as alone:
        document = _open().filter(pk=document_id).first() if alone else None
        if document is None:
            return False
        try:
            end = _draw(document, until)
            if end is _End.ALL:
                _settle(document)
        except _Gone:
            forget_images(sha256=document.sha256)
        except IngestError as error:
            logger.warning("The pages of %s cannot be drawn: %s", document.name, error)
            _settle(document)
        except OSError as error:  # a full disk, mostly: beat tries again
            logger.warning("The pages of %s cannot be kept: %s", document.name, error)
        except (OperationalError, InterfaceError):
            raise
        except Exception:
            logger.exception("The pages of document %s could not be drawn.", document_id)
            _settle(document)
    return end is _End.HARD


def draw_missing(*, seconds: float) -> int:
    """Draw what is missing anywhere, the newest documents first; gives how many were begun."""
    until = time.monotonic() + seconds
    begun = 0
    for pk in list(_open().order_by("-pk").values_list("pk", flat=True)):
        left = until - time.monotonic()
        if left <= 0 or _somebody_waits():
            break
        draw_images(document_id=pk, seconds=left)
        begun += 1
    return begun


def forget_images(*, sha256: str) -> None:
    """Remove the files of the document with that hash. Twice changes nothing."""
    shutil.rmtree(pictures_of(sha256), ignore_errors=True)


def want_again(*, documents: Iterable[Document]) -> int:
    """Have pages drawn that could not be, or whose files are lost; gives how many documents."""
    count = 0
    for document in documents:
        lost = [image.pk for image in document.images.all() if not _is_kept(document, image)]
        if lost or document.images_state == Document.Images.FAILED:
            PageImage.objects.filter(pk__in=lost).delete()
            document.images_state = Document.Images.WAITING
            document.save(update_fields=["images_state"])
            count += 1
    return count


def _is_kept(document: Document, image: PageImage) -> bool:
    files = (picture_file(document.sha256, image.number, width) for width in WIDTHS)
    return image.drawn and all(file.is_file() for file in files)


def _open() -> DocumentQuerySet:
    return Document.objects.paged().filter(images_state__in=_OPEN, pages_total__gt=0)


def _somebody_waits() -> bool:
    """Whether a file waits to be read: that comes first."""
    return Document.objects.filter(status=Document.Status.RECEIVED).exists()


def _draw(document: Document, until: float) -> _End:
    """Draw until the end of the turn. Raises IngestError, OSError or _Gone."""
    for scratch in pictures_of(document.sha256).glob("*.webp.*"):  # of a worker that died
        scratch.unlink(missing_ok=True)
    tried = dict(document.images.values_list("number", "drawn"))
    numbers = [n for n in range(1, document.pages_total + 1) if n not in tried]
    rows: list[PageImage] = []
    path, falls = Path(document.file.path), _falls(tried.values())
    pages = draw_pages(path, name=document.name, numbers=numbers, falls=falls)
    try:
        with closing(pages):
            for page in pages:
                rows.append(_kept(document, page))
                if len(rows) >= AT_ONCE:
                    _write_down(rows)
                if page.number == numbers[-1]:
                    break
                if isinstance(page, Undrawn) and page.fell:
                    return _End.HARD
                if time.monotonic() > until or _somebody_waits():
                    return _End.LATER
        return _End.ALL
    finally:
        _write_down(rows)


def _falls(drawn: Collection[bool]) -> int:
    """The pages that could not be drawn at earlier times, where they are more than a few of many.

    Else a file of a thousand hard pages, three a minute, would keep a worker for days.
    """
    lost = sum(not one for one in drawn)
    return lost if lost > FEW * len(drawn) else 0


def _kept(document: Document, page: Drawn | Undrawn) -> PageImage:
    """Put the page's files in their place; the row comes later, so no row lacks its files."""
    if isinstance(page, Undrawn):
        logger.warning("Page %d of %s is not drawn: %s", page.number, document.name, page.why)
        return PageImage(document=document, number=page.number, drawn=False)
    for width, data in page.files.items():
        path = picture_file(document.sha256, page.number, width)
        path.parent.mkdir(parents=True, exist_ok=True)
        # Of its own name until it is whole: two workers may write it, one may die.
        scratch = path.with_name(f"{path.name}.{os.getpid()}")
        scratch.write_bytes(data)
        scratch.chmod(settings.FILE_UPLOAD_PERMISSIONS)
        scratch.replace(path)
    return PageImage(document=document, number=page.number, width=page.width, height=page.height)


def _write_down(rows: list[PageImage]) -> None:
    try:
        PageImage.objects.bulk_create(rows, ignore_conflicts=True)
    except IntegrityError as error:
        raise _Gone from error
    rows.clear()


def _settle(document: Document) -> None:
    """All has been tried: what is drawn is there, and if nothing is, it did not work."""
    made = document.images.drawn().exists()
    state = Document.Images.MADE if made else Document.Images.FAILED
    Document.objects.filter(pk=document.pk).update(images_state=state)
