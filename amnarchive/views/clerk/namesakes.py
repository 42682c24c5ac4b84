"""Names that are printed with several parties at one time: of one person, or of two."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from django.db.models import Count, Max, Min

from amnarchive.models import Attendance, Person


@dataclass(frozen=True, slots=True)
class Namesake:
    """A person with the seats by party, the most frequent first; `others` may be split off."""

    person: Person
    seats: list[dict[str, Any]]

    @property
    def others(self) -> list[dict[str, Any]]:
        """The seats that may be somebody else's."""
        return self.seats[1:]


def namesakes() -> list[Namesake]:
    """Everybody whose parties overlap in time and of whom no clerk has said that it is one person.

    One after the other is a change of party, which is nobody's doubt.
    """
    rows = Attendance.objects.filter(person__merged_into=None, person__one_person=False)
    rows = rows.exclude(party=None).order_by()
    several = rows.values("person").annotate(n=Count("party", distinct=True)).filter(n__gt=1)
    seats = (
        rows.filter(person__in=several.values("person"))
        .values("person", "party__code")
        .annotate(
            letter=Max("party_letter"),
            first=Min("meeting__date"),
            last=Max("meeting__date"),
            n=Count("meeting", distinct=True),
        )
        .order_by("person", "-n", "first")
    )
    by_person: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for seat in seats:
        by_person[seat["person"]].append({**seat})
    asked = {
        pk: rows for pk, rows in by_person.items() if any(map(_overlap, combinations(rows, 2)))
    }
    people = Person.objects.filter(pk__in=asked).order_by("name", "pk")
    return [Namesake(person, asked[person.pk]) for person in people]


def _overlap(two: tuple[dict[str, Any], dict[str, Any]]) -> bool:
    one, other = two
    return bool(one["first"] <= other["last"] and other["first"] <= one["last"])
