"""The meetings of one month, or of one day of it."""

import datetime as dt

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from amnarchive.calendars.month_grid import MonthGrid, month_grid
from amnarchive.heads.head import PageHead
from amnarchive.models import Meeting
from amnarchive.views.crumbs import Crumb, meetings_crumb, year_crumb
from amnarchive.views.meeting_years import (
    check_inside,
    check_year,
    held_days,
    neighbouring_years,
)
from amnarchive.views.meetings import with_counts
from amnarchive.views.paging import page_of

MONTHS = 12
A_PAGE = 100


@require_safe
def meetings_month(request: HttpRequest, year: int, month: int) -> HttpResponse:
    """The meetings of one month, in order of date; `?dag=18` keeps those of that day."""
    check_year(year)
    if not 1 <= month <= MONTHS:
        raise Http404
    start = dt.date(year, month, 1)
    found = Meeting.objects.public().filter(date__year=year, date__month=month)
    held = held_days(found)
    if not held and not Meeting.objects.public().filter(date__year=year).exists():
        check_inside(year, neighbouring_years(year))
    grid = month_grid(year, month, held, today=timezone.localdate())
    chosen = _chosen(grid, request.GET.get("dag", ""))
    if chosen:
        grid = month_grid(year, month, held, today=timezone.localdate(), chosen=chosen)
        found = found.filter(date=chosen)
    context = {
        "month": start,
        "head": PageHead(title=_title(start, chosen)),
        "chosen": chosen,
        "grid": grid,
        "page": page_of(
            with_counts(found).order_by("date", "body", "letter"), A_PAGE, request.GET.get("sida")
        ),
        "crumbs": [meetings_crumb(), year_crumb(year), Crumb(date_format(start, "F"))],
        **_neighbouring_months(start),
    }
    return render(request, "meeting/month.html", context)


def _title(start: dt.date, chosen: dt.date | None) -> str:
    if chosen:
        return _("Sammanträden %(day)s") % {"day": date_format(chosen, "j F Y")}
    return _("Sammanträden i %(month)s") % {"month": date_format(start, "F Y")}


def _chosen(grid: MonthGrid, number: str) -> dt.date | None:
    """The day that the address names, if there were meetings on it."""
    days = (day for week in grid.weeks for day in week if day and day.held)
    return next((day.date for day in days if str(day.date.day) == number), None)


def _neighbouring_months(start: dt.date) -> dict[str, dt.date | None]:
    """Some day of the months before and after that have meetings."""
    public = Meeting.objects.public()
    after = (start + dt.timedelta(days=31)).replace(day=1)
    last = public.filter(date__lt=start).order_by("-date").values_list("date", flat=True).first()
    first = public.filter(date__gte=after).order_by("date").values_list("date", flat=True).first()
    return {"month_before": last, "month_after": first}
