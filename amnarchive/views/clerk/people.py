"""People to look at: who may be one, who was merged, who may be two."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from amnarchive.forms.people import ProposeForm
from amnarchive.models import PersonMatch
from amnarchive.search.public import public_persons
from amnarchive.views.clerk.access import ClerkRequest, clerk_page
from amnarchive.views.clerk.evidence import Evidence, evidence_of
from amnarchive.views.clerk.namesakes import namesakes
from amnarchive.views.clerk.trail import crumbs

A_PAGE = 20
MERGED, PARTIES = "hopslagna", "partier"


@dataclass(frozen=True, slots=True)
class Tab:
    """One list of the page. `key` stands in the address, empty for the first."""

    key: str
    label: Any
    count: int


@dataclass(frozen=True, slots=True)
class Pair:
    """A match with what is known of its two people."""

    match: PersonMatch
    sides: tuple[Evidence, Evidence]


@require_safe
@clerk_page
def people(request: ClerkRequest) -> HttpResponse:
    """Pairs that wait; `?visa=hopslagna`: merges, `?visa=partier`: names with several parties."""
    return show(request, ProposeForm())


def show(request: ClerkRequest, form: ProposeForm, *, status: int = 200) -> HttpResponse:
    """The page with the form as it stands."""
    chosen = request.GET.get("visa", "")
    doubles = namesakes()
    merges = PersonMatch.objects.filter(status=PersonMatch.Status.SAME)
    tabs = [
        Tab("", gettext_lazy("Kan vara samma person"), PersonMatch.objects.open().count()),
        Tab(PARTIES, gettext_lazy("Samma namn i flera partier"), len(doubles)),
        Tab(MERGED, gettext_lazy("Hopslagna"), merges.count()),
    ]
    if chosen == MERGED:
        rows: Any = merges.select_related("first", "second", "decided_by").order_by(
            "-decided_at", "-pk"
        )
    elif chosen == PARTIES:
        rows = doubles
    else:
        chosen = ""
        rows = PersonMatch.objects.open().select_related("first", "second")
    page = Paginator(rows, A_PAGE).get_page(request.GET.get("sida"))
    context = {
        "page": page,
        "tabs": tabs,
        "chosen": chosen,
        "pairs": [] if chosen else _pairs(page),
        "public": _public(page) if chosen else set(),
        "form": form,
        "crumbs": crumbs(here=_("Personer att granska")),
    }
    return render(request, "clerk/people.html", context, status=status)


def _pairs(page: Page[PersonMatch]) -> list[Pair]:
    matches = list(page.object_list)
    known = evidence_of([person for match in matches for person in (match.first, match.second)])
    return [Pair(match, (known[match.first_id], known[match.second_id])) for match in matches]


def _public(page: Page[Any]) -> set[int]:
    """Ids of the people on the page who have a page that anyone may see."""
    ids: set[int] = set()
    for row in page.object_list:
        ids |= {row.first_id, row.second_id} if isinstance(row, PersonMatch) else {row.person.pk}
    return set(public_persons().filter(pk__in=ids).values_list("pk", flat=True))
