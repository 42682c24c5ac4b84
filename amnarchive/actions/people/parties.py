"""Which parties people have been printed with."""

from collections import defaultdict
from collections.abc import Collection

from amnarchive.actions.people.facts import FACTS
from amnarchive.models import Attendance

OFFICIAL = 0
"""Stands for the administration beside the ids of the parties."""


def affiliations(people: Collection[int]) -> dict[int, set[int]]:
    """Ids of all parties that each of the people was ever printed with; `OFFICIAL` among them."""
    found: dict[int, set[int]] = defaultdict(set)
    for fact in FACTS:
        if fact.has_party:
            rows = fact.rows(people).exclude(party=None)
            for person, party in rows.values_list(fact.person, "party").distinct():
                found[person].add(party)
    officials = Attendance.objects.filter(
        person__in=people, party=None, role=Attendance.Role.OFFICIAL
    ).order_by()
    for person in officials.values_list("person", flat=True).distinct():
        if person is not None:
            found[person].add(OFFICIAL)
    return found


def agree(one: set[int], other: set[int]) -> bool:
    """Whether the two can be one person's: a party in common, or nothing known of one of them."""
    return not one or not other or not one.isdisjoint(other)
