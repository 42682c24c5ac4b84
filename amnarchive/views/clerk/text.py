"""The text as it was read, page by page, to compare with the original."""

from collections.abc import Mapping
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
from amnarchive.views.doubts import Mark
from amnarchive.views.mended import mended, unsure
from amnarchive.views.sections import Piece, pieces

UNSURE_BELOW = 70
"""OCR confidence (0–100) under which a line is marked as unsure where its words have no boxes."""
LINES = 500
"""Lines of a page that are shown at once; a text file may have hundreds of thousands on one."""


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line as read; `number` counts from 1."""

    number: int
    pieces: list[Piece]
    unsure: bool


@dataclass(frozen=True, slots=True)
class Repair:
    """A row of the list below the text; `mark` has its place and what was read."""

    mark: Mark
    shown: str


@dataclass(frozen=True, slots=True)
class Part:
    """The lines of a page that are shown. `before` and `after`: a line of the part beside it."""

    first: int
    last: int
    before: int | None
    after: int | None


@require_safe
@clerk_page
def text(request: ClerkRequest, pk: int) -> HttpResponse:
    """One page of the text; `sida` is the page of the paper, `rad` a line that is to be seen."""
    document = get_object_or_404(Document, pk=pk)
    sheets = document.pages.defer("words").order_by("number")
    page = Paginator(sheets, 1).get_page(request.GET.get("sida"))
    sheet: DocumentPage | None = next(iter(page.object_list), None)
    context: dict[str, Any] = {
        "document": document,
        "page": page,
        "sheet": sheet,
        "in_browser": shown_in_browser(document),
        "crumbs": crumbs(document, _("Texten som den lästes")),
    }
    if sheet is not None:
        part = _part(request.GET.get("rad", ""), len(sheet.lines))
        repairs, marks = _marks(sheet, part)
        context |= {"part": part, "repairs": repairs, "lines": _lines(sheet, part, marks)}
    return render(request, "clerk/text.html", context)


def _part(wanted: str, total: int) -> Part:
    at = int(wanted) if wanted.isdecimal() and len(wanted) < len(str(total)) + 1 else 1
    first = (min(max(at, 1), max(total, 1)) - 1) // LINES * LINES + 1
    last = min(first + LINES - 1, total)
    before = first - LINES if first > 1 else None
    return Part(first, last, before, last + 1 if last < total else None)


def _marks(sheet: DocumentPage, part: Part) -> tuple[list[Repair], dict[int, dict[int, Mark]]]:
    """The repairs of the part, and for each of its lines the doubtful words by their index."""
    found = list(mended(sheet.lines, sheet.changes))
    if sheet.scanned:
        repaired = {(doubt.line, doubt.word) for doubt in found}
        hard = unsure(sheet.lines, sheet.words)
        found += [doubt for doubt in hard if (doubt.line, doubt.word) not in repaired]
    repairs: list[Repair] = []
    marks: dict[int, dict[int, Mark]] = {}
    for number, doubt in enumerate(found, 1):
        if not part.first <= doubt.line <= part.last:
            continue
        placed = doubt.word is not None
        mark = Mark(
            number,
            number,
            sheet.number,
            doubt.line,
            doubt.original,
            placed,
            person=doubt.person,
        )
        if doubt.original:
            repairs.append(Repair(mark, doubt.shown))
        if doubt.word is not None:
            marks.setdefault(doubt.line, {})[doubt.word] = mark
    return repairs, marks


def _lines(
    sheet: DocumentPage, part: Part, marks: Mapping[int, Mapping[int, Mark]]
) -> list[TextLine]:
    rows = sheet.lines[part.first - 1 : part.last]
    return [
        TextLine(
            number=number,
            pieces=pieces(str(row.get("text", "")), marks.get(number, {})),
            unsure=(row.get("confidence") or 100) < UNSURE_BELOW and number not in marks,
        )
        for number, row in enumerate(rows, part.first)
    ]
