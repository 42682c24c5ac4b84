"""Two people of one name, told apart by their parties."""

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from amnarchive.actions.errors import ActionRefused
from amnarchive.actions.locks import lock_archive
from amnarchive.actions.people.apart import pair
from amnarchive.actions.people.share import Share
from amnarchive.actions.people.tree import standing
from amnarchive.actions.store.newcomers import free_slugs
from amnarchive.models import Attendance, AuditEvent, Party, Person, PersonAlias, PersonMatch
from ingest.names import name_key


@transaction.atomic
def split_by_party(*, person: Person, party: Party, by: User) -> Person:
    """Make a person of their own of what is printed with `party`; gives the new one.

    From now on the name means the new one where that party stands beside it. Undone by merging
    the two. Raises ActionRefused where the person is
    printed with no other party, or not with this one.
    """
    lock_archive()
    person = standing(person)
    rows = Attendance.objects.filter(person=person)
    printed = {name_key(name) for name in rows.filter(party=party).values_list("name", flat=True)}
    if not printed or not rows.exclude(party=party).exclude(party=None).exists():
        raise ActionRefused(f"{person.name} står inte i två partier och kan inte delas.")
    shared = {alias.key: alias.name for alias in person.aliases.all() if alias.key in printed}
    new = Person.objects.create(
        name=person.name, slug=free_slugs([person.name])[0], municipality=person.municipality
    )
    mine = [PersonAlias.of(new, name, party=party) for name in shared.values()]
    theirs = list(PersonAlias.objects.filter(person=person))
    PersonAlias.objects.bulk_create(mine)
    Share(owner=person.pk, to=new.pk, mine=mine, theirs=theirs).carry_out()
    older, younger = pair(person.pk, new.pk)
    PersonMatch.objects.create(
        first_id=older,
        second_id=younger,
        reason=PersonMatch.Reason.PERSON,
        status=PersonMatch.Status.DIFFERENT,
        decided_by=by,
        decided_at=timezone.now(),
    )
    AuditEvent.objects.create(
        actor=by,
        verb=AuditEvent.Verb.SEPARATED,
        target=person.name,
        detail={"person": new.slug, "party": party.code, "from": person.slug},
    )
    return new


@transaction.atomic
def say_one_person(*, person: Person, by: User) -> None:
    """A name that is printed with several parties is one person, and is not asked about again."""
    lock_archive()
    person = standing(person)
    if person.one_person:
        return
    person.one_person = True
    person.save(update_fields=["one_person"])
    AuditEvent.objects.create(
        actor=by,
        verb=AuditEvent.Verb.DECIDED,
        target=person.name,
        detail={"one_person": person.slug},
    )
