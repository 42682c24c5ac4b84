"""What stands once in the corpus: committees, people, and the archive's own parties."""

from amnarchive.models import Body, Party, Person, PersonAlias
from benchmarks.speed.world import committees, figures


def store_base() -> None:
    """Store committees and people where they are missing; parties come with the migrations."""
    Body.objects.bulk_create(
        (
            Body(
                name=one.name,
                slug=one.slug,
                abbreviation=one.abbreviation,
                municipality=one.municipality,
            )
            for one in committees()
            if not one.known
        ),
        ignore_conflicts=True,
    )
    cities = [one.municipality for one in committees()]
    people = [
        Person(pk=one.number + 1, name=one.name, slug=one.slug, municipality=cities[one.committee])
        for one in figures()
    ]
    Person.objects.bulk_create(people)
    PersonAlias.objects.bulk_create([PersonAlias.of(one, one.name) for one in people])


def body_keys() -> list[int]:
    """The committees' keys in the database, in their own order."""
    keys = dict(Body.objects.values_list("slug", "pk"))
    return [keys[one.slug] for one in committees()]


def party_keys() -> dict[str, int]:
    """The parties' keys in the database, by code."""
    return dict(Party.objects.values_list("code", "pk"))
