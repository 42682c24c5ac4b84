"""How to cite a §, on a page and as files for the programs that keep sources."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from amnarchive.citing.bibtex import as_bibtex
from amnarchive.citing.citation import Citation
from amnarchive.citing.plain import as_text
from amnarchive.citing.ris import as_ris
from amnarchive.models import AgendaItem, Meeting
from amnarchive.views.crumbs import Crumb, body_crumb, meeting_crumb
from amnarchive.views.sections import pages_of
from amnarchive.views.visible import find_public_meeting

FORMS: dict[str, tuple[str, Callable[[Citation], str]]] = {
    "txt": ("text/plain", as_text),
    "bib": ("application/x-bibtex", as_bibtex),
    "ris": ("application/x-research-info-systems", as_ris),
}
"""What a file is called, what it is, and how it is written."""
_PAGED = {"pdf", "scan"}


@require_safe
def cite(request: HttpRequest, body: str, meeting: str, item: str) -> HttpResponse:
    """Show the citation in its forms, to copy or to fetch."""
    held = find_public_meeting(body, meeting)
    found = _find(held, item)
    cited = citation_of(request, found)
    context = {
        "item": found,
        "meeting": held,
        "forms": [(form, write(cited)) for form, (_type, write) in FORMS.items()],
        "cited": cited,
        "crumbs": [
            body_crumb(held.body),
            meeting_crumb(held),
            Crumb(found.label, found.get_absolute_url()),
            Crumb(_("Citera")),
        ],
    }
    response = render(request, "cite/cite.html", context)
    response["X-Robots-Tag"] = "noindex"
    return response


@require_safe
def citation(request: HttpRequest, body: str, meeting: str, item: str, form: str) -> HttpResponse:
    """Give the citation as a file."""
    if form not in FORMS:
        raise Http404
    content_type, write = FORMS[form]
    cited = citation_of(request, _find(find_public_meeting(body, meeting), item))
    text = write(cited)
    response = HttpResponse(text, content_type=f"{content_type}; charset=utf-8")
    if form != "txt":
        response["Content-Disposition"] = f'attachment; filename="{cited.key}.{form}"'
    response["X-Robots-Tag"] = "noindex"
    return response


def citation_of(request: HttpRequest, item: AgendaItem) -> Citation:
    """Tell of the item by its Swedish address, which is the one that lasts; no query."""
    source = item.document if item.document and item.document.public else None
    paged = source is not None and source.form in _PAGED
    with translation.override("sv"):
        address = request.build_absolute_uri(item.get_absolute_url())
    body = item.meeting.body
    return Citation(
        body=body.name,
        municipality=body.municipality,
        day=item.meeting.date,
        label=item.label,
        title=item.title,
        address=address,
        retrieved=timezone.localdate(),
        file=source.name if source else "",
        sha256=source.sha256 if source else "",
        pages=pages_of(item.sections) if paged else None,
    )


def _find(meeting: Meeting, slug: str) -> AgendaItem:
    """The public item; what is held back is not to be cited."""
    found = meeting.items.public().select_related("document").filter(slug=slug).first()
    if found is None:
        raise Http404
    found.meeting = meeting
    return found
