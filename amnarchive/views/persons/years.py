"""What a person did under §§, counted by year, with the newest of each kind, in one query."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.contrib.postgres.fields import ArrayField
from django.db.models import (
    Count,
    F,
    Func,
    JSONField,
    Q,
    QuerySet,
    Value,
)
from django.db.models.functions import ExtractYear
from django.utils.translation import gettext as _

from amnarchive.actions.people.facts import FACTS
from amnarchive.charts import BarChart, Series, bars
from amnarchive.heads.tally import Tally
from amnarchive.models import Meeting, Person
from amnarchive.views.covered import covered, gap
from amnarchive.views.deeds import BEARING, KINDS, MOTIONS, PRESENCE, RESERVATIONS, DeedKind
from amnarchive.views.persons.attendance import Attended, attended
from amnarchive.views.persons.compiled import rows
from amnarchive.views.persons.links import link
from amnarchive.views.spellings import printed

NEWEST = 5
_NAMES = ""
"""Stands where a kind does: names in rows that are no deeds."""

Counts = dict[str, dict[int, int]]


@dataclass(frozen=True, slots=True)
class Years:
    """{kind: {year: how many}}; of each kind the newest rows; `names` printed beside the own.

    A newest row is the key of the §, then `BEARING` and the kind's own columns.
    """

    counts: Counts
    newest: Mapping[str, list[list[Any]]]
    attended: Attended
    names: frozenset[str]

    def total(self, kind: DeedKind) -> int:
        """How many of a kind in all."""
        return sum(self.counts.get(kind.key, {}).values())

    @property
    def tally(self) -> Tally:
        """The numbers of the person's card."""
        return Tally(
            listed=self.total(PRESENCE),
            motions=self.total(MOTIONS),
            reservations=self.total(RESERVATIONS),
            years=tuple(sorted({year for counts in self.counts.values() for year in counts})),
        )

    def chart(self, city: str) -> BarChart | None:
        """A row of bars for each kind of deed. `city`: whose minutes name the person.

        One query where years lie between that have nothing.
        """
        return bars(
            "ar",
            _("Antal per år"),
            [self._series(kind) for kind in KINDS],
            year=_("År"),
            covered=covered(self.tally.years, Meeting.objects.filter(body__municipality=city)),
            gap=gap(),
        )

    def _series(self, kind: DeedKind) -> Series:
        return Series(
            name=str(_("Sammanträden") if kind is PRESENCE else kind.label),
            counts=self.counts.get(kind.key, {}),
            url=lambda year: link(kind, ar=year),
            total_url=link(kind),
        )


def years(person: Person) -> Years:
    """Count everything of a person. Two queries, whatever there is."""
    lists = attended(person)
    counts: Counts = defaultdict(dict)
    newest: dict[str, list[list[Any]]] = defaultdict(list)
    names = set(lists.names)
    for name, year, n, those, spelt in sorted(rows(_all, person), key=_newest_first):
        names.update(spelt or ())
        if name != _NAMES:
            counts[name][int(year)] = n
            newest[name] += those[: NEWEST - len(newest[name])]
    if lists.by_year:
        counts[PRESENCE.key] = lists.by_year
    return Years(dict(counts), newest, lists, frozenset(names))


def _newest_first(row: tuple[Any, ...]) -> int:
    return -int(row[1])


def _all(person: int, name: str) -> QuerySet[Any, Any]:
    legs = [_leg(kind, person, name) for kind in KINDS if kind is not PRESENCE]
    legs += [
        _other_names(printed(fact, person, name), fact.printed)
        for fact in FACTS
        if fact.model not in {kind.model for kind in KINDS} or fact.person != "person"
    ]
    return legs[0].union(*legs[1:], all=True)


class _Row(Func):
    function = "json_build_array"
    output_field = JSONField()


class _First(Func):
    template = f"(%(expressions)s)[1:{NEWEST}]"
    output_field = ArrayField(JSONField())


class _None(Func):
    template = "NULL::json[]"
    output_field = ArrayField(JSONField())

    def get_group_by_cols(self) -> list[Any]:
        return []


def _leg(kind: DeedKind, person: int, name: str) -> QuerySet[Any, Any]:
    """Rows of (kind, year, how many, the newest, other names)."""
    order = (f"-{kind.meeting}__date", f"-{kind.item}__position", "-pk")
    row = _Row(F(f"{kind.item}__pk"), *BEARING, *kind.own)
    counted: QuerySet[Any, Any] = (
        kind.rows(person)
        .values_list(Value(kind.key), ExtractYear(f"{kind.meeting}__date"))
        .annotate(
            n=Count("pk"),
            newest=_First(ArrayAgg(row, order_by=order)),
            names=ArrayAgg("name", distinct=True, filter=~Q(name=name)),
        )
    )
    return counted


def _other_names(found: QuerySet[Any, Any], column: str) -> QuerySet[Any, Any]:
    counted: QuerySet[Any, Any] = found.values_list(Value(_NAMES), Value(0)).annotate(
        n=Count("pk"), newest=_None(), names=ArrayAgg(column, distinct=True)
    )
    return counted
