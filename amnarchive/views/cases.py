"""The list of all cases, the latest first."""

from array import array
from collections.abc import Sequence
from typing import Any

from django.db.models import Count, Max, OuterRef, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from amnarchive.caching.kept import kept
from amnarchive.models import AgendaItem, Case, ItemCase
from amnarchive.search.public import public_at
from amnarchive.views.crumbs import Crumb
from amnarchive.views.paging import page_of_keys

A_PAGE = 50


@require_safe
def cases(request: HttpRequest) -> HttpResponse:
    """Cases with something public, the latest first."""
    page = page_of_keys(_order(), A_PAGE, request.GET.get("sida"), _shown)
    return render(request, "case/cases.html", {"page": page, "crumbs": [Crumb(_("Ärenden"))]})


def _shown(keys: list[int]) -> QuerySet[Any]:
    """Cases with `n`, how many §§ they have, `last`, the day of the last, and `title`."""
    latest = AgendaItem.objects.filter(
        published=True, meeting__published=True, item_cases__case=OuterRef("pk")
    ).order_by("-meeting__date", "-position")
    return (
        Case.objects.filter(pk__in=keys, **public_at("items"))
        .annotate(
            n=Count("items", distinct=True),
            last=Max("items__meeting__date"),
            title=Subquery(latest.values("title")[:1]),
        )
        .order_by("-last", "key")
    )


@kept
def _order() -> Sequence[int]:
    """The keys of all cases in the order of the list: eight bytes each, half a megabyte at 60,000.

    To find out the last day of each takes as long for one page as for all.
    """
    rows = ItemCase.objects.filter(**public_at("item")).order_by().values_list("case")
    dated = rows.annotate(last=Max("item__meeting__date"))
    return array("q", dated.order_by("-last", "case__key").values_list("case", flat=True))
