"""The meetings of one year: a calendar and the list."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from amnarchive.calendars.month_grid import MonthGrid, month_grid
from amnarchive.heads.head import PageHead
from amnarchive.models import Meeting
from amnarchive.views.crumbs import Crumb, meetings_crumb
from amnarchive.views.meeting_years import (
    check_inside,
    check_year,
    held_days,
    neighbouring_years,
)
from amnarchive.views.meetings import with_counts

MONTHS = 12
LISTED = 200
"""More meetings than this in a year are reached month by month."""


@dataclass(frozen=True, slots=True)
class Month:
    """A month's grid and its meetings, where they are listed."""

    grid: MonthGrid
    meetings: list[Meeting]


@require_safe
def meetings_year(request: HttpRequest, year: int) -> HttpResponse:
    """The twelve months of a year with their meetings."""
    check_year(year)
    public = Meeting.objects.public().filter(date__year=year)
    held = held_days(public)
    count = sum(day.count for day in held.values())
    neighbours = neighbouring_years(year)
    if not count:
        check_inside(year, neighbours)
    listed = list(with_counts(public).order_by("date", "body", "letter")) if count <= LISTED else []
    today, root = timezone.localdate(), reverse("meetings_year", args=[year])
    months = [
        Month(
            month_grid(year, number, held, url=f"{root}{number}/", today=today),
            [meeting for meeting in listed if meeting.date.month == number],
        )
        for number in range(1, MONTHS + 1)
    ]
    context = {
        "year": year,
        "head": PageHead(title=_("Sammanträden %(year)s") % {"year": year}),
        "months": months,
        "count": count,
        "crumbs": [meetings_crumb(), Crumb(str(year))],
        **neighbours,
    }
    return render(request, "meeting/year.html", context)
