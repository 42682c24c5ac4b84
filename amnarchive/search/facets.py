"""Counts beside a list, each a link to what it counts."""

from dataclasses import dataclass

from django.db.models import Count, F, Func, QuerySet
from django.db.models.functions import ExtractYear
from django.http import QueryDict

from amnarchive.models import Party, SearchEntry
from amnarchive.search.matching import matching
from amnarchive.search.parameters import Asked, read
from amnarchive.search.request import SearchRequest
from amnarchive.search.scope import Scope


@dataclass(frozen=True, slots=True)
class Choice:
    """A value with its count. `query` leads to it, or away from it when it is `chosen`."""

    label: str
    count: int
    query: str
    chosen: bool


def by_party(asked: Asked, scope: Scope) -> list[Choice]:
    """Count per party, in the committee's order; joint reservations count for each party."""
    rows = (
        _others(asked, scope, "parti")
        .annotate(code=Func(F("parties"), function="unnest"))
        .values_list("code")
        .annotate(n=Count("pk"))
    )
    counts = dict(rows)
    parties = Party.objects.filter(code__in=counts).prefetch_related("names")
    return [
        _choice(asked, "parti", party.code, letter_now(party), counts[party.code])
        for party in parties
    ]


def by_year(asked: Asked, scope: Scope) -> list[Choice]:
    """Count per year, the newest first."""
    rows = (
        _others(asked, scope, "ar")
        .annotate(year=ExtractYear("date"))
        .values_list("year")
        .annotate(n=Count("pk"))
        .order_by("-year")
    )
    return [_choice(asked, "ar", year, str(year), count) for year, count in rows]


def letter_now(party: Party) -> str:
    """Give the letter of the party's latest name; its names are prefetched."""
    names = list(party.names.all())
    return names[-1].letter if names else str(party)


def _others(asked: Asked, scope: Scope, name: str) -> QuerySet[SearchEntry]:
    """Give what matches when the filter `name` is unset."""
    request = asked.request.without(name)
    parameters = QueryDict(mutable=True)
    parameters.update(request.as_parameters())
    others = scope.of(read(parameters, scope.filters, corrects=False))
    return matching(others, asked.query.all_of()).order_by()


def _choice(asked: Asked, name: str, value: object, label: str, count: int) -> Choice:
    chosen = asked.request.has_value(name, value)
    there: SearchRequest = (
        asked.request.without_value(name, value) if chosen else asked.request.but(**{name: value})
    )
    return Choice(label, count, there.query_string or "?", chosen)
