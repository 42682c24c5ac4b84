"""The rows that match: by the word index alone, which holds the words and what is filtered by."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from django.db.models import DateField, ExpressionWrapper, F, OrderBy, QuerySet

from amnarchive.models import SearchEntry
from amnarchive.search import config
from amnarchive.search.analysis import quoted
from amnarchive.search.asking.asked import Asked
from amnarchive.search.asking.asked_keys import asked_keys
from amnarchive.search.index.filter_keys import sample_key
from amnarchive.search.match.phrases import rows_to_test
from amnarchive.search.match.scope import Scope
from amnarchive.search.public import public_entries
from amnarchive.search.spelling.vocabulary import frequencies
from amnarchive.search.tsquery import LexemeQuery

Entries = QuerySet[SearchEntry]
_PHRASE = "<->"


@dataclass(frozen=True)
class Matches:
    """Rows `among` those that the filters leave, of which a composed tsquery is true.

    `keys` are lexemes of the filters, which leave the same rows: with them the word index says at
    once which rows match, and no row's words need be unpacked. `beyond` are the rows that those
    filters leave that have no lexemes. `tested`: so many rows at least are tested for a phrase,
    before the filters. `known`: how many rows they are, where somebody has counted.
    """

    among: Entries
    composed: str
    keys: tuple[str, ...]
    beyond: Entries
    tested: int = 0
    known: int | None = None

    @cached_property
    def rows(self) -> Entries:
        """The rows, in no order."""
        return self.among.order_by().filter(vector=LexemeQuery(self._query))

    @property
    def _query(self) -> str:
        return " & ".join(part for part in (self.composed, *self.keys) if part)

    def narrowed(self, *keys: str) -> "Matches":
        """Those that have one of these lexemes as well."""
        return replace(self, keys=(*self.keys, f"({' | '.join(keys)})"), known=None)

    @cached_property
    def estimate(self) -> int:
        """About how many rows they are: what the planner thinks, or the counts of a phrase's words.

        Costs no more than planning. Of the filters that have lexemes only these are told: it would
        think that each halves the rows once more.
        """
        return max(self._thought, self._tested)

    @cached_property
    def cost(self) -> int:
        """About what it costs to fetch them, in rows that need no test."""
        return self._thought + config.TESTED * self._tested

    @cached_property
    def _thought(self) -> int:
        return self._planned(self._query) if self.known is None else self.known

    @cached_property
    def _tested(self) -> int:
        """How many rows are tested for a phrase, by the share of all that the filters leave."""
        if not self.tested:
            return 0
        left, everything = self._planned(" & ".join(self.keys)), self._planned("")
        return self.tested * left // max(1, everything)

    def _planned(self, composed: str) -> int:
        """How many rows the planner expects."""
        rows = self.beyond.order_by()
        if composed:
            rows = rows.filter(vector=LexemeQuery(composed))
        plan = json.loads(rows.values("pk").explain(format="json"))
        return int(plan[0]["Plan"]["Plan Rows"])

    def sample(self, parts: int) -> "Matches":
        """So many of `SAMPLES` equal parts of them, taken evenly."""
        return self.narrowed(*(quoted(sample_key(number)) for number in range(parts)))


def matches(asked: Asked, scope: Scope, composed: str, *, all_kinds: bool = False) -> Matches:
    """What matches a composed tsquery under the filters of a request.

    `all_kinds`: rows of any kind, where the request names none.
    """
    kinds = tuple(SearchEntry.Kind) if all_kinds else scope.kinds_of(asked)
    among = asked.filters.qs if all_kinds else scope.of(asked)
    least = rows_to_test(asked.query, composed, counts_of(asked)) if _PHRASE in composed else 0
    return Matches(among, composed, tuple(asked_keys(asked, kinds)), _beyond(asked), least)


def counts_of(asked: Asked) -> Mapping[str, int]:
    """In how many rows each lexeme of the query stands: as was looked up for it, else anew."""
    return frequencies(asked.query.lexemes) if asked.rows is None else asked.rows


def _beyond(asked: Asked) -> Entries:
    """The rows that a person and days leave."""
    entries, valid = public_entries(), asked.filters.form.cleaned_data
    if valid.get("person"):
        entries = entries.filter(persons__contains=[valid["person"].pk])
    if asked.request.fran:
        entries = entries.filter(date__gte=asked.request.fran)
    if asked.request.till:
        entries = entries.filter(date__lte=asked.request.till)
    return entries


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
