"""Parties: their names over time, how often they reserved themselves, and their people."""

from collections import Counter
from typing import Any

from django.db.models import Count, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from amnarchive.heads.pages import party_head
from amnarchive.models import Party, Stand
from amnarchive.search.public import public_parties
from amnarchive.views.crumbs import Crumb
from amnarchive.views.parties.company import company
from amnarchive.views.parties.counted import Counted, counted
from amnarchive.views.parties.listing import Listing, listing
from amnarchive.views.parties.names import newest_name
from amnarchive.views.parties.people import people
from amnarchive.views.parties.topics import topics


def _reservations() -> QuerySet[Stand]:
    return Stand.objects.filter(published=True, kind=Stand.Kind.RESERVATION).order_by()


@require_safe
def parties(request: HttpRequest) -> HttpResponse:
    """The parties that the minutes name, in the committee's order."""
    counts: Counter[str] = Counter()
    for codes, n in _reservations().values_list("parties").annotate(n=Count("pk")):
        counts.update(dict.fromkeys(codes, n))
    found = [
        (party, list(party.names.all()), counts[party.code])
        for party in public_parties().prefetch_related("names")
    ]
    return render(
        request, "party/parties.html", {"parties": found, "crumbs": [Crumb(_("Partier"))]}
    )


@require_safe
def party(request: HttpRequest, code: str) -> HttpResponse:
    """One party through all its names; `?visa=` lists what one of the numbers counts."""
    everyone = list(Party.objects.prefetch_related("names"))
    found = next((one for one in everyone if one.code == code), None)
    if found is None:
        raise Http404
    names = list(found.names.all())
    name, letter = newest_name(found)
    listed = listing(found, request.GET, request.GET.get("sida"))
    everything = None if listed else counted(found)
    context: dict[str, Any] = {
        "party": found,
        "head": party_head(found, name, letter, everything.tally if everything else None),
        "names": names,
        "name": name,
        "listing": listed,
        "crumbs": _crumbs(found, name, listed),
    }
    if everything is not None:
        context |= _whole(everything, everyone, request.GET.get("sida"))
    return render(request, "party/party.html", context)


def _whole(found: Counted, everyone: list[Party], number: str | None) -> dict[str, Any]:
    """All parts of the page."""
    return {
        "years": found.chart(),
        "votes": found.votes_chart(),
        "company": company(found, everyone),
        "topics": topics(found.party),
        "page": people(found.party, number),
    }


def _crumbs(party: Party, name: str, listed: Listing | None) -> list[Crumb]:
    crumbs = [Crumb(_("Partier"), reverse("parties"))]
    if listed is None:
        return [*crumbs, Crumb(name)]
    return [*crumbs, Crumb(name, party.get_absolute_url()), Crumb(listed.kind.label)]
