"""What a person did, counted by year in one query."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.contrib.postgres.fields import ArrayField
from django.db.models import BigIntegerField, Count, QuerySet, Value
from django.db.models.functions import ExtractYear
from django.utils.translation import gettext as _

from amnarchive.charts import BarChart, Series, bars
from amnarchive.models import Person
from amnarchive.views.deeds import KINDS, PRESENCE, DeedKind
from amnarchive.views.persons.compiled import rows
from amnarchive.views.persons.links import link
from amnarchive.views.persons.presence import Presence, lists

Counts = dict[str, dict[int, int]]


@dataclass(frozen=True, slots=True)
class Years:
    """{kind: {year: how many}}, the primary keys of each kind with the newest first, presence."""

    counts: Counts
    keys: dict[str, list[int]]
    presence: Presence

    def total(self, kind: DeedKind) -> int:
        """How many of a kind in all."""
        return sum(self.counts.get(kind.key, {}).values())

    def chart(self) -> BarChart | None:
        """A row of bars for each kind of deed."""
        return bars("ar", _("Antal per år"), [self._series(kind) for kind in KINDS], year=_("År"))

    def _series(self, kind: DeedKind) -> Series:
        return Series(
            name=str(_("Sammanträden") if kind is PRESENCE else kind.label),
            counts=self.counts.get(kind.key, {}),
            url=lambda year: link(kind, ar=year),
            total_url=link(kind),
        )


def years(person: Person) -> Years:
    """Count everything of a person. One query, whatever there is."""
    counts: Counts = defaultdict(dict)
    keys: dict[str, list[int]] = defaultdict(list)
    for name, year, n, those in sorted(rows(_all, person), key=_newest_first):
        counts[name][int(year)] = n
        keys[name].extend(those or [])
    told = {name: sum(by_year.values()) for name, by_year in counts.items()}
    return Years(dict(counts), dict(keys), Presence.of(told))


def _all(person: int, _name: str) -> QuerySet[Any, Any]:
    legs = [_leg(kind, person) for kind in KINDS if kind is not PRESENCE]
    legs += [_lists(key, listed) for key, listed in lists(person).items()]
    return legs[0].union(*legs[1:], all=True)


def _newest_first(row: tuple[Any, ...]) -> int:
    return -int(row[1])


def _leg(kind: DeedKind, person: int) -> QuerySet[Any, Any]:
    """Rows of (kind, year, how many, keys from the newest)."""
    order = (f"-{kind.meeting}__date", f"-{kind.item}__position", "-pk")
    counted: QuerySet[Any, Any] = (
        kind.rows(person)
        .values_list(Value(kind.key), ExtractYear(f"{kind.meeting}__date"))
        .annotate(n=Count("pk"), keys=ArrayAgg("pk", order_by=order))
    )
    return counted


def _lists(key: str, listed: QuerySet[Any]) -> QuerySet[Any, Any]:
    """The same for names on lists: a meeting counts once."""
    none = Value(None, output_field=ArrayField(BigIntegerField()))
    counted: QuerySet[Any, Any] = listed.values_list(
        Value(key), ExtractYear("meeting__date")
    ).annotate(n=Count("meeting", distinct=True), keys=none)
    return counted
