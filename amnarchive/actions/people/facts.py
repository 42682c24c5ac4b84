"""Where the minutes name a person."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Any

from django.db import models
from django.db.models import QuerySet

from amnarchive.actions.people.entries import refresh_people
from amnarchive.models import (
    Approver,
    Attendance,
    Ballot,
    MotionSpeaker,
    Recusal,
    ReservationSpeaker,
    StatementSpeaker,
)
from ingest.names import name_key


@dataclass(frozen=True, slots=True)
class Fact:
    """A column that names a person: `printed` beside `person`, at the meeting at the path `at`.

    `has_party`: a party stands beside the name. `item`: the path to the § whose search rows hold
    the person.
    """

    model: type[models.Model]
    at: str
    person: str = "person"
    printed: str = "name"
    has_party: bool = True
    item: str = ""

    @property
    def under(self) -> str:
        """The path to the § that it happened under, "" where it belongs to the meeting."""
        return self.at.removesuffix("meeting").removesuffix("__")

    def all(self) -> QuerySet[Any]:
        """All rows of the table, in no order."""
        return models.QuerySet(self.model).order_by()

    def rows(self, people: Collection[int]) -> QuerySet[Any]:
        """The rows that name any of the people."""
        return self.all().filter(**{f"{self.person}__in": people})


FACTS = (
    Fact(Attendance, "meeting"),
    Fact(Attendance, "meeting", "replaces_person", "replaces", has_party=False),
    Fact(Approver, "meeting", has_party=False),
    Fact(MotionSpeaker, "motion__item__meeting", item="motion__item"),
    Fact(ReservationSpeaker, "reservation__item__meeting", item="reservation__item"),
    Fact(StatementSpeaker, "statement__item__meeting", item="statement__item"),
    Fact(Ballot, "vote__item__meeting"),
    Fact(Recusal, "item__meeting"),
)


@dataclass(slots=True)
class Repointing:
    """Moves facts to other people, and brings the search rows after them."""

    items: set[int]

    @classmethod
    def begin(cls) -> "Repointing":
        """Nothing moved yet."""
        return cls(set())

    def move(self, fact: Fact, rows: QuerySet[Any], to: int) -> None:
        """Let the rows name the person with the id `to`."""
        moved = list(rows.values_list("pk", flat=True))
        if not moved:
            return
        rows = fact.all().filter(pk__in=moved)
        if fact.item:
            self.items |= set(rows.values_list(fact.item, flat=True))
        rows.update(**{fact.person: to})

    def finish(self) -> None:
        """Bring the search rows of the §§ after."""
        refresh_people(items=self.items)


def printed_as(fact: Fact, person: int, keys: Collection[str]) -> list[str]:
    """The spellings with these keys under which the fact's rows name the person."""
    names: Iterable[str] = fact.rows([person]).values_list(fact.printed, flat=True).distinct()
    return [name for name in names if name_key(name) in keys]


def named(people: Collection[int]) -> set[int]:
    """Those of the people whom anything in the archive names."""
    rows = (fact.rows(people).values_list(fact.person, flat=True).distinct() for fact in FACTS)
    return set(chain.from_iterable(rows))
