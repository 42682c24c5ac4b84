"""People whom the archive did not know."""

from collections.abc import Sequence
from itertools import count

from django.db.models import F, Func, Q, Value
from django.utils.text import slugify

from amnarchive.models import Party, Person, PersonAlias


def make_people(municipality: str, names: Sequence[tuple[str, Party | None]]) -> list[PersonAlias]:
    """A new person for each name, in their order; gives the names with their people.

    With a party the name means the person only where that party is printed.
    """
    slugs = free_slugs([name for name, _party in names])
    rows = [
        Person(name=name, slug=slug, municipality=municipality)
        for (name, _party), slug in zip(names, slugs, strict=True)
    ]
    Person.objects.bulk_create(rows)
    return PersonAlias.objects.bulk_create(
        PersonAlias.of(row, name, party=party)
        for row, (name, party) in zip(rows, names, strict=True)
    )


def free_slugs(names: Sequence[str]) -> list[str]:
    """An address that nobody has for each name, with a number behind where it must be."""
    slugs = [slugify(name)[:200] or "okand" for name in names]
    taken = _taken(set(slugs))
    free = []
    for slug in slugs:
        numbered = (f"{slug}-{n}" if n > 1 else slug for n in count(1))
        free.append(next(each for each in numbered if each not in taken))
        taken.add(free[-1])
    return free


def _taken(slugs: set[str]) -> set[str]:
    """Those of the slugs, with or without a number behind, that people have already.

    A list, not one pattern of all: thousands of names make a pattern that Postgres refuses.
    """
    base = Func(F("slug"), Value("-[0-9]+$"), Value(""), function="REGEXP_REPLACE")
    people = Person.objects.annotate(base=base).filter(Q(slug__in=slugs) | Q(base__in=slugs))
    return set(people.values_list("slug", flat=True))
