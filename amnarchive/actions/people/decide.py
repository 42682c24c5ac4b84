"""What a clerk says about two people."""

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from amnarchive.actions.errors import ActionRefused
from amnarchive.actions.locks import lock_archive
from amnarchive.actions.people.apart import pair
from amnarchive.actions.people.merge import merge_people
from amnarchive.actions.people.tree import standing
from amnarchive.models import AuditEvent, Person, PersonMatch

Status = PersonMatch.Status


@transaction.atomic
def say_same(*, match: PersonMatch, by: User) -> Person:
    """The pair is one person; gives the one who stays. Raises ActionRefused as `merge_people`.

    Raises PersonMatch.DoesNotExist where the question is gone.
    """
    lock_archive()
    match = PersonMatch.objects.select_related("first", "second").get(pk=match.pk)
    if match.status == Status.DIFFERENT:
        raise ActionRefused(
            "Någon har nyss svarat att de är olika personer. Föreslå paret på nytt om det är fel."
        )
    return merge_people(first=match.first, second=match.second, by=by, reason=match.reason)


@transaction.atomic
def say_different(*, match: PersonMatch, by: User) -> bool:
    """The pair is two people, and is never proposed again; False when it was decided already.

    Raises PersonMatch.DoesNotExist where the question is gone.
    """
    lock_archive()
    match = PersonMatch.objects.select_related("first", "second").get(pk=match.pk)
    if match.status != Status.OPEN:
        return False
    match.status = Status.DIFFERENT
    match.decided_by, match.decided_at = by, timezone.now()
    match.save(update_fields=["status", "decided_by", "decided_at"])
    AuditEvent.objects.create(
        actor=by,
        verb=AuditEvent.Verb.DECIDED,
        target=str(match.first),
        detail={"different": [match.first.slug, match.second.slug]},
    )
    return True


@transaction.atomic
def propose_pair(*, first: Person, second: Person, by: User) -> PersonMatch:
    """Ask whether the two are one, even where the pair was found different before.

    Raises ActionRefused where there is nothing to ask.
    """
    lock_archive()
    first, second = standing(first), standing(second)
    if first == second:
        raise ActionRefused(f"{first.name} är redan en och samma person i arkivet.")
    if first.municipality != second.municipality:
        raise ActionRefused("Personerna hör till olika kommuner och kan inte slås ihop.")
    older, younger = pair(first.pk, second.pk)
    match, made = PersonMatch.objects.get_or_create(
        first_id=older, second_id=younger, defaults={"reason": PersonMatch.Reason.PERSON}
    )
    if not made and match.status != Status.OPEN:
        match.status, match.automatic = Status.OPEN, False
        match.decided_by = match.decided_at = None
        match.made_at = timezone.now()
        match.save(update_fields=["status", "automatic", "decided_by", "decided_at", "made_at"])
    AuditEvent.objects.create(
        actor=by,
        verb=AuditEvent.Verb.ADDED,
        target=str(match)[:300],
        detail={"pair": [first.slug, second.slug]},
    )
    return match
