"""What the archive knows about people, for whoever must say whether two are one."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, Max, Min

from amnarchive.actions.people.facts import FACTS
from amnarchive.models import AgendaItem, Attendance, Meeting, Person, PersonAlias
from amnarchive.views.person import public_persons


@dataclass(slots=True)
class Evidence:
    """One person: spellings, seats by body and party, how many meetings, where last seen.

    `public`: the person has a page that anyone may see.
    """

    person: Person
    spellings: list[str] = field(default_factory=list)
    seats: list[dict[str, Any]] = field(default_factory=list)
    meetings: int = 0
    mentions: int = 0
    public: bool = False
    last: Meeting | AgendaItem | None = None


def evidence_of(people: Collection[Person]) -> dict[int, Evidence]:
    """By the id of each of the people, in a number of queries that does not grow with them."""
    found = {person.pk: Evidence(person) for person in people}
    for alias in PersonAlias.objects.filter(person__in=found).order_by("name"):
        found[alias.person_id].spellings.append(alias.name)
    for pk in public_persons().filter(pk__in=found).values_list("pk", flat=True):
        found[pk].public = True
    rows = Attendance.objects.filter(person__in=found)
    seats = (
        rows.values("person", "meeting__body__name", "party_letter")
        .annotate(
            first=Min("meeting__date"),
            last=Max("meeting__date"),
            n=Count("meeting", distinct=True),
        )
        .order_by("person", "first", "last", "meeting__body__name")
    )
    for seat in seats:
        found[seat["person"]].seats.append({**seat})
    counts = rows.order_by().values("person").annotate(n=Count("meeting", distinct=True))
    for row in counts:
        found[row["person"]].meetings = row["n"]
    newest = rows.order_by("person_id", "-meeting__date", "-pk").distinct("person_id")
    for seen in newest.select_related("meeting__body"):
        if seen.person_id is not None:
            found[seen.person_id].last = seen.meeting
    _add_mentions(found)
    return found


def _add_mentions(found: dict[int, Evidence]) -> None:
    """How often each is named elsewhere than on a list, and where last, for want of a list."""
    counted: dict[int, int] = defaultdict(int)
    for fact in FACTS:
        if fact.model is Attendance:
            continue
        rows = fact.rows(found)
        for row in rows.values(fact.person).annotate(n=Count("pk")):
            counted[row[fact.person]] += row["n"]
        if not fact.item:
            continue
        newest = rows.order_by("person_id", f"-{fact.at}__date", "-pk").distinct("person_id")
        for speaker in newest.select_related(f"{fact.at}__body"):
            known = found[speaker.person_id]
            known.last = known.last or _item_at(speaker, fact.item)
    for pk, count in counted.items():
        found[pk].mentions = count


def _item_at(speaker: Any, path: str) -> AgendaItem:
    """The § under which somebody spoke, at the path from the speaker."""
    for step in path.split("__"):
        speaker = getattr(speaker, step)
    item: AgendaItem = speaker
    return item
