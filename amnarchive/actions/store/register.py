"""Who is meant by a printed name, and which party by a letter on that day."""

import datetime as dt
from collections.abc import Iterable

from django.db.models import F, Func, Q, Value
from django.utils.text import slugify

from amnarchive.models import Party, PartyName, Person, PersonAlias
from amnarchive.models.person import name_key

LONGEST_NAME = 200


class PartyRegister:
    """Parties by letter as of one day; unknown letters give None."""

    def __init__(self, day: dt.date) -> None:
        names = PartyName.objects.select_related("party")
        self._ever = {name.letter.casefold(): name.party for name in names}
        self._then = {name.letter.casefold(): name.party for name in names.valid_on(day)}

    def party(self, letter: str | None) -> Party | None:
        """The party that was written so on the day; else one that ever was."""
        key = (letter or "").casefold()
        return self._then.get(key) or self._ever.get(key)


class PersonRegister:
    """People of one municipality by their printed names; new names become new people.

    The caller holds the store's advisory lock, so that no other worker makes the same person.
    """

    def __init__(self, municipality: str, names: Iterable[str | None]) -> None:
        self._municipality = municipality
        wanted: dict[str, str] = {}
        for name in names:
            if name and (key := name_key(name)):
                wanted.setdefault(key, name[:LONGEST_NAME])
        found = PersonAlias.objects.filter(
            key__in=wanted, person__municipality=municipality
        ).select_related("person")
        # The oldest person keeps the name, so that the answer is the same each time.
        self._people: dict[str, Person] = {
            alias.key: alias.person for alias in found.order_by("-person_id")
        }
        self._make({k: n for k, n in wanted.items() if k not in self._people})

    def person(self, name: str | None) -> Person | None:
        """The person of a name that was announced to the register."""
        return self._people.get(name_key(name)) if name else None

    def _make(self, missing: dict[str, str]) -> None:
        slugs = {key: slugify(name)[:200] or "okand" for key, name in missing.items()}
        taken = _taken(set(slugs.values()))
        rows = []
        for key, name in missing.items():
            slug, count = slugs[key], 1
            while slug in taken:
                count += 1
                slug = f"{slugs[key]}-{count}"
            taken.add(slug)
            rows.append(Person(name=name, slug=slug, municipality=self._municipality))
        Person.objects.bulk_create(rows)
        PersonAlias.objects.bulk_create(
            PersonAlias(person=row, name=row.name, key=key)
            for key, row in zip(missing, rows, strict=True)
        )
        self._people |= dict(zip(missing, rows, strict=True))


def _taken(slugs: set[str]) -> set[str]:
    """Those of the slugs, with or without a number behind, that people have already.

    A list, not one pattern of all: thousands of names make a pattern that Postgres refuses.
    """
    base = Func(F("slug"), Value("-[0-9]+$"), Value(""), function="REGEXP_REPLACE")
    people = Person.objects.annotate(base=base).filter(Q(slug__in=slugs) | Q(base__in=slugs))
    return set(people.values_list("slug", flat=True))
