"""Pictures that no document has any more: a worker died while its document was removed."""

import logging

from django.conf import settings

from amnarchive.actions.page_images import forget_images
from amnarchive.models import Document

logger = logging.getLogger(__name__)


def sweep_images() -> int:
    """Remove the pictures of documents that are gone; gives of how many. Twice changes nothing.

    Folders are listed first: a document is there before its first picture is drawn.
    """
    drawn = {folder.name for folder in settings.AMN_PAGES_ROOT.glob("??/*")}
    known = set(Document.objects.filter(sha256__in=drawn).values_list("sha256", flat=True))
    for sha256 in drawn - known:
        logger.warning("Pictures of a document that is gone were left, and are removed: %s", sha256)
        forget_images(sha256=sha256)
    return len(drawn - known)
