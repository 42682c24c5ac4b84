"""Which rows a page searches among: the search, the reservations, the statements."""

from dataclasses import dataclass

from django.db.models import QuerySet

from amnarchive.filters import EntryFilter, ItemFilter, ReservationFilter, StatementFilter
from amnarchive.models import SearchEntry
from amnarchive.search.asking.asked import Asked
from amnarchive.search.asking.choices import ENTRY_KIND_OF
from amnarchive.search.asking.request import BY_DATE, RELEVANCE


@dataclass(frozen=True, slots=True)
class Scope:
    """`kinds` of row, where the request does not name one; `order` is the usual order."""

    filters: type[EntryFilter]
    kinds: tuple[SearchEntry.Kind, ...]
    order: str

    def of(self, asked: Asked) -> QuerySet[SearchEntry]:
        """Give the rows that the request's filters leave."""
        entries: QuerySet[SearchEntry] = asked.filters.qs
        return entries.filter(kind__in=self.kinds_of(asked))

    def kinds_of(self, asked: Asked) -> tuple[SearchEntry.Kind, ...]:
        """Which kinds of row are listed: the one that the request names, else all of the scope."""
        named = ENTRY_KIND_OF.get(asked.request.typ) if self.of_all_kinds else None
        return (named,) if named else self.kinds

    @property
    def of_all_kinds(self) -> bool:
        """Whether a request may name the kind of row."""
        return SearchEntry.Kind.ITEM in self.kinds


EVERYTHING = Scope(ItemFilter, (SearchEntry.Kind.ITEM, SearchEntry.Kind.DOCUMENT), RELEVANCE)
RESERVATIONS = Scope(ReservationFilter, (SearchEntry.Kind.RESERVATION,), BY_DATE)
STATEMENTS = Scope(StatementFilter, (SearchEntry.Kind.STATEMENT,), BY_DATE)
