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
from amnarchive.heads.pages import person_head
from amnarchive.models import Person
from amnarchive.search.public import public_persons
from amnarchive.views.crumbs import Crumb
from amnarchive.views.deeds import KINDS, PRESENCE, VOTES, Deed, DeedKind
from amnarchive.views.persons.company import company
from amnarchive.views.persons.compiled import rows
from amnarchive.views.persons.letters import letters
from amnarchive.views.persons.narrow import narrow
from amnarchive.views.persons.posts import chart as posts_chart
from amnarchive.views.persons.posts import posts
from amnarchive.views.persons.votes import voted
from amnarchive.views.persons.years import Years, years
from amnarchive.views.spellings import other_spellings

A_PAGE = 100
NEWEST = 5


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
    if found is None or not rows(_public, found):
        return _led_on(request, person)
    chosen = next((kind for kind in KINDS if kind.key == request.GET.get("visa")), None)
    own = _leaf(request, chosen, found) if chosen else _whole(found)
    context = {
        "person": found,
        "head": person_head(found),
        "chosen": chosen,
        "spellings": other_spellings(found),
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


def _whole(person: Person) -> dict[str, Any]:
    """All parts of the page."""
    counted = years(person)
    held = posts(person)
    borne = letters(held)
    votes = voted(person) if counted.total(VOTES) else None
    return {
        "posts": posts_chart(held),
        "letters": borne if len(borne) > 1 else [],
        "years": counted.chart(),
        "presence": counted.presence,
        "present_chart": counted.presence.chart(),
        "votes": votes,
        "votes_chart": votes.chart() if votes else None,
        "line_chart": votes.party_chart() if votes else None,
        "company": company(person),
        "listings": [_newest(kind, person, counted) for kind in KINDS if counted.total(kind)],
    }


def _newest(kind: DeedKind, person: Person, counted: Years) -> Listing:
    those = kind.rows(person)
    if kind is not PRESENCE:
        those = those.filter(pk__in=counted.keys[kind.key][:NEWEST])
    shown = kind.shown(those)[:NEWEST]
    return Listing(kind, counted.total(kind), [kind.deed(row) for row in shown])


def _leaf(request: HttpRequest, kind: DeedKind, person: Person) -> dict[str, Any]:
    """One list of the page, narrowed."""
    found = narrow(kind, kind.rows(person), request.GET)
    page = Paginator(kind.shown(found.rows), A_PAGE).get_page(request.GET.get("sida"))
    deeds = [kind.deed(row) for row in page]
    return {"listings": [Listing(kind, page.paginator.count, deeds, page, tuple(found.said))]}


def _crumbs(person: Person, chosen: DeedKind | None) -> list[Crumb]:
    crumbs = [Crumb(_("Personer"), reverse("persons"))]
    if chosen is None:
        return [*crumbs, Crumb(person.name)]
    return [*crumbs, Crumb(person.name, person.get_absolute_url()), Crumb(chosen.label)]
