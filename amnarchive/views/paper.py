"""A document that is no minutes, as a page that one can read, search in and cite."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from amnarchive.heads.pages import paper_head
from amnarchive.linking import links, with_links
from amnarchive.models import Document
from amnarchive.search.analysis import clean
from amnarchive.search.index.document_rows import body_of
from amnarchive.views.clerk.access import is_clerk
from amnarchive.views.crumbs import Crumb
from amnarchive.views.document import find_read
from amnarchive.views.leaves import Leaf, leaves, paragraphs
from amnarchive.views.linked import items_beside, named_attachments
from amnarchive.views.looked import landing_context
from amnarchive.views.sections import Piece

_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of the paper, or a part of it; `url` shows it as a picture where it is drawn."""

    number: int
    paragraphs: list[list[Piece]]
    url: str


@require_safe
def paper(request: HttpRequest, sha16: str) -> HttpResponse:
    """Show a report, an attachment or another document; held ones to clerks only.

    `sida` is the web page, `blad` a page of the paper to be shown; `sok` is a query whose words are
    to be marked in the text.
    Minutes lead to their meeting.
    """
    found = find_read(request, sha16, Document.objects.all())
    if found.is_minutes:
        if found.meeting is None:
            raise Http404
        return redirect(found.meeting)
    link = links(with_links(Document.objects.filter(pk=found.pk)))[0]
    clerk = is_clerk(request.user)
    page, sheets = _sheets(request, found)
    own = request.path if page.number == 1 else f"{request.path}?sida={page.number}"
    marks = landing_context(request, own, found.shown_title, _passages(found, sheets))
    body, cases = body_of(found), list(link.document.cases.all())
    context: dict[str, Any] = {
        "document": found,
        "head": paper_head(found, own, body, cases),
        "body": body,
        "cases": cases,
        "facts": found.facts,
        "attachments": named_attachments(found, link, clerk=clerk),
        "page": page,
        "sheets": sheets,
        "clerk": clerk,
        "show_meeting": found.meeting is not None and (clerk or found.meeting.published),
        "preview": not found.public,
        "crumbs": [Crumb(_("Handlingar"), reverse("documents")), Crumb(found.shown_title)],
        **items_beside(link, clerk=clerk),
        **marks,
    }
    response = render(request, "document/document.html", context)
    if not found.public:
        add_never_cache_headers(response)
    return response


def _sheets(request: HttpRequest, document: Document) -> tuple[Page[list[Leaf]], list[Sheet]]:
    laid = leaves(document.pages.lengths())
    pages = Paginator(laid, 1)
    page = pages.get_page(_wanted(request, laid))
    chosen = [leaf for leaves_here in page.object_list for leaf in leaves_here]
    return page, [
        Sheet(
            leaf.number,
            [[Piece(clean(text))] for text in paragraphs(lines)],
            document.sheet_url(leaf.number),
        )
        for leaf, lines in _texts(document, chosen)
    ]


def _passages(document: Document, sheets: list[Sheet]) -> Iterator[str]:
    """The passages in the order in which the page tells them."""
    yield from document.facts.get("proposed_decision", ())
    for sheet in sheets:
        for paragraph in sheet.paragraphs:
            yield "".join(piece.text for piece in paragraph)


def _wanted(request: HttpRequest, laid: list[list[Leaf]]) -> str | int:
    sheet = request.GET.get("blad", "")
    if "sida" not in request.GET and sheet.isdecimal() and sheet.isascii():
        number = int(sheet[:_DIGITS])
        for at, here in enumerate(laid, 1):
            if any(leaf.number == number for leaf in here):
                return at
    return request.GET.get("sida", "1")


def _texts(document: Document, chosen: list[Leaf]) -> list[tuple[Leaf, list[str]]]:
    """The lines of each leaf, in one query: several leaves are whole pages, a part stands alone."""
    if not chosen:
        return []
    rows = document.pages.filter(number__in=[leaf.number for leaf in chosen])
    first, last = (chosen[0].first, chosen[0].last) if len(chosen) == 1 else (0, None)
    texts = {number: lines for _pk, number, lines in rows.texts(first=first, last=last)}
    return [(leaf, texts.get(leaf.number, [])) for leaf in chosen]
