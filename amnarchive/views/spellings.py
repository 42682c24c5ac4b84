"""How the public minutes spell a person's name."""

from typing import Any

from django.db.models import F, QuerySet

from amnarchive.actions.people.facts import FACTS, Fact
from amnarchive.models import Person
from amnarchive.search.public import public_at
from ingest.names import name_key


def other_spellings(person: Person) -> list[str]:
    """Other names under which public minutes print the person, in alphabetical order."""
    rows = [_printed(fact, person) for fact in FACTS]
    by_key: dict[str, str] = {}
    for (name,) in rows[0].union(*rows[1:]).order_by("spelling"):
        by_key.setdefault(name_key(name), name)
    by_key.pop(name_key(person.name), None)
    return list(by_key.values())


def _printed(fact: Fact, person: Person) -> QuerySet[Any, Any]:
    public = public_at(fact.under) if fact.under else {f"{fact.at}__published": True}
    rows = fact.rows([person.pk]).filter(**public).exclude(**{fact.printed: person.name})
    rows = rows.annotate(spelling=F(fact.printed))
    names: QuerySet[Any, Any] = rows.values_list("spelling")
    return names
