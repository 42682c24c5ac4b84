"""The people in the search rows."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet

from amnarchive.models import (
    AgendaItem,
    MotionSpeaker,
    ReservationSpeaker,
    SearchEntry,
    StatementSpeaker,
)

_BATCH = 1000


def refresh_people(*, items: Iterable[int]) -> None:
    """Write anew which people the search rows of the §§ (by id) hold.

    As `index_items` would, but without reading the texts, of which one person may have thousands.
    The §§ are locked in the order of their ids; the caller is in a transaction.
    """
    numbers = sorted(items)
    for start in range(0, len(numbers), _BATCH):
        _refresh(numbers[start : start + _BATCH])


def _refresh(numbers: list[int]) -> None:
    rows = AgendaItem.objects.filter(pk__in=numbers).order_by("pk").only("pk")
    list(rows.select_for_update(of=("self",)))
    of_item, of_reservation, of_statement = _speakers(numbers)
    changed = []
    entries = SearchEntry.objects.filter(item__in=numbers).exclude(kind=SearchEntry.Kind.DOCUMENT)
    for entry in entries.only("item", "kind", "reservation", "statement", "persons"):
        people = of_item[entry.item_id]
        if entry.kind == SearchEntry.Kind.RESERVATION:
            people = of_reservation[entry.reservation_id]
        elif entry.kind == SearchEntry.Kind.STATEMENT:
            people = of_statement[entry.statement_id]
        if entry.persons != sorted(people):
            entry.persons = sorted(people)
            changed.append(entry)
    SearchEntry.objects.bulk_update(changed, ["persons"], batch_size=_BATCH)


_People = dict[int | None, set[int]]


def _speakers(numbers: list[int]) -> tuple[_People, _People, _People]:
    """Who speaks under each §, in each reservation and in each statement, by their ids."""
    of_item: _People = defaultdict(set)
    parts: list[_People] = []
    for model, source in (
        (MotionSpeaker, "motion"),
        (ReservationSpeaker, "reservation"),
        (StatementSpeaker, "statement"),
    ):
        rows: QuerySet[Any, Any] = QuerySet(model).filter(
            **{f"{source}__item__in": numbers}, person__isnull=False
        )
        part: _People = defaultdict(set)
        for item, pk, person in rows.values_list(f"{source}__item", source, "person_id"):
            of_item[item].add(person)
            part[pk].add(person)
        parts.append(part)
    return of_item, parts[1], parts[2]
