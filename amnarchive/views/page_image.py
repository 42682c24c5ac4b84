"""The picture of a page of a document, with headers that keep it in the reader's browser alone."""

from django.http import FileResponse, Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from amnarchive.models import PageImage
from amnarchive.models.page_image import picture_file
from amnarchive.views.clerk.access import is_clerk
from amnarchive.views.document import LETTERS
from ingest.extract.draw import WIDTHS

KEPT = "private, max-age=2592000, immutable"
"""For 30 days, by the browser that has shown it, and by nobody in between (ADR 0020)."""
NOT_KEPT = "private, no-store"


@require_safe
def page_image(request: HttpRequest, sha16: str, number: int, width: int) -> HttpResponseBase:
    """The picture as WebP; of what is held back for clerks only, and never kept. One query."""
    image = _find(request, sha16, number, width)
    document = image.document
    etag = f'"{sha16}-{number}-{width}-{image.made_at.timestamp():.0f}"'
    response: HttpResponseBase | None = get_conditional_response(request, etag=etag)
    if response is None:
        try:
            handle = picture_file(document.sha256, number, width).open("rb")
        except OSError:
            raise Http404 from None
        response = FileResponse(handle, content_type="image/webp")
    response["ETag"] = etag
    response["Cache-Control"] = KEPT if document.public else NOT_KEPT
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _find(request: HttpRequest, sha16: str, number: int, width: int) -> PageImage:
    if len(sha16) != LETTERS or width not in WIDTHS:
        raise Http404
    rows = (
        PageImage.objects.drawn()
        .select_related("document")
        .only("number", "made_at", "document__sha256", "document__public")
    )
    found = rows.filter(document__sha256__startswith=sha16, number=number).first()
    # Who asks matters only where not everybody may see it: the answer then does not vary by cookie.
    if found is None or not (found.document.public or is_clerk(request.user)):
        raise Http404
    return found
