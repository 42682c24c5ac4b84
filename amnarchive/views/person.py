"""People: all of them, and what each has done in the minutes."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, Exists, Max, Min, OuterRef
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from amnarchive.actions.people.tree import standing
from amnarchive.heads.pages import person_head
from amnarchive.models import (
    Attendance,
    Person,
    PersonAlias,
)
from amnarchive.search.public import public_persons
from amnarchive.views.crumbs import Crumb
from amnarchive.views.deeds import KINDS, Deed, DeedKind
from amnarchive.views.spellings import other_spellings
from amnarchive.views.swedish import by_surname, in_order

A_PAGE = 100
NEWEST = 5


@dataclass(frozen=True, slots=True)
class Listing:
    """One kind of deed: some of them, and how many there are; `page` when all are shown."""

    kind: DeedKind
    total: int
    deeds: list[Deed]
    page: Page[Any] | None = None


@require_safe
def persons(request: HttpRequest) -> HttpResponse:
    """All people by surname; `?namn=` keeps those who have a spelling that holds the words."""
    wanted = request.GET.get("namn", "").replace("\0", "").strip()[:100]
    rows = public_persons().annotate(surname=by_surname("name"))
    if wanted:
        spelt = PersonAlias.objects.filter(person=OuterRef("pk"))
        for word in wanted.split():
            spelt = spelt.filter(name__icontains=word)
        rows = rows.filter(Exists(spelt))
    page = Paginator(rows.order_by("surname", in_order("name"), "pk"), A_PAGE)
    context = {
        "page": page.get_page(request.GET.get("sida")),
        "wanted": wanted,
        "crumbs": [Crumb(_("Personer"))],
    }
    return render(request, "person/persons.html", context)


@require_safe
def person(request: HttpRequest, person: str) -> HttpResponse:
    """One person: posts, then the newest of each kind of deed; `?visa=` leafs through one kind.

    The address of a person who was merged leads to whom it was merged into.
    """
    found = public_persons().filter(slug=person).first()
    if found is None:
        return _led_on(request, person)
    chosen = next((kind for kind in KINDS if kind.key == request.GET.get("visa")), None)
    if chosen:
        listings = [_leaf(chosen, found, request.GET.get("sida"))]
    else:
        listings = [listing for kind in KINDS if (listing := _newest(kind, found)).total]
    posts = [] if chosen else _posts(found)
    context = {
        "person": found,
        "head": person_head(found),
        "chosen": chosen,
        "listings": listings,
        "posts": posts,
        "letters": _letters(posts),
        "spellings": other_spellings(found),
        "crumbs": _crumbs(found, chosen),
    }
    return render(request, "person/person.html", context)


def _led_on(request: HttpRequest, slug: str) -> HttpResponse:
    """Not for good: a merge can be undone."""
    merged = Person.objects.filter(slug=slug, merged_into__isnull=False).first()
    into = standing(merged) if merged else None
    if into is None or not public_persons().filter(pk=into.pk).exists():
        raise Http404
    query = request.META.get("QUERY_STRING", "")
    return redirect(into.get_absolute_url() + (f"?{query}" if query else ""))


def _newest(kind: DeedKind, person: Person) -> Listing:
    rows = kind.rows(person)
    return Listing(kind, rows.count(), [kind.deed(row) for row in rows[:NEWEST]])


def _leaf(kind: DeedKind, person: Person, number: str | None) -> Listing:
    page = Paginator(kind.rows(person), A_PAGE).get_page(number)
    return Listing(kind, page.paginator.count, [kind.deed(row) for row in page], page)


def _posts(person: Person) -> list[dict[str, Any]]:
    """In what capacity, where and when the person has been present, with the party of the day."""
    rows = (
        Attendance.objects.filter(person=person, meeting__published=True, absent=False)
        .values("meeting__body__name", "meeting__body__slug", "role", "party_letter", "party__code")
        .annotate(first=Min("meeting__date"), last=Max("meeting__date"), n=Count("pk"))
        .order_by("-last", "-first", "role")
    )
    labels = dict(Attendance.Role.choices)
    return [{**row, "label": labels[row["role"]]} for row in rows]


def _letters(posts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The party letters in the order in which they were borne, when there was more than one."""
    spans: dict[str, dict[str, Any]] = {}
    for post in posts:
        letter = post["party_letter"]
        if letter:
            span = spans.setdefault(letter, {**post})
            span["first"] = min(span["first"], post["first"])
            span["last"] = max(span["last"], post["last"])
    found = sorted(spans.values(), key=lambda span: (span["first"], span["last"]))
    return found if len(found) > 1 else []


def _crumbs(person: Person, chosen: DeedKind | None) -> list[Crumb]:
    crumbs = [Crumb(_("Personer"), reverse("persons"))]
    if chosen is None:
        return [*crumbs, Crumb(person.name)]
    return [*crumbs, Crumb(person.name, person.get_absolute_url()), Crumb(chosen.label)]
