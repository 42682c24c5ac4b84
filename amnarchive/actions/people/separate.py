"""A merge is undone."""

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from amnarchive.actions.locks import lock_archive
from amnarchive.actions.people.match import match_people
from amnarchive.actions.people.share import Share
from amnarchive.actions.people.tree import families, standing
from amnarchive.models import AuditEvent, Person, PersonAlias, PersonMatch

Status = PersonMatch.Status


@transaction.atomic
def separate_people(*, match: PersonMatch, by: User | None) -> Person | None:
    """Make two people again of the pair; gives the one who comes back, None if nothing is undone.

    Spellings go back to whom they came from, and facts by their printed names, those too that
    were stored since. The pair is not proposed again. Raises PersonMatch.DoesNotExist.
    """
    lock_archive()
    match = PersonMatch.objects.get(pk=match.pk)
    if match.status != Status.SAME:
        return None
    match.status = Status.DIFFERENT
    match.automatic = by is None
    match.decided_by, match.decided_at = by, timezone.now()
    match.save(update_fields=["status", "automatic", "decided_by", "decided_at"])
    back = Person.objects.filter(
        pk__in=[match.first_id, match.second_id],
        merged_into__in=[match.first_id, match.second_id],
    ).first()
    if back is None:
        return None
    stays = standing(back)
    _give_back(back, stays)
    match_people(people=[back], merge=False)
    AuditEvent.objects.create(
        actor=by,
        verb=AuditEvent.Verb.SEPARATED,
        target=back.name,
        detail={"person": back.slug, "name": back.name, "from": stays.slug},
    )
    return back


def _give_back(back: Person, stays: Person) -> None:
    back.merged_into = None
    back.save(update_fields=["merged_into"])
    lent = PersonAlias.objects.filter(person=stays, origin__in=families([back.pk]))
    mine = list(lent)
    PersonAlias.objects.filter(pk__in=[alias.pk for alias in mine]).update(person=back)
    PersonAlias.objects.filter(person=back, origin=back).update(origin=None)
    theirs = list(PersonAlias.objects.filter(person=stays))
    Share(owner=stays.pk, to=back.pk, mine=mine, theirs=theirs).carry_out()
