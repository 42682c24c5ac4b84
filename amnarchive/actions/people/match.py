"""New people are compared with those whom the archive knows."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import Q

from amnarchive.actions.errors import ActionRefused
from amnarchive.actions.people.apart import Pair, judged, met, pair
from amnarchive.actions.people.facts import named
from amnarchive.actions.people.merge import merge_people
from amnarchive.actions.people.parties import affiliations, agree
from amnarchive.models import Attendance, Meeting, Person, PersonAlias, PersonMatch
from ingest.names import Likeness, compare

_ORDER = [Likeness.DIACRITICS, Likeness.SPELLING, Likeness.SURNAME]


@dataclass(frozen=True, slots=True)
class _Alike:
    """Ids of two people and why they may be one."""

    who: Pair
    likeness: Likeness
    sure: bool


def match_people(
    *, people: Iterable[Person], told: Collection[Pair] = (), merge: bool = True
) -> None:
    """Compare people of one municipality with all others there: merge what is sure, ask the rest.

    `told`: pairs that one document uses for one person. Sure is a pair of which nothing but
    dots, hyphens and misread letters tell the names apart, whose parties agree, who were never
    at one meeting, where nobody else comes into question and no person has said otherwise.
    The caller holds the archive's lock.
    """
    new = {person.pk: person for person in people}
    alike = _alike(new)
    if not alike:
        return
    everybody = {pk for pair_ in alike for pk in pair_}
    known, parties = named(everybody), affiliations(everybody)
    apart = met(everybody)
    settled = apart | judged(everybody, status=PersonMatch.Status.DIFFERENT)
    lists = Attendance.objects.filter(person__in=everybody).order_by()
    listed = set(lists.values_list("person", flat=True).distinct())
    found = []
    for who, likeness in alike.items():
        if who in settled or not known.issuperset(who):
            continue
        agreed = agree(parties[who[0]], parties[who[1]])
        if not agreed and likeness != Likeness.DIACRITICS:
            continue
        told_so = who in told and not listed.issuperset(who)
        found.append(_Alike(who, likeness, agreed and (likeness.is_certain or told_so)))
    sure = _alone(found, apart, set(new)) if merge else set()
    PersonMatch.objects.bulk_create(
        [
            PersonMatch(first_id=each.who[0], second_id=each.who[1], reason=each.likeness.value)
            for each in found
        ],
        ignore_conflicts=True,
    )
    for each in found:
        if each.who in sure:
            _merge(each)


def drop_idle_questions(*, meeting: Meeting) -> None:
    """Drop the questions that answer themselves.

    Pairs on the meeting's list are two people; whom a new reading no longer names is nobody.
    """
    people = meeting.attendance.exclude(person=None).values("person")
    questions = PersonMatch.objects.open()
    questions.filter(first__in=people, second__in=people).delete()
    asked = {pk for both in questions.values_list("first", "second") for pk in both}
    if nobody := asked - named(asked):
        questions.filter(Q(first__in=nobody) | Q(second__in=nobody)).delete()


def _alike(new: dict[int, Person]) -> dict[Pair, Likeness]:
    """Pairs of a new and any other standing person whose names are alike, in the best way."""
    mine = list(PersonAlias.objects.filter(person__in=new))
    by_trace: dict[int, list[PersonAlias]] = defaultdict(list)
    for alias in mine:
        for trace in alias.traces:
            by_trace[trace].append(alias)
    cities = {person.municipality for person in new.values()}
    others = PersonAlias.objects.traced(by_trace).filter(person__municipality__in=cities)
    found: dict[Pair, Likeness] = {}
    for other in others:
        near = {alias.pk: alias for trace in other.traces for alias in by_trace.get(trace, ())}
        for alias in near.values():
            if alias.person_id == other.person_id:
                continue
            likeness = compare(alias.name, other.name)
            who = pair(alias.person_id, other.person_id)
            # People with one and the same name are told apart by their parties.
            if likeness in _ORDER:
                found[who] = min(likeness, found.get(who, likeness), key=_ORDER.index)
    return found


def _alone(found: list[_Alike], apart: set[Pair], new: set[int]) -> set[Pair]:
    """The sure pairs that hang together with at most one person from before, none of them apart."""
    group: dict[int, set[int]] = {}
    for each in found:
        if each.sure:
            joined = group.get(each.who[0], {each.who[0]}) | group.get(each.who[1], {each.who[1]})
            group |= dict.fromkeys(joined, joined)
    return {
        each.who
        for each in found
        if each.sure
        and len(group[each.who[0]] - new) <= 1
        and not any(set(two) <= group[each.who[0]] for two in apart)
    }


def _merge(each: _Alike) -> None:
    first, second = (Person.objects.get(pk=pk) for pk in each.who)
    try:
        merge_people(first=first, second=second, by=None, reason=each.likeness.value)
    except ActionRefused:
        return
