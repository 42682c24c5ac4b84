"""The start page: search first, then what is new and ways to browse."""

from django.db.models import Count, Q
from django.db.models.functions import ExtractYear
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from amnarchive.heads.pages import home_head
from amnarchive.models import Body, Meeting, Reservation
from amnarchive.opening import opening_of
from amnarchive.search.public import public_at
from amnarchive.views.meetings import with_counts

NEWEST = 6


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Show what the archive is and what is new in it."""
    public = Meeting.objects.public()
    years = public.annotate(year=ExtractYear("date")).values("year").annotate(n=Count("pk"))
    bodies = Body.objects.annotate(n=Count("meetings", filter=Q(meetings__published=True)))
    reservations = (
        Reservation.objects.filter(**public_at("item"))
        .select_related("item__meeting__body")
        .defer("text", "item__text", "item__sections")
        .annotate(opening=opening_of("item"))
        .prefetch_related("by__party", "by__person")
        .order_by("-item__meeting__date", "-item__position", "position")
    )
    context = {
        "head": home_head(),
        "hide_header_search": True,
        # An aggregate drops the model's own order.
        "newest": list(with_counts(public).order_by("-date", "body", "letter")[:NEWEST]),
        "reservations": list(reservations[:NEWEST]),
        "years": list(years.order_by("-year")),
        "bodies": list(bodies.filter(n__gt=0).order_by("municipality", "order", "name")),
    }
    return render(request, "home/home.html", context)
