"""What speaks against two people being one."""

from collections.abc import Collection

from django.db.models import F

from amnarchive.actions.people.tree import families
from amnarchive.models import Attendance, PersonMatch

Pair = tuple[int, int]
"""Ids of two people, the older first."""


def pair(one: int, other: int) -> Pair:
    """The two in order."""
    return (one, other) if one < other else (other, one)


def met(people: Collection[int]) -> set[Pair]:
    """Pairs of the people who stand on one meeting's list, or of whom one replaced the other."""
    rows = Attendance.objects.filter(person__in=people).order_by()
    both = rows.annotate(other=F("meeting__attendance__person")).filter(other__in=people)
    replaced = rows.filter(replaces_person__in=people).annotate(other=F("replaces_person"))
    return {
        pair(one, other)
        for rows in (both, replaced)
        for one, other in rows.values_list("person", "other").distinct()
        if one is not None and one != other
    }


def met_in_person(one: int, other: int) -> bool:
    """Whether the two were at one meeting."""
    return bool(met([one, other]))


def judged(people: Collection[int], *, status: str = "", without: int | None = None) -> set[Pair]:
    """Pairs of the standing people of whom a match says something, also of their former selves.

    `status`: only that counts. `without`: the id of a match that does not.
    """
    of = families(people)
    rows = PersonMatch.objects.filter(first__in=of, second__in=of)
    if status:
        rows = rows.filter(status=status)
    if without is not None:
        rows = rows.exclude(pk=without)
    pairs = ((of[one], of[other]) for one, other in rows.values_list("first", "second"))
    return {pair(one, other) for one, other in pairs if one != other}
