"""What the archive knows about people, for whoever must say whether two are one."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from functools import reduce
from typing import Any

from django.db.models import Count, F, Max, Min

from amnarchive.actions.people.facts import FACTS, Fact
from amnarchive.models import AgendaItem, Meeting, Person, PersonAlias
from amnarchive.search.public import public_persons


@dataclass(slots=True)
class Evidence:
    """One person: spellings, seats by body and party, where last seen.

    `seats` are from the lists of those present, else from what the person said; `n` counts
    meetings there and mentions here. `public`: the person has a page that anyone may see.
    """

    person: Person
    spellings: list[str] = field(default_factory=list)
    seats: list[dict[str, Any]] = field(default_factory=list)
    listed: bool = False
    mentions: int = 0
    public: bool = False
    last: Meeting | AgendaItem | None = None

    @property
    def last_place(self) -> str:
        """Body and day, with the § where it is one."""
        if isinstance(self.last, AgendaItem):
            return f"{self.last.meeting} {self.last.label}"
        return str(self.last or "")


def evidence_of(people: Collection[Person]) -> dict[int, Evidence]:
    """By the id of each of the people, in a number of queries that does not grow with them."""
    found = {person.pk: Evidence(person) for person in people}
    for alias in PersonAlias.objects.filter(person__in=found).order_by("name"):
        found[alias.person_id].spellings.append(alias.name)
    for pk in public_persons().filter(pk__in=found).values_list("pk", flat=True):
        found[pk].public = True
    lists, *others = FACTS
    for seat in _seats(lists, found, Count(lists.at, distinct=True)):
        found[seat["person"]].seats.append(seat)
        found[seat["person"]].listed = True
    for person, meeting in _newest(lists, found):
        found[person].last = meeting
    for fact in others:
        _add_mentions(fact, found)
    return found


def _seats(fact: Fact, people: Collection[int], number: Count) -> Iterable[dict[str, Any]]:
    body, day = f"{fact.at}__body__name", f"{fact.at}__date"
    rows = fact.rows(people).values("person", "party_letter", body=F(body))
    spans = rows.annotate(first=Min(day), last=Max(day), n=number)
    found: Iterable[dict[str, Any]] = spans.order_by("person", "first", "last", "body")
    return found


def _newest(fact: Fact, people: Collection[int]) -> Iterable[tuple[int, Any]]:
    """Where the fact last names each of the people: the §, or the meeting where it has none."""
    rows = fact.rows(people).order_by("person_id", f"-{fact.at}__date", "-pk")
    for row in rows.distinct("person_id").select_related(f"{fact.at}__body"):
        yield row.person_id, reduce(getattr, (fact.item or fact.at).split("__"), row)


def _add_mentions(fact: Fact, found: dict[int, Evidence]) -> None:
    """Count what is said of each elsewhere than on a list; for want of a list it is all we have."""
    for row in fact.rows(found).values(fact.person).annotate(n=Count("pk")):
        found[row[fact.person]].mentions += row["n"]
    if not fact.item:
        return
    for seat in _seats(fact, found, Count("pk")):
        known = found[seat["person"]]
        if not known.listed:
            known.seats = _joined(known.seats, seat)
    for person, item in _newest(fact, found):
        found[person].last = found[person].last or item


def _joined(seats: list[dict[str, Any]], seat: dict[str, Any]) -> list[dict[str, Any]]:
    """The seats with one more, which may lengthen one of the same body and party."""
    for known in seats:
        if (known["body"], known["party_letter"]) == (seat["body"], seat["party_letter"]):
            known["first"] = min(known["first"], seat["first"])
            known["last"] = max(known["last"], seat["last"])
            known["n"] += seat["n"]
            return seats
    return [*seats, {**seat}]
