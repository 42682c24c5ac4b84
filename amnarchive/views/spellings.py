"""How the public minutes spell a person's name."""

from typing import Any

from django.db.models import F, QuerySet

from amnarchive.actions.people.facts import FACTS, Fact
from amnarchive.models import Person
from amnarchive.search.public import public_at
from amnarchive.views.persons.compiled import rows
from ingest.names import name_key


def other_spellings(person: Person) -> list[str]:
    """Other names under which public minutes print the person, in alphabetical order."""
    by_key: dict[str, str] = {}
    for (name,) in rows(_all, person):
        by_key.setdefault(name_key(name), name)
    by_key.pop(name_key(person.name), None)
    return list(by_key.values())


def _all(person: int, name: str) -> QuerySet[Any, Any]:
    legs = [_printed(fact, person, name) for fact in FACTS]
    return legs[0].union(*legs[1:]).order_by("spelling")


def _printed(fact: Fact, person: int, name: str) -> QuerySet[Any, Any]:
    public = public_at(fact.under) if fact.under else {f"{fact.at}__published": True}
    found = fact.rows([person]).filter(**public).exclude(**{fact.printed: name})
    names: QuerySet[Any, Any] = found.annotate(spelling=F(fact.printed)).values_list("spelling")
    return names
