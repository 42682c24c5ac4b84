"""All people by surname, leafed through by its first letter."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db.models import CharField, Count, Exists, Func, OuterRef, QuerySet, Value
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from amnarchive.models import PersonAlias
from amnarchive.search.public import public_persons
from amnarchive.views.crumbs import Crumb
from amnarchive.views.paging import page_of
from amnarchive.views.swedish import by_surname, in_order

A_PAGE = 100
_OTHER = "#"
"""Surnames that begin with no Swedish letter."""
_LETTERS = dict(zip("abcdefghijklmnopqrstuvwxyz{|}", "ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ", strict=True))
"""By how the database alphabetises them: see `swedish.in_order`."""


@dataclass(frozen=True, slots=True)
class Letter:
    """How many have a surname that begins so."""

    letter: str
    count: int
    current: bool

    @property
    def url(self) -> str:
        return f"?{urlencode({'bokstav': self.letter})}"


@require_safe
def persons(request: HttpRequest) -> HttpResponse:
    """`?bokstav=` keeps one letter; `?namn=` those who have a spelling that holds the words."""
    wanted = request.GET.get("namn", "").replace("\0", "").strip()[:100]
    initial = request.GET.get("bokstav", "").upper()
    rows: QuerySet[Any] = public_persons().annotate(surname=by_surname("name"), first=_first())
    letters: list[Letter] = []
    if wanted:
        rows = _spelt(rows, wanted)
    else:
        letters = _letters(rows, initial)
        if any(letter.current for letter in letters):
            rows = _beginning(rows, initial)
    chosen = next((letter for letter in letters if letter.current), None)
    rows = rows.order_by("surname", in_order("name"), "pk")
    # Looking for what is public a second time would take as long as the rest of the page.
    count = chosen.count if chosen else sum(letter.count for letter in letters)
    context = {
        "page": page_of(rows, A_PAGE, request.GET.get("sida"), count=None if wanted else count),
        "wanted": wanted,
        "letters": letters,
        "chosen": chosen,
        "crumbs": [Crumb(_("Personer"))],
    }
    return render(request, "person/persons.html", context)


def _first() -> Func:
    return Func(by_surname("name"), Value(1), function="left", output_field=CharField())


def _spelt(rows: QuerySet[Any], wanted: str) -> QuerySet[Any]:
    spelt = PersonAlias.objects.filter(person=OuterRef("pk"))
    for word in wanted.split():
        spelt = spelt.filter(name__icontains=word)
    return rows.filter(Exists(spelt))


def _beginning(rows: QuerySet[Any], initial: str) -> QuerySet[Any]:
    if initial == _OTHER:
        return rows.exclude(first__in=_LETTERS)
    sorted_as = next(key for key, letter in _LETTERS.items() if letter == initial)
    return rows.filter(first=sorted_as)


def _letters(rows: QuerySet[Any], initial: str) -> list[Letter]:
    """Those that anybody's surname begins with, in Swedish order. One query."""
    counts: dict[str, int] = {}
    for first, n in rows.order_by().values_list("first").annotate(n=Count("pk")):
        letter = _LETTERS.get(first, _OTHER)
        counts[letter] = counts.get(letter, 0) + n
    order = [*_LETTERS.values(), _OTHER]
    return [Letter(one, counts[one], one == initial) for one in order if one in counts]
