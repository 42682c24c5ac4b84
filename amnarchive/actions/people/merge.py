"""Two people are found to be one."""

import datetime as dt
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q
from django.db.models.functions import Coalesce
from django.utils import timezone

from amnarchive.actions.errors import ActionRefused
from amnarchive.actions.locks import lock_archive
from amnarchive.actions.people.apart import judged, met_in_person, pair
from amnarchive.actions.people.facts import FACTS, Repointing
from amnarchive.actions.people.tree import standing
from amnarchive.models import AuditEvent, Meeting, Person, PersonAlias, PersonMatch
from ingest.names import Likeness, cleaner, compare

Status = PersonMatch.Status
_OFTEN = 2


@transaction.atomic
def merge_people(
    *, first: Person, second: Person, by: User | None, reason: str = PersonMatch.Reason.PERSON
) -> Person:
    """Make one person of the two; gives the one who stays. Without `by` the archive did it itself.

    Twice does no more than once. Raises ActionRefused for people of two municipalities, and for
    people who were at one meeting.
    """
    lock_archive()
    first, second = standing(first), standing(second)
    if first == second:
        return first
    if first.municipality != second.municipality:
        raise ActionRefused("Personerna hör till olika kommuner och kan inte slås ihop.")
    if met_in_person(first.pk, second.pk):
        raise ActionRefused(
            f"{first.name} och {second.name} står på samma möteslista. Då är de två personer."
        )
    stays, goes = _in_order(first, second)
    goes.merged_into = stays
    goes.save(update_fields=["merged_into"])
    PersonAlias.objects.filter(person=goes).update(person=stays, origin=Coalesce("origin", goes.pk))
    facts = Repointing.begin()
    for fact in FACTS:
        facts.move(fact, fact.rows([goes.pk]), stays.pk)
    facts.finish()
    _write_down(first, second, by, reason)
    _hand_over_questions(goes, stays)
    AuditEvent.objects.create(
        actor=by,
        verb=AuditEvent.Verb.MERGED,
        target=stays.name,
        detail={"person": goes.slug, "name": goes.name, "into": stays.slug},
    )
    return stays


def _in_order(first: Person, second: Person) -> tuple[Person, Person]:
    """Who stays and who goes: the cleaner spelling stays; of two names, the one borne last.

    A name that one meeting only knows may be a slip, however late it is.
    """
    days, other_days = _days(first), _days(second)
    one: tuple[int, Any, int]
    other: tuple[int, Any, int]
    if compare(first.name, second.name) in {Likeness.SURNAME, Likeness.DIFFERENT}:
        one = (min(len(days), _OFTEN), max(days, default=dt.date.min), -first.pk)
        other = (min(len(other_days), _OFTEN), max(other_days, default=dt.date.min), -second.pk)
    else:
        one = (cleaner(first.name, second.name), len(days), -first.pk)
        other = (0, len(other_days), -second.pk)
    return (first, second) if one > other else (second, first)


def _days(person: Person) -> list[dt.date]:
    """The days of the meetings that name the person."""
    meetings = {
        meeting
        for fact in FACTS
        for meeting in fact.rows([person.pk]).values_list(fact.at, flat=True)
    }
    return list(Meeting.objects.filter(pk__in=meetings).values_list("date", flat=True))


def _write_down(first: Person, second: Person, by: User | None, reason: str) -> None:
    older, younger = pair(first.pk, second.pk)
    decided = {
        "status": Status.SAME,
        "automatic": by is None,
        "decided_by": by,
        "decided_at": timezone.now(),
    }
    PersonMatch.objects.update_or_create(
        first_id=older,
        second_id=younger,
        defaults=decided,
        create_defaults=decided | {"reason": reason},
    )


def _hand_over_questions(goes: Person, stays: Person) -> None:
    """Open pairs of the one who went are pairs of the one who stays, each asked once."""
    for match in PersonMatch.objects.open().filter(Q(first=goes) | Q(second=goes)):
        other = match.second_id if match.first_id == goes.pk else match.first_id
        if judged([other, stays.pk], without=match.pk):
            match.delete()
            continue
        match.first_id, match.second_id = pair(other, stays.pk)
        match.save(update_fields=["first", "second"])
