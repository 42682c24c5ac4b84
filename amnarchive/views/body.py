"""Committees: all of them, and the meetings of one year by year."""

from django.core.paginator import Paginator
from django.db.models import Count, Max, Min, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from amnarchive.calendars.body_years import body_years
from amnarchive.heads.pages import body_head
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
        "filled": list(rows.filter(n__gt=0)),
        "empty": list(rows.filter(n=0)),
        "crumbs": [Crumb(_("Nämnder"))],
    }
    return render(request, "body/bodies.html", context)


@require_safe
def body(request: HttpRequest, body: str) -> HttpResponse:
    """One committee: every year between its first and last minutes, with the days it met."""
    found = find_body(body)
    rows = Meeting.objects.public().filter(body=found).order_by("date", "letter")
    days = list(rows.values_list("date", "letter"))
    years = body_years(days, root=found.get_absolute_url())
    context = {
        "body": found,
        "head": body_head(found, [day for day, _letter in days]),
        "page": Paginator(years, YEARS_A_PAGE).get_page(request.GET.get("sida")),
        "count": len(days),
        "newest": years[0].newest if years else None,
        "crumbs": [Crumb(_("Nämnder"), reverse("bodies")), Crumb(found.name)],
    }
    return render(request, "body/body.html", context)
