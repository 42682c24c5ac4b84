"""Parties: their names over time, how often they reserved themselves, and their people."""

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count, Exists, Max, Min, OuterRef, QuerySet
from django.db.models.functions import ExtractYear
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from amnarchive.heads.pages import party_head
from amnarchive.models import Attendance, Party, ReservationSpeaker
from amnarchive.search.public import public_at
from amnarchive.views.crumbs import Crumb
from amnarchive.views.swedish import by_surname, in_order

A_PAGE = 100


def _reservations() -> QuerySet[ReservationSpeaker]:
    return ReservationSpeaker.objects.filter(**public_at("reservation__item"))


def _attendance() -> QuerySet[Attendance]:
    return Attendance.objects.filter(meeting__published=True)


@require_safe
def parties(request: HttpRequest) -> HttpResponse:
    """The parties that the minutes name, in the committee's order."""
    mine = {"party": OuterRef("pk")}
    rows = Party.objects.filter(
        Exists(_attendance().filter(**mine)) | Exists(_reservations().filter(**mine))
    )
    counts = dict(
        _reservations()
        .values("party")
        .annotate(n=Count("reservation", distinct=True))
        .values_list("party", "n")
    )
    found = [
        (party, list(party.names.all()), counts.get(party.pk, 0))
        for party in rows.prefetch_related("names")
    ]
    return render(
        request, "party/parties.html", {"parties": found, "crumbs": [Crumb(_("Partier"))]}
    )


@require_safe
def party(request: HttpRequest, code: str) -> HttpResponse:
    """One party through all its names."""
    found = Party.objects.prefetch_related("names").filter(code=code).first()
    if found is None:
        raise Http404
    names = list(found.names.all())
    people = (
        _attendance()
        .filter(party=found, person__isnull=False)
        .values("person__name", "person__slug")
        .annotate(first=Min("meeting__date"), last=Max("meeting__date"), n=Count("meeting"))
        .order_by(by_surname("person__name"), in_order("person__name"))
    )
    context: dict[str, Any] = {
        "party": found,
        "head": party_head(found, names[-1].name if names else str(found)),
        "names": names,
        "name": names[-1].name if names else str(found),
        "years": _per_year(found),
        "page": Paginator(people, A_PAGE).get_page(request.GET.get("sida")),
        "crumbs": [
            Crumb(_("Partier"), reverse("parties")),
            Crumb(names[-1].name if names else str(found)),
        ],
    }
    return render(request, "party/party.html", context)


def _per_year(party: Party) -> list[dict[str, Any]]:
    """Rows of {"year", "n"}: reservations a year, each counted once."""
    rows = (
        _reservations()
        .filter(party=party)
        .values(year=ExtractYear("reservation__item__meeting__date"))
        .annotate(n=Count("reservation", distinct=True))
        .order_by("year")
    )
    return [dict(row) for row in rows]
