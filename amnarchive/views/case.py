"""Cases: one story over meetings and bodies, named by its diary number."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count, Max, OuterRef, QuerySet, Subquery
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from amnarchive.linking import Link, links, with_links
from amnarchive.heads.pages import case_head
from amnarchive.models import AgendaItem, Case
from amnarchive.search.public import public_at
from amnarchive.views.clerk.access import is_clerk
from amnarchive.views.crumbs import Crumb
from amnarchive.views.prefetches import listed

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


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happened in the case: a § (`item`) or a paper (`link`)."""

    day: dt.date | None
    item: AgendaItem | None = None
    link: Link | None = None


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
    page = Paginator(_way(items, papers), A_PAGE).get_page(request.GET.get("sida"))
    steps = _steps(items, page.object_list)
    if not steps:
        raise Http404
    title = _only_title(step.item for step in steps if step.item)
    context = {
        "case": found,
        "head": case_head(found, title),
        "page": page,
        "steps": steps,
        "title": title,
        "crumbs": [Crumb(_("Ärenden"), reverse("cases")), Crumb(found.label)],
    }
    response = render(request, "case/case.html", context)
    if clerk:
        add_never_cache_headers(response)
    return response


def _way(items: QuerySet[AgendaItem], papers: list[Link]) -> list[tuple[Any, ...]]:
    """(day, what) of all that happened, papers of a day before its §§, undated ones last."""
    keys = items.values_list("meeting__date", "meeting__letter", "position", "pk")
    way: list[tuple[Any, ...]] = [(day, 1, letter, n, pk) for day, letter, n, pk in keys]
    for number, link in enumerate(papers):
        document = link.document
        day = document.dated or (document.meeting.date if document.meeting else document.date)
        way.append((day or dt.date.max, 0, "", number, link))
    return sorted(way, key=lambda step: step[:4])


def _steps(items: QuerySet[AgendaItem], way: Iterable[tuple[Any, ...]]) -> list[Step]:
    """Load the §§ of one page of the way, in two queries."""
    keys = list(way)
    wanted = [key[4] for key in keys if key[1]]
    rows = listed(items.filter(pk__in=wanted)).prefetch_related("decision")
    by_pk = {item.pk: item for item in rows}
    steps = []
    for day, is_item, _letter, _number, what in keys:
        if not is_item:
            steps.append(Step(None if day == dt.date.max else day, link=what))
        elif what in by_pk:
            steps.append(Step(day, item=by_pk[what]))
    return steps


def _only_title(items: Iterable[AgendaItem]) -> str:
    """What the case is about, where its items agree on that; else ""."""
    titles = {item.title for item in items}
    return titles.pop() if len(titles) == 1 else ""
