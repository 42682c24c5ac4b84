"""The text as it was read, page by page, to compare with the original."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from amnarchive.models import Document, DocumentPage
from amnarchive.views.clerk.access import ClerkRequest, clerk_page
from amnarchive.views.clerk.original import shown_in_browser
from amnarchive.views.clerk.trail import crumbs

UNSURE_BELOW = 70
"""OCR confidence (0–100) under which a line is marked as unsure."""


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line as read; `number` counts from 1."""

    number: int
    text: str
    unsure: bool


@require_safe
@clerk_page
def text(request: ClerkRequest, pk: int) -> HttpResponse:
    """One page of the text; `sida` is the page of the paper."""
    document = get_object_or_404(Document, pk=pk)
    page = Paginator(document.pages.order_by("number"), 1).get_page(request.GET.get("sida"))
    sheet: DocumentPage | None = next(iter(page.object_list), None)
    context = {
        "document": document,
        "page": page,
        "sheet": sheet,
        "lines": _lines(sheet.lines) if sheet else [],
        "in_browser": shown_in_browser(document),
        "crumbs": crumbs(document, _("Texten som den lästes")),
    }
    return render(request, "clerk/text.html", context)


def _lines(rows: list[dict[str, Any]]) -> list[TextLine]:
    return [
        TextLine(
            number=number,
            text=str(row.get("text", "")),
            unsure=row.get("confidence") is not None and row["confidence"] < UNSURE_BELOW,
        )
        for number, row in enumerate(rows, start=1)
    ]
