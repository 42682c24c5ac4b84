"""A § on its pages of the paper: its text on the left, the pictures on the right."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from amnarchive.facsimile.address import AT_ONCE
from amnarchive.facsimile.found import found_words
from amnarchive.facsimile.passages import Passage, passages
from amnarchive.facsimile.sheet import Sheet, sheet_of
from amnarchive.facsimile.wanted import Wanted, wanted
from amnarchive.heads.cards import todays_item_card
from amnarchive.heads.head import PageHead
from amnarchive.models import AgendaItem, DocumentPage, Meeting, PageImage
from amnarchive.views.clerk.access import is_clerk
from amnarchive.views.crumbs import Crumb, body_crumb, meeting_crumb
from amnarchive.views.errors import NotFoundNear
from amnarchive.views.sections import pages_of
from amnarchive.views.visible import find_meeting

HEAD_LINES = 6
"""Lines above which a § that begins on a page leaves room for the one before: heads of the page."""

Place = tuple[int, int]
"""(page, line), both from 1."""


@dataclass(frozen=True, slots=True)
class Opening:
    """A page of the paper with what the § says on it."""

    sheet: Sheet
    passages: list[Passage]


@dataclass(frozen=True, slots=True)
class Reach:
    """Where a § begins, and what it ends before; None where it is the last of its document."""

    start: Place
    end: Place | None

    def has(self, place: Place) -> bool:
        """Whether a line of the paper belongs to the §."""
        return self.start <= place and (self.end is None or place < self.end)


@require_safe
def facsimile(request: HttpRequest, body: str, meeting: str, item: str) -> HttpResponse:
    """Show it; to clerks also what is not published. A § without pages leads to its own page.

    `sok` is a query whose words are to be marked, `zoom` how large the paper is, `blad` a page of
    the paper that is to be among those shown.
    """
    held = find_meeting(request, body, meeting)
    found = held.items.select_related("document").defer("text").filter(slug=item).first()
    if found is None:
        raise _nothing(held)
    found.meeting = held
    document = found.document
    public = found.published and held.published and document is not None and document.public
    if not (public or is_clerk(request.user)):
        raise _nothing(held)
    if document is None or not document.has_pages:
        return redirect(found)
    asked = wanted(request.GET)
    after = _after(found)
    first, last = _span(found, after)
    start = _start(asked.page, first, last)
    shown = range(start, min(start + AT_ONCE, last + 1))
    pages = document.pages.filter(number__in=shown)
    images = {image.number: image for image in document.images.filter(number__in=shown)}
    reach = Reach((found.page, found.line), (after.page, after.line) if after else None)
    by_page = passages(found.sections)
    context: dict[str, Any] = {
        "item": found,
        "meeting": held,
        "document": document,
        "head": PageHead(path=found.paper_url, card=todays_item_card(found)),
        "openings": [
            _opening(page, images.get(page.number), by_page.get(page.number, []), asked, reach)
            for page in pages
        ],
        "wanted": asked,
        "earlier": asked.at(start - AT_ONCE) if start > first else "",
        "later": asked.at(start + AT_ONCE) if start + AT_ONCE <= last else "",
        "preview": not public,
        "crumbs": [
            body_crumb(held.body),
            meeting_crumb(held),
            Crumb(found.label, found.get_absolute_url()),
            Crumb(_("På papperet")),
        ],
    }
    response = render(request, "facsimile/facsimile.html", context)
    if not public:
        add_never_cache_headers(response)
    return response


def _opening(
    page: DocumentPage,
    image: PageImage | None,
    passages: list[Passage],
    asked: Wanted,
    reach: Reach,
) -> Opening:
    """Words are marked in the § alone, not in its neighbours on the page."""
    found = found_words(asked.marker, [line["text"] for line in page.lines])
    own = {line: words for line, words in found.items() if reach.has((page.number, line))}
    sheet = sheet_of(page, image, own, lambda line: reach.has((page.number, line)))
    return Opening(sheet, passages)


def _nothing(meeting: Meeting) -> NotFoundNear:
    return NotFoundNear(
        _("Paragrafen finns inte som bild"),
        [(_("Sammanträdet med alla paragrafer"), meeting.get_absolute_url())],
    )


def _after(item: AgendaItem) -> AgendaItem | None:
    """The next § of the same document, where this one ends."""
    later = AgendaItem.objects.filter(
        meeting=item.meeting_id, document=item.document_id, position__gt=item.position
    )
    return later.only("page", "line").order_by("position").first()


def _span(item: AgendaItem, after: AgendaItem | None) -> tuple[int, int]:
    """First and last page. Its last paragraph may go on over the page, up to the next §."""
    first, last = pages_of(item.sections) or (item.page, item.page)
    first = min(first, item.page)
    if after is not None and after.page == last + 1 and after.line > HEAD_LINES:
        last += 1
    return first, last


def _start(page: int, first: int, last: int) -> int:
    """The first page of the part that holds the one asked for."""
    if not first <= page <= last:
        return first
    return first + (page - first) // AT_ONCE * AT_ONCE
