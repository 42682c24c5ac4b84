"""Committees: all of them, and the meetings of one year by year."""

from itertools import groupby

from django.core.paginator import Paginator
from django.db.models import Count, Max, Min, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from amnarchive.models import Body, Meeting
from amnarchive.views.crumbs import Crumb
from amnarchive.views.visible import find_body

YEARS_A_PAGE = 30


@require_safe
def bodies(request: HttpRequest) -> HttpResponse:
    """All committees; those without minutes are named too, so that what is missing is seen."""
    public = Q(meetings__published=True)
    rows = Body.objects.annotate(
        n=Count("meetings", filter=public),
        first=Min("meetings__date", filter=public),
        last=Max("meetings__date", filter=public),
    ).order_by("municipality", "order", "name")
    context = {
        "filled": rows.filter(n__gt=0),
        "empty": rows.filter(n=0),
        "crumbs": [Crumb(_("Nämnder"))],
    }
    return render(request, "body/bodies.html", context)


@require_safe
def body(request: HttpRequest, body: str) -> HttpResponse:
    """One committee: every year between its first and last minutes, with the days it met."""
    found = find_body(body)
    public = Meeting.objects.public().filter(body=found).order_by("-date", "letter")
    by_year = {
        year: sorted(group, key=lambda meeting: (meeting.date, meeting.letter))
        for year, group in groupby(public, key=lambda meeting: meeting.date.year)
    }
    for meeting in (meeting for group in by_year.values() for meeting in group):
        meeting.body = found
    span = range(max(by_year), min(by_year) - 1, -1) if by_year else range(0)
    years = [(year, by_year.get(year, [])) for year in span]
    context = {
        "body": found,
        "page": Paginator(years, YEARS_A_PAGE).get_page(request.GET.get("sida")),
        "count": sum(len(group) for group in by_year.values()),
        "crumbs": [Crumb(_("Nämnder"), reverse("bodies")), Crumb(found.name)],
    }
    return render(request, "body/body.html", context)
