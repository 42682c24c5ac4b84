"""How the public minutes spell a person's name."""

from collections.abc import Iterable
from typing import Any

from django.db.models import F, QuerySet

from amnarchive.actions.people.facts import FACTS, Fact
from amnarchive.models import Person
from amnarchive.search.public import public_at
from amnarchive.views.persons.compiled import rows
from ingest.names import name_key


def other_spellings(person: Person) -> list[str]:
    """Other names under which public minutes print the person, in alphabetical order."""
    return different(person, (name for (name,) in rows(_all, person)))


def different(person: Person, names: Iterable[str]) -> list[str]:
    """Those that are not matched as the person's own name or as one before, in order."""
    by_key: dict[str, str] = {}
    for name in sorted(names):
        by_key.setdefault(name_key(name), name)
    by_key.pop(name_key(person.name), None)
    return list(by_key.values())


def printed(fact: Fact, person: int, name: str) -> QuerySet[Any]:
    """Public rows that print the person otherwise than by that name."""
    public = public_at(fact.under) if fact.under else {f"{fact.at}__published": True}
    return fact.rows([person]).filter(**public).exclude(**{fact.printed: name})


def _all(person: int, name: str) -> QuerySet[Any, Any]:
    legs: list[QuerySet[Any, Any]] = [
        printed(fact, person, name).annotate(spelling=F(fact.printed)).values_list("spelling")
        for fact in FACTS
    ]
    return legs[0].union(*legs[1:])
