"""With whom a person put motions and entered reservations."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Max, Min, QuerySet, Value
from django.urls import reverse

from amnarchive.models import Person
from amnarchive.views.deeds import MOTIONS, RESERVATIONS, DeedKind
from amnarchive.views.persons.compiled import rows
from amnarchive.views.persons.links import link

SHOWN = 12


@dataclass(frozen=True, slots=True)
class Companion:
    """Another person, the letters then borne, and how many motions and reservations they share."""

    name: str
    slug: str
    letters: tuple[str, ...]
    motions: int
    reservations: int

    @property
    def url(self) -> str:
        return reverse("person", args=[self.slug])

    @property
    def motions_url(self) -> str:
        return link(MOTIONS, med=self.slug)

    @property
    def reservations_url(self) -> str:
        return link(RESERVATIONS, med=self.slug)


def company(person: Person) -> list[Companion]:
    """Those with whom there is most in common, the most first. One query."""
    counts: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    letters: dict[tuple[str, str], set[str]] = defaultdict(set)
    for kind, slug, name, n, *borne in rows(_all, person):
        counts[slug, name][kind] = n
        letters[slug, name].update(filter(None, borne))
    first = sorted(counts, key=lambda who: (-sum(counts[who].values()), who[1]))[:SHOWN]
    return [
        Companion(
            name,
            slug,
            tuple(sorted(letters[slug, name])),
            counts[slug, name].get(MOTIONS.key, 0),
            counts[slug, name].get(RESERVATIONS.key, 0),
        )
        for slug, name in first
    ]


def _all(person: int, _name: str) -> QuerySet[Any, Any]:
    return _leg(MOTIONS, person).union(_leg(RESERVATIONS, person), all=True)


def _leg(kind: DeedKind, person: int) -> QuerySet[Any, Any]:
    """Rows of (kind, slug, name, how many, two letters): hardly anybody has borne more."""
    mine = kind.rows(person).values(kind.common)
    others = kind.model.objects.filter(
        **{f"{kind.common}__in": mine}, person__isnull=False
    ).exclude(person=person)
    counted: QuerySet[Any, Any] = (
        others.order_by()
        .values_list(Value(kind.key), "person__slug", "person__name")
        .annotate(
            n=Count(kind.common, distinct=True), one=Min("party_letter"), other=Max("party_letter")
        )
    )
    return counted
