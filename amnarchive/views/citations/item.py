"""How to cite a § or a part of one."""

from collections.abc import Callable, Iterable
from functools import cache, partial

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from amnarchive.citing.citation import Citation
from amnarchive.heads.cards import todays_item_card
from amnarchive.models import AgendaItem
from amnarchive.views.citations import shown
from amnarchive.views.citations.parts import LOADED, Part, find_part, parts_of
from amnarchive.views.crumbs import Crumb, body_crumb, meeting_crumb
from amnarchive.views.errors import NotFoundNear
from amnarchive.views.prefetches import load_whole
from amnarchive.views.sections import pages_of
from amnarchive.views.there import there
from amnarchive.views.visible import find_public_meeting

Parts = Callable[[], list[Part]]

MOST_CHOICES = 300
"""Parts that are offered; of an endless § the last paragraphs are cited by their address."""


@require_safe
def cite(request: HttpRequest, body: str, meeting: str, item: str) -> HttpResponse:
    """Show the citation in its forms, of the part `?del=` or of the whole §."""
    found = _find(body, meeting, item)
    parts = _parts(found)
    part = _asked(request, found, parts())
    what = f"{found.label}: {part.name}" if part else found.label
    choices = [
        shown.Choice(one.anchor, one.choice, one.group, part is not None and one == part)
        for one in parts()[:MOST_CHOICES]
    ]
    url = found.get_absolute_url() + (f"#{part.anchor}" if part else "")
    context = {
        "what": what,
        "title": found.title,
        "url": url,
        "whose": found.meeting,
        "whole": _("Hela paragrafen"),
        "crumbs": [
            body_crumb(found.meeting.body),
            meeting_crumb(found.meeting),
            Crumb(found.label, found.get_absolute_url()),
            Crumb(_("Citera")),
        ],
    }
    files = f"{found.get_absolute_url()}citat."
    anchor = part.anchor if part else ""
    make = partial(_citation, request, found, parts)
    card = todays_item_card(found)
    return shown.page(request, make, context, files=files, card=card, part=anchor, choices=choices)


@require_safe
def citation(request: HttpRequest, body: str, meeting: str, item: str, form: str) -> HttpResponse:
    """Give the citation as a file."""
    found = _find(body, meeting, item)
    parts = _parts(found)
    _asked(request, found, parts())
    return shown.file(form, partial(_citation, request, found, parts))


def _parts(item: AgendaItem) -> Parts:
    """The parts as they are called in the language that is on; found once for each language."""

    @cache
    def in_language(_language: str) -> list[Part]:
        return parts_of(item)

    return lambda: in_language(translation.get_language())


def _citation(request: HttpRequest, item: AgendaItem, parts: Parts) -> Citation:
    """By the Swedish address, which is the one that lasts; the part in the language that is on."""
    part = _asked(request, item, parts())
    source = item.document if item.document and item.document.public else None
    paged = source is not None and source.has_pages
    with translation.override("sv"):
        address = request.build_absolute_uri(item.get_absolute_url())
    return Citation(
        body=item.meeting.body.name,
        municipality=item.meeting.body.municipality,
        day=item.meeting.date,
        label=item.label,
        title=item.title,
        address=f"{address}#{part.anchor}" if part else address,
        retrieved=timezone.localdate(),
        file=source.name if source else "",
        sha256=source.sha256 if source else "",
        pages=(part.pages if part else pages_of(item.sections)) if paged else None,
        work=_("Protokoll"),
        part=part.name if part else "",
    )


def _asked(request: HttpRequest, item: AgendaItem, parts: Iterable[Part]) -> Part | None:
    """The part that is asked for, None for the whole §; a friendly 404 where there is none such."""
    anchor = request.GET.get(shown.PART, "")
    if not anchor:
        return None
    part = find_part(parts, anchor)
    if part is None:
        whole = reverse("cite", args=[item.meeting.body.slug, item.meeting.slug, item.slug])
        raise NotFoundNear(
            _("Paragrafen har ingen sådan del"),
            [(_("Citera hela paragrafen"), whole), (item.label, item.get_absolute_url())],
        )
    return part


def _find(body: str, meeting: str, slug: str) -> AgendaItem:
    """The public item with its parts; what is held back is not to be cited."""
    held = find_public_meeting(body, meeting)
    rows = held.items.public().select_related("document").defer("text", "document__facts")
    found = rows.filter(slug=slug).first()
    if found is None:
        raise Http404
    found.meeting = held
    load_whole(found, there(found) & LOADED)
    return found
