"""Meetings by year and month; what is missing is shown as missing."""

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from django.core.paginator import Paginator
from django.db.models import Count, Q, QuerySet
from django.db.models.functions import ExtractYear
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from amnarchive.models import Meeting
from amnarchive.views.crumbs import Crumb, meetings_crumb, year_crumb
from amnarchive.views.errors import NotFoundNear

YEARS = range(1700, 2200)
"""Years that an address may name."""
MONTHS = 12
LISTED = 200
"""More meetings than this in a year are reached month by month."""
A_PAGE = 100


@dataclass(frozen=True, slots=True)
class Span:
    """A year or month with its number of meetings; `meetings` where they are listed under it."""

    number: int
    start: dt.date
    count: int
    to_come: bool
    meetings: list[Meeting]


def with_counts(meetings: QuerySet[Meeting]) -> QuerySet[Meeting]:
    """Meetings with their body and `item_count`, the number of public items; newest first.

    The order is named here since a grouped query drops that of the model.
    """
    return (
        meetings.select_related("body")
        .annotate(item_count=Count("items", filter=Q(items__published=True)))
        .order_by("-date", "body__order", "body__name", "letter")
    )


@require_safe
def meetings(request: HttpRequest) -> HttpResponse:
    """All years from the first to the last; years without minutes too."""
    rows = Meeting.objects.public().annotate(year=ExtractYear("date")).values("year")
    counts = {row["year"]: row["n"] for row in rows.order_by("year").annotate(n=Count("pk"))}
    years = (
        [
            Span(year, dt.date(year, 1, 1), counts.get(year, 0), to_come=False, meetings=[])
            for year in range(max(counts), min(counts) - 1, -1)
        ]
        if counts
        else []
    )
    crumbs = [Crumb(_("Sammanträden"))]
    return render(request, "meeting/years.html", {"years": years, "crumbs": crumbs})


@require_safe
def meetings_year(request: HttpRequest, year: int) -> HttpResponse:
    """The twelve months of a year with their meetings."""
    _check(year)
    public = Meeting.objects.public().filter(date__year=year)
    days = list(public.values_list("date", flat=True))
    neighbours = _neighbouring_years(year)
    if not days:
        _check_inside(year, neighbours)
    listed = list(with_counts(public).order_by("date", "body")) if len(days) <= LISTED else []
    counts = Counter(day.month for day in days)
    today = timezone.localdate()
    months = [
        Span(
            number=month,
            start=(start := dt.date(year, month, 1)),
            count=counts[month],
            to_come=start > today,
            meetings=[meeting for meeting in listed if meeting.date.month == month],
        )
        for month in range(1, MONTHS + 1)
    ]
    context = {
        "year": year,
        "months": months,
        "count": len(days),
        "crumbs": [meetings_crumb(), Crumb(str(year))],
        **neighbours,
    }
    return render(request, "meeting/year.html", context)


@require_safe
def meetings_month(request: HttpRequest, year: int, month: int) -> HttpResponse:
    """The meetings of one month, in order of date."""
    _check(year)
    if not 1 <= month <= MONTHS:
        raise Http404
    start = dt.date(year, month, 1)
    found = Meeting.objects.public().filter(date__year=year, date__month=month)
    page = Paginator(with_counts(found).order_by("date", "body"), A_PAGE)
    if not page.count and not Meeting.objects.public().filter(date__year=year).exists():
        _check_inside(year, _neighbouring_years(year))
    context = {
        "month": start,
        "page": page.get_page(request.GET.get("sida")),
        "crumbs": [meetings_crumb(), year_crumb(year), Crumb(date_format(start, "F"))],
    }
    return render(request, "meeting/month.html", context)


def _check(year: int) -> None:
    if year not in YEARS:
        raise Http404


def _check_inside(year: int, neighbours: dict[str, int | None]) -> None:
    """An empty year is a gap to be shown only where others lie on both its sides."""
    near = [found for found in neighbours.values() if found is not None]
    if len(near) < len(neighbours):
        lists = [
            (_("Sammanträden %(year)s") % {"year": one}, reverse("meetings_year", args=[one]))
            for one in near
        ]
        raise NotFoundNear(_("Arkivet har inga protokoll från %(year)s") % {"year": year}, lists)


def _neighbouring_years(year: int) -> dict[str, int | None]:
    """Years before and after that have meetings."""
    public = Meeting.objects.public()
    before = public.filter(date__year__lt=year).order_by("-date").first()
    after = public.filter(date__year__gt=year).order_by("date").first()
    return {
        "year_before": before.date.year if before else None,
        "year_after": after.date.year if after else None,
    }
