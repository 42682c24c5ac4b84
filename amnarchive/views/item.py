"""One §: at a glance, then all that happened, then the paper's own text."""

from collections.abc import Container
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from amnarchive.forwarding import told
from amnarchive.heads.pages import item_head
from amnarchive.lead_in import lead_in
from amnarchive.models import AgendaItem, Document, Meeting
from amnarchive.views.brief import brief, texts
from amnarchive.views.changed import Change
from amnarchive.views.clerk.access import is_clerk
from amnarchive.views.crumbs import Crumb, body_crumb, meeting_crumb
from amnarchive.views.decided import Decided, decided_parts
from amnarchive.views.doubts import TITLE
from amnarchive.views.errors import NotFoundNear
from amnarchive.views.forwarded import forwarded_to, made_of, points_of
from amnarchive.views.likenesses.beside import same_elsewhere
from amnarchive.views.linked import papers_beside
from amnarchive.views.looked import landing_context, passages_of
from amnarchive.views.neighbours import neighbours
from amnarchive.views.prefetches import load_whole
from amnarchive.views.proposal import proposed
from amnarchive.views.provenance import provenance
from amnarchive.views.sections import numbered, pages_of, pieces
from amnarchive.views.there import FORWARDED, LIKENESSES, there
from amnarchive.views.uncertain import uncertain
from amnarchive.views.visible import find_meeting, said


@require_safe
def item(request: HttpRequest, body: str, meeting: str, item: str) -> HttpResponse:
    """Show one item; unpublished ones to clerks only, with a banner.

    `sok` is a query whose words are to be marked.
    """
    held = find_meeting(request, body, meeting)
    found = _find(held, item)
    if found is None or not (_is_public(found, held) or is_clerk(request.user)):
        raise _nothing(held)
    has = there(found)
    load_whole(found, has)
    preview = not _is_public(found, held)
    pages = pages_of(found.sections)
    beside = neighbours(found, preview=preview)
    source = _source(found)
    doubtful = uncertain(found, pages, beside["after"])
    sections = numbered(found.sections, doubtful.doubts.marks if doubtful else None)
    points = points_of(found)
    short = brief(sections, [found.title, *points])
    lead = lead_in(found.sections, points)
    parts = decided_parts(found.decision.all(), found.sections, lead)
    looked = passages_of(found, [*texts(short), *lead])
    marks = landing_context(request, request.path, _head(found), looked)
    papers = papers_beside(found, has, clerk=is_clerk(request.user))
    reports = [link.document for link in papers["papers"]]
    context: dict[str, Any] = {
        "item": found,
        "head": item_head(found, source, _said(parts)),
        "meeting": held,
        "preview": preview,
        "heading": pieces(found.title, doubtful.doubts.marks.get(TITLE, {}) if doubtful else {}),
        "brief": short,
        "decided": parts,
        "changes": _changes(found, reports, has),
        "same_elsewhere": same_elsewhere(found) if LIKENESSES in has else {},
        "sections": sections,
        "pages": pages if _has_pages(found) else None,
        "source": source,
        "provenance": provenance(found, source, found.sections, paged=_has_pages(found)),
        "uncertain": doubtful,
        "may_restore": doubtful is not None and is_clerk(request.user),
        "crumbs": [body_crumb(held.body), meeting_crumb(held), Crumb(found.label)],
        **beside,
        **marks,
        **papers,
    }
    response = render(request, "item/item.html", context)
    if preview:
        add_never_cache_headers(response)
    return response


def _find(meeting: Meeting, slug: str) -> AgendaItem | None:
    rows = meeting.items.filter(slug=slug).select_related("document")
    found = rows.defer("text", "document__facts").first()
    if found is not None:
        found.meeting = meeting
    return found


def _changes(item: AgendaItem, reports: list[Document], has: Container[str]) -> list[Change]:
    """What became of the proposals before it: another body's, then the one in writing."""
    part = told(item.sections, points_of(item))
    sent = forwarded_to(item) if FORWARDED in has else None
    written = made_of(item, part, proposed(reports, item.sections))
    return [change for change in (sent, written) if change]


def _said(parts: list[Decided]) -> list[str]:
    """The decision in the order of the paper."""
    return [text for part in parts for text in (*part.lead, *(p.text for p in part.points))]


def _is_public(item: AgendaItem, meeting: Meeting) -> bool:
    return item.published and meeting.published


def _nothing(meeting: Meeting) -> Http404:
    values = {"date": said(meeting.date)}
    return NotFoundNear(
        _("Paragrafen finns inte i protokollet"),
        [(_("Alla paragrafer från sammanträdet %(date)s") % values, meeting.get_absolute_url())],
    )


def _head(item: AgendaItem) -> str:
    """What the page says above the text: words of it that were looked for are not missing."""
    meeting = item.meeting
    cases = [link.printed for link in item.item_cases.all()]
    day = date_format(meeting.date, "j F Y")
    return ". ".join([item.label, item.title, *cases, meeting.body.name, day])


def _source(item: AgendaItem) -> Document | None:
    """The document that the item was read from, when anyone may fetch it."""
    document = item.document
    return document if document and document.public else None


def _has_pages(item: AgendaItem) -> bool:
    """Whether its document has pages that a reader can turn to."""
    return item.document is not None and item.document.form in {"pdf", "scan"}
