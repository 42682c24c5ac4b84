"""Which rows a page searches among: the search, the reservations, the statements."""

from dataclasses import dataclass

from django.db.models import QuerySet

from amnarchive.filters import EntryFilter, ItemFilter, ReservationFilter, StatementFilter
from amnarchive.models import SearchEntry
from amnarchive.search.parameters import Asked
from amnarchive.search.request import BY_DATE, RELEVANCE


@dataclass(frozen=True, slots=True)
class Scope:
    """`kinds` of row, where the request does not name one; `order` is the usual order."""

    filters: type[EntryFilter]
    kinds: tuple[SearchEntry.Kind, ...]
    order: str

    def of(self, asked: Asked) -> QuerySet[SearchEntry]:
        """Give the rows that the request's filters leave."""
        entries: QuerySet[SearchEntry] = asked.filters.qs
        names_kind = SearchEntry.Kind.ITEM in self.kinds and asked.request.typ
        return entries if names_kind else entries.filter(kind__in=self.kinds)


EVERYTHING = Scope(ItemFilter, (SearchEntry.Kind.ITEM, SearchEntry.Kind.DOCUMENT), RELEVANCE)
RESERVATIONS = Scope(ReservationFilter, (SearchEntry.Kind.RESERVATION,), BY_DATE)
STATEMENTS = Scope(StatementFilter, (SearchEntry.Kind.STATEMENT,), BY_DATE)
