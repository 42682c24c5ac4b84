"""Who was merged into whom."""

from collections.abc import Iterable

from amnarchive.models import Person


def standing(person: Person) -> Person:
    """The one that the person was merged into in the end, or the person, as the database has it."""
    person = Person.objects.get(pk=person.pk)
    while person.merged_into_id is not None:
        person = Person.objects.get(pk=person.merged_into_id)
    return person


def families(people: Iterable[int]) -> dict[int, int]:
    """Everybody who was merged into one of the people, themselves too, by id → which of them."""
    of = {pk: pk for pk in people}
    level = set(of)
    while level:
        rows = Person.objects.filter(merged_into__in=level).values_list("pk", "merged_into")
        found = {pk: of[into] for pk, into in rows if into is not None}
        of |= found
        level = set(found)
    return of
