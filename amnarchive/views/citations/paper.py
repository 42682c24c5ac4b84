"""How to cite a report, an attachment, or a page of one."""

from dataclasses import dataclass
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from amnarchive.citing.citation import Citation
from amnarchive.heads.cards import todays_paper_card
from amnarchive.models import Body, Document
from amnarchive.search.index.document_rows import body_of
from amnarchive.views.citations import shown
from amnarchive.views.crumbs import Crumb
from amnarchive.views.document import LETTERS, find_public_paper
from amnarchive.views.errors import NotFoundNear

SHEET = "blad-"
"""How the name of a page begins, as its anchor in the text does."""
MOST_CHOICES = 500


@dataclass(frozen=True, slots=True)
class Paper:
    """A public paper, whose it is, its diary numbers, and the page that is cited, 0 for all."""

    document: Document
    body: Body | None
    numbers: str
    sheet: int


@require_safe
def cite(request: HttpRequest, sha16: str) -> HttpResponse:
    """Show the citation in its forms, of the page `?del=blad-3` or of the whole paper."""
    paper = _find(request, sha16)
    document = paper.document
    choices = [
        shown.Choice(f"{SHEET}{n}", _("Sidan %d") % n, _("Sidor"), n == paper.sheet)
        for n in range(1, min(document.pages_total, MOST_CHOICES) + 1)
    ]
    context = {
        "what": _("sidan %d") % paper.sheet if paper.sheet else _("handlingen"),
        "title": document.shown_title,
        "url": _url(paper),
        "whole": _("Hela handlingen"),
        "crumbs": [
            Crumb(_("Handlingar"), reverse("documents")),
            Crumb(document.shown_title, document.page_url),
            Crumb(_("Citera")),
        ],
    }
    return shown.page(
        request,
        partial(_citation, request, paper),
        context,
        files=f"{reverse('documents')}{sha16}/citat.",
        card=todays_paper_card(document),
        part=f"{SHEET}{paper.sheet}" if paper.sheet else "",
        choices=choices if len(choices) > 1 else [],
    )


@require_safe
def citation(request: HttpRequest, sha16: str, form: str) -> HttpResponse:
    """Give the citation as a file."""
    return shown.file(form, partial(_citation, request, _find(request, sha16)))


def _citation(request: HttpRequest, paper: Paper) -> Citation:
    document = paper.document
    with translation.override("sv"):
        address = request.build_absolute_uri(_url(paper))
    return Citation(
        body=paper.body.name if paper.body else "",
        municipality=paper.body.municipality if paper.body else "",
        day=document.dated,
        label="",
        title=document.shown_title,
        address=address,
        retrieved=timezone.localdate(),
        file=document.name,
        sha256=document.sha256,
        pages=(paper.sheet, paper.sheet) if paper.sheet else None,
        work=str(capfirst(document.get_kind_display())),
        number=paper.numbers,
    )


def _url(paper: Paper) -> str:
    """Where the page of the paper is shown: beside its picture where it has one."""
    document, sheet = paper.document, paper.sheet
    if not sheet:
        return document.page_url
    if document.has_pages:
        return document.sheet_url(sheet)
    return f"{document.page_url}?blad={sheet}#{SHEET}{sheet}"


def _find(request: HttpRequest, sha16: str) -> Paper:
    """The public paper; what is held back is not to be cited. Minutes are cited as a meeting."""
    found = find_public_paper(sha16)
    numbers = ", ".join(case.key for case in found.cases.all())
    return Paper(found, body_of(found), numbers, _sheet(request, found))


def _sheet(request: HttpRequest, document: Document) -> int:
    asked = request.GET.get(shown.PART, "")
    if not asked:
        return 0
    number = asked.removeprefix(SHEET)
    digits = number.isascii() and number.isdecimal() and len(number) <= len(str(10**6))
    if asked == f"{SHEET}{number}" and digits and 1 <= int(number) <= document.pages_total:
        return int(number)
    whole = reverse("cite_paper", args=[document.sha256[:LETTERS]])
    raise NotFoundNear(_("Handlingen har ingen sådan sida"), [(_("Citera hela handlingen"), whole)])
