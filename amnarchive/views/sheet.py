"""One page of a document: its lines on the left, its picture on the right."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from amnarchive.facsimile.found import found_words
from amnarchive.facsimile.sheet import sheet_of
from amnarchive.facsimile.wanted import wanted
from amnarchive.heads.cards import todays_meeting_card, todays_paper_card
from amnarchive.heads.head import Card, PageHead
from amnarchive.models import AgendaItem, Document
from amnarchive.opening import opening_of
from amnarchive.views.crumbs import Crumb, body_crumb, meeting_crumb
from amnarchive.views.document import find_read
from amnarchive.views.errors import NotFoundNear


@require_safe
def document_sheet(request: HttpRequest, sha16: str, number: int) -> HttpResponse:
    """Show page `number` of a document, held ones to clerks only; the text needs no picture.

    `sok` is a query whose words are to be marked, `zoom` how large the paper is.
    """
    document = find_read(request, sha16, Document.objects.paged())
    page = document.pages.filter(number=number).first()
    if page is None:
        raise _no_page(document)
    asked = wanted(request.GET)
    found = found_words(asked.marker, [line["text"] for line in page.lines])
    context: dict[str, Any] = {
        "document": document,
        "head": PageHead(path=request.path, card=_card(document)),
        "sheet": sheet_of(page, document.images.filter(number=number).first(), found),
        "items": _items(document, number),
        "wanted": asked,
        "before": document.sheet_url(number - 1) if number > 1 else "",
        "after": document.sheet_url(number + 1) if number < document.pages_total else "",
        "preview": not document.public,
        "crumbs": [*_way(document), Crumb(_("Sida %d") % number)],
    }
    response = render(request, "facsimile/sheet.html", context)
    if not document.public:
        add_never_cache_headers(response)
    return response


def _no_page(document: Document) -> NotFoundNear:
    title = _("Handlingen har ingen sådan sida")
    if not document.pages_total:
        return NotFoundNear(title, [])
    return NotFoundNear(title, [(_("Sida 1 av handlingen"), document.sheet_url(1))])


def _items(document: Document, number: int) -> list[AgendaItem]:
    """The §§ that begin on the page, as far as the asker may see the document. One query."""
    if document.meeting is None:
        return []
    items = document.items.filter(page=number).order_by("position")
    if document.public:
        items = items.public()
    items = items.only("number", "position", "slug", "title", "meeting", "document")
    found = list(items.annotate(opening=opening_of()))
    for item in found:
        item.meeting = document.meeting
    return [item for item in found if item.meeting.published or not document.public]


def _card(document: Document) -> Card | None:
    """The picture of the paper, or of the meeting whose minutes these are."""
    if document.is_paper:
        return todays_paper_card(document)
    meeting = document.meeting
    return todays_meeting_card(meeting) if meeting is not None and meeting.published else None


def _way(document: Document) -> list[Crumb]:
    """To its meeting, or among all documents to its own page."""
    meeting = document.meeting
    if document.is_minutes and meeting is not None:
        return [body_crumb(meeting.body), meeting_crumb(meeting)]
    return [
        Crumb(_("Handlingar"), reverse("documents")),
        Crumb(document.shown_title, document.page_url),
    ]
