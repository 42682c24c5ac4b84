"""Two people are found to be one."""

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Max, Q
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

    A name that stands on one list only may be a slip, however late it is.
    """
    if compare(first.name, second.name) in {Likeness.SURNAME, Likeness.DIFFERENT}:
        one, other = ((min(_times(each), 2), _last(each), -each.pk) for each in (first, second))
        better = one > other
    else:
        better = (cleaner(first.name, second.name), _times(first), -first.pk) > (
            0,
            _times(second),
            -second.pk,
        )
    return (first, second) if better else (second, first)


def _last(person: Person) -> str:
    """The day of the last meeting that names the person, "" where none does."""
    days = (
        Meeting.objects.filter(pk__in=fact.rows([person.pk]).values(fact.at)).aggregate(
            day=Max("date")
        )["day"]
        for fact in FACTS
    )
    return max((day.isoformat() for day in days if day), default="")


def _times(person: Person) -> int:
    return person.attendance.values("meeting").distinct().count()


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
