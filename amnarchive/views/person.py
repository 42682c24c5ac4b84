"""One person, and what the person has done in the minutes."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from amnarchive.actions.people.tree import standing
from amnarchive.agreement.cells import FEW
from amnarchive.heads.pages import person_head
from amnarchive.models import Person
from amnarchive.search.public import public_persons
from amnarchive.views.crumbs import Crumb
from amnarchive.views.deeds import KINDS, MOTIONS, PRESENCE, RESERVATIONS, VOTES, Deed, DeedKind
from amnarchive.views.persons.company import company
from amnarchive.views.persons.compiled import rows
from amnarchive.views.persons.letters import letters
from amnarchive.views.persons.narrow import narrow
from amnarchive.views.persons.newest import newest
from amnarchive.views.persons.posts import chart as posts_chart
from amnarchive.views.persons.posts import posts
from amnarchive.views.persons.votes import voted
from amnarchive.views.persons.years import Years, years
from amnarchive.views.spellings import different, other_spellings

A_PAGE = 100


@dataclass(frozen=True, slots=True)
class Listing:
    """One kind of deed: some of them, and how many there are; `page` when they are leafed through.

    `said` is in words what narrows them.
    """

    kind: DeedKind
    total: int
    deeds: list[Deed]
    page: Page[Any] | None = None
    said: tuple[str, ...] = ()


@require_safe
def person(request: HttpRequest, person: str) -> HttpResponse:
    """One person: what the minutes say in charts, then the newest of each kind of deed.

    `?visa=` leafs through one kind, narrowed as `persons/narrow.py` says: each number on the page
    leads to the list of exactly what it counts. The address of a person who was merged leads to
    whom it was merged into.
    """
    found = Person.objects.filter(slug=person).first()
    chosen = next((kind for kind in KINDS if kind.key == request.GET.get("visa")), None)
    own = tally = None
    if found is not None and chosen:
        own = _leaf(request, chosen, found)
    elif found is not None:
        counted = years(found)
        own, tally = _whole(found, counted), counted.tally
    if found is None or own is None:
        return _led_on(request, person)
    context = {
        "person": found,
        "head": person_head(found, tally),
        "chosen": chosen,
        "crumbs": _crumbs(found, chosen),
        **own,
    }
    return render(request, "person/person.html", context)


def _public(person: int, _name: str) -> QuerySet[Any, Any]:
    return public_persons().filter(pk=person).values_list("pk")


def _led_on(request: HttpRequest, slug: str) -> HttpResponse:
    """Not for good: a merge can be undone."""
    merged = Person.objects.filter(slug=slug, merged_into__isnull=False).first()
    into = standing(merged) if merged else None
    if into is None or not public_persons().filter(pk=into.pk).exists():
        raise Http404
    query = request.META.get("QUERY_STRING", "")
    return redirect(into.get_absolute_url() + (f"?{query}" if query else ""))


def _whole(person: Person, counted: Years) -> dict[str, Any] | None:
    """All parts of the page; None where nothing public names the person."""
    if not counted.counts:
        return None
    held = posts(counted.attended)
    borne = letters(held)
    votes = voted(person) if counted.total(VOTES) else None
    presence = counted.attended.presence
    return {
        "spellings": different(person, counted.names),
        "posts": posts_chart(held),
        "letters": borne if len(borne) > 1 else [],
        "years": counted.chart(person.municipality),
        "presence": presence,
        "few": FEW,
        "present_chart": presence.chart(),
        "votes": votes,
        "votes_chart": votes.chart() if votes else None,
        "line_chart": votes.party_chart() if votes else None,
        "company": company(person) if counted.total(MOTIONS) or counted.total(RESERVATIONS) else [],
        "listings": _newest(counted),
    }


def _newest(counted: Years) -> list[Listing]:
    deeds = {**newest(counted.newest), PRESENCE.key: counted.attended.newest}
    return [
        Listing(kind, counted.total(kind), deeds[kind.key]) for kind in KINDS if counted.total(kind)
    ]


def _leaf(request: HttpRequest, kind: DeedKind, person: Person) -> dict[str, Any] | None:
    """One list of the page, narrowed; None where nothing public names the person."""
    if not rows(_public, person):
        return None
    found = narrow(kind, kind.rows(person), request.GET)
    page = Paginator(kind.shown(found.rows), A_PAGE).get_page(request.GET.get("sida"))
    deeds = [kind.deed(row) for row in page]
    return {
        "spellings": other_spellings(person),
        "listings": [Listing(kind, page.paginator.count, deeds, page, tuple(found.said))],
    }


def _crumbs(person: Person, chosen: DeedKind | None) -> list[Crumb]:
    crumbs = [Crumb(_("Personer"), reverse("persons"))]
    if chosen is None:
        return [*crumbs, Crumb(person.name)]
    return [*crumbs, Crumb(person.name, person.get_absolute_url()), Crumb(chosen.label)]
