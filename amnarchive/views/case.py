"""Cases: one story over meetings and bodies, named by its diary number."""

from collections.abc import Iterable

from django.core.paginator import Paginator
from django.db.models import Count, Max, OuterRef, Subquery
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from amnarchive.models import AgendaItem, Case
from amnarchive.views.crumbs import Crumb
from amnarchive.views.prefetches import listed
from amnarchive.views.visible import public_at

A_PAGE = 50


@require_safe
def cases(request: HttpRequest) -> HttpResponse:
    """Cases with something public, the latest first."""
    latest = AgendaItem.objects.filter(
        published=True, meeting__published=True, item_cases__case=OuterRef("pk")
    ).order_by("-meeting__date", "-position")
    rows = (
        Case.objects.filter(**public_at("items"))
        .annotate(
            n=Count("items", distinct=True),
            last=Max("items__meeting__date"),
            title=Subquery(latest.values("title")[:1]),
        )
        .order_by("-last", "key")
    )
    page = Paginator(rows, A_PAGE).get_page(request.GET.get("sida"))
    return render(request, "case/cases.html", {"page": page, "crumbs": [Crumb(_("Ärenden"))]})


@require_safe
def case(request: HttpRequest, case: str) -> HttpResponse:
    """The way of one case: its items in order of time, and its papers."""
    found = Case.objects.filter(slug=case).first()
    if found is None:
        raise Http404
    items = AgendaItem.objects.filter(
        published=True, meeting__published=True, pk__in=found.item_cases.values("item")
    ).order_by("meeting__date", "meeting__letter", "position")
    pages = Paginator(listed(items).prefetch_related("decision"), A_PAGE)
    page = pages.get_page(request.GET.get("sida"))
    documents = found.documents.public().order_by("date", "pk")
    context = {
        "case": found,
        "page": page,
        "title": _only_title(page),
        "documents": documents,
        "crumbs": [Crumb(_("Ärenden"), reverse("cases")), Crumb(found.label)],
    }
    if not pages.count and not documents:
        raise Http404
    return render(request, "case/case.html", context)


def _only_title(items: Iterable[AgendaItem]) -> str:
    """What the case is about, where its items agree on that; else ""."""
    titles = {item.title for item in items}
    return titles.pop() if len(titles) == 1 else ""
