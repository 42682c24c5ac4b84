"""All people by surname, leafed through by its first letter."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from amnarchive.models import PersonAlias
from amnarchive.views.crumbs import Crumb
from amnarchive.views.paging import page_of
from amnarchive.views.persons.roll import A_PAGE, LETTERS, OTHER, Roll, alphabetised, roll

_NUMBER = re.compile(r"[1-9][0-9]{0,5}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Letter:
    """How many have a surname that begins so."""

    letter: str
    count: int
    current: bool

    @property
    def url(self) -> str:
        return f"?{urlencode({'bokstav': self.letter})}"


@dataclass(frozen=True, slots=True)
class Entry:
    """A name that leads to its person."""

    name: str
    url: str


@require_safe
def persons(request: HttpRequest) -> HttpResponse:
    """`?bokstav=` keeps one letter; `?namn=` those who have a spelling that holds the words."""
    wanted = request.GET.get("namn", "").replace("\0", "").strip()[:100]
    letters: list[Letter] = []
    if wanted:
        rows = _spelt(wanted).order_by("surname", "ordered", "pk").values_list("name", "slug")
        page = page_of(rows, A_PAGE, request.GET.get("sida"))
        page.object_list = _entries(page.object_list)
    else:
        letters, page = _leaf(request.GET.get("bokstav", "").upper(), request.GET.get("sida", "1"))
    context = {
        "page": page,
        "wanted": wanted,
        "letters": letters,
        "chosen": next((letter for letter in letters if letter.current), None),
        "crumbs": [Crumb(_("Personer"))],
    }
    return render(request, "person/persons.html", context)


def _spelt(wanted: str) -> QuerySet[Any]:
    spelt = PersonAlias.objects.filter(person=OuterRef("pk"))
    for word in wanted.split():
        spelt = spelt.filter(name__icontains=word)
    return alphabetised().filter(Exists(spelt))


def _leaf(initial: str, asked: str) -> tuple[list[Letter], Page[Any]]:
    """The letters that anybody's surname begins with, in Swedish order, and a page of names.

    A letter that nobody has, or what is no letter, is passed over. One query, or one more where
    the address asks for what is not there.
    """
    initial = initial if initial in {OTHER, *LETTERS.values()} else ""
    number = int(asked) if _NUMBER.fullmatch(asked) else 1
    found = roll(initial, number)
    if initial not in found.counts and initial:
        initial, found = "", roll("", number)
    page = _page(found, initial, asked)
    if page.number != number:
        found = roll(initial, page.number)
    page.object_list = _entries(found.people)
    order = [*LETTERS.values(), OTHER]
    counts = found.counts
    return [Letter(one, counts[one], one == initial) for one in order if one in counts], page


def _page(found: Roll, initial: str, asked: str) -> Page[Any]:
    count = found.counts[initial] if initial else sum(found.counts.values())
    return Paginator(range(count), A_PAGE).get_page(asked)


def _entries(people: Iterable[tuple[str, str]]) -> list[Entry]:
    """To write one address takes as long as to find a person: all begin alike."""
    beginning = reverse("persons")
    return [Entry(name, f"{beginning}{slug}/") for name, slug in people]
