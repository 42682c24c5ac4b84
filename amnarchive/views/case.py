"""Cases: one story over meetings and bodies, named by its diary number."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from amnarchive.heads.card_words import CaseKnown
from amnarchive.heads.pages import case_head
from amnarchive.linking import links, with_links
from amnarchive.models import AgendaItem, Case
from amnarchive.views.biography import Step, story, way
from amnarchive.views.case_known import known_of
from amnarchive.views.case_line import line_in_time
from amnarchive.views.clerk.access import is_clerk
from amnarchive.views.crumbs import Crumb

A_PAGE = 50


@require_safe
def case(request: HttpRequest, case: str) -> HttpResponse:
    """The way of one case: its items and its papers in order of time."""
    found = Case.objects.filter(slug=case).first()
    if found is None:
        raise Http404
    clerk = is_clerk(request.user)
    papers = [
        link
        for link in links(with_links(found.documents.papers()))
        if clerk or link.document.public
    ]
    items = AgendaItem.objects.filter(
        published=True, meeting__published=True, pk__in=found.item_cases.values("item")
    )
    whole = way(items, papers)
    page = Paginator(whole, A_PAGE).get_page(request.GET.get("sida"))
    told = story(items, list(page.object_list), whole)
    if not told.steps:
        raise Http404
    known = known_of(found, sum(link.document.public for link in papers)) or CaseKnown()
    context = {
        "case": found,
        "head": case_head(found, known),
        "page": page,
        "steps": told.steps,
        "last": told.last,
        "line": line_in_time(told.steps),
        "title": _title(told.last),
        "retitled": bool(_title(told.last)) and not known.title,
        "crumbs": [Crumb(_("Ärenden"), reverse("cases")), Crumb(found.label)],
    }
    response = render(request, "case/case.html", context)
    if clerk:
        add_never_cache_headers(response)
    return response


def _title(last: Step | None) -> str:
    """What the § that tells where the case stands is about; "" where there is none."""
    return last.item.title if last and last.item else ""
