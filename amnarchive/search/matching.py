"""The rows that match: by the word index alone, which holds the words and what is filtered by."""

import json
from dataclasses import dataclass
from functools import cached_property

from django.db.models import DateField, ExpressionWrapper, F, OrderBy, QuerySet

from amnarchive.models import SearchEntry
from amnarchive.search.analysis import quoted
from amnarchive.search.asked import Asked
from amnarchive.search.asked_keys import asked_keys
from amnarchive.search.filter_keys import sample_key
from amnarchive.search.scope import Scope
from amnarchive.search.tsquery import LexemeQuery

Entries = QuerySet[SearchEntry]


@dataclass(frozen=True)
class Matches:
    """Rows `among` those that the filters leave, of which a composed tsquery is true.

    `keys` are lexemes of the filters, which leave the same rows: with them the word index says at
    once which rows match, and no row's words need be unpacked.
    """

    among: Entries
    composed: str
    keys: tuple[str, ...] = ()

    @cached_property
    def rows(self) -> Entries:
        """The rows, in no order."""
        return self.among.order_by().filter(vector=LexemeQuery(self._query))

    @property
    def _query(self) -> str:
        return " & ".join(part for part in (self.composed, *self.keys) if part)

    def narrowed(self, *keys: str) -> "Matches":
        """Those that have one of these lexemes as well."""
        return Matches(self.among, self.composed, (*self.keys, f"({' | '.join(keys)})"))

    @cached_property
    def estimate(self) -> int:
        """About how many rows they are: what the planner thinks. Costs no more than planning."""
        plain = SearchEntry.objects.filter(vector=LexemeQuery(self._query)).order_by()
        plan = json.loads(plain.values("pk").explain(format="json"))
        return int(plan[0]["Plan"]["Plan Rows"])

    @cached_property
    def sample(self) -> "Matches":
        """A sixteenth of them, taken evenly."""
        return self.narrowed(quoted(sample_key(0)))


def matches(asked: Asked, scope: Scope, composed: str, *, all_kinds: bool = False) -> Matches:
    """What matches a composed tsquery under the filters of a request.

    `all_kinds`: rows of any kind, where the request names none.
    """
    if all_kinds:
        return Matches(asked.filters.qs, composed, tuple(asked_keys(asked, SearchEntry.Kind)))
    return Matches(scope.of(asked), composed, tuple(asked_keys(asked, scope.kinds_of(asked))))


def newest_first() -> tuple[OrderBy | str, ...]:
    """The order by date, said so that no index serves it.

    Along the date index each row's words would be unpacked to test it.
    """
    return (
        OrderBy(ExpressionWrapper(F("date") + 0, output_field=DateField()), descending=True),
        "body_id",
        "item_id",
        "pk",
    )
