"""How to cite the minutes of a whole meeting."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from amnarchive.citing.citation import Citation
from amnarchive.heads.cards import todays_meeting_card
from amnarchive.models import Document, Meeting
from amnarchive.views.citations import shown
from amnarchive.views.crumbs import Crumb, body_crumb, meeting_crumb, meeting_name
from amnarchive.views.visible import find_public_meeting


@require_safe
def cite(request: HttpRequest, body: str, meeting: str) -> HttpResponse:
    """Show the citation in its forms."""
    found = find_public_meeting(body, meeting)
    context = {
        "what": _("protokollet %(day)s") % {"day": meeting_name(found)},
        "title": found.body.label,
        "url": found.get_absolute_url(),
        "whose": found,
        "crumbs": [body_crumb(found.body), meeting_crumb(found), Crumb(_("Citera"))],
    }
    make = partial(_citation, request, found, _source(found))
    files, card = f"{found.get_absolute_url()}citat.", todays_meeting_card(found)
    return shown.page(request, make, context, files=files, card=card)


@require_safe
def citation(request: HttpRequest, body: str, meeting: str, form: str) -> HttpResponse:
    """Give the citation as a file."""
    found = find_public_meeting(body, meeting)
    return shown.file(form, partial(_citation, request, found, _source(found)))


def _citation(request: HttpRequest, meeting: Meeting, source: Document | None) -> Citation:
    with translation.override("sv"):
        address = request.build_absolute_uri(meeting.get_absolute_url())
    return Citation(
        body=meeting.body.name,
        municipality=meeting.body.municipality,
        day=meeting.date,
        label="",
        title="",
        address=address,
        retrieved=timezone.localdate(),
        file=source.name if source else "",
        sha256=source.sha256 if source else "",
        work=_("Protokoll"),
    )


def _source(meeting: Meeting) -> Document | None:
    """The minutes that anyone may fetch; None where they are in several files or in none."""
    rows = meeting.documents.public().filter(kind=Document.Kind.MINUTES).defer("facts")
    found = list(rows.order_by("pk")[:2])
    return found[0] if len(found) == 1 else None
