"""A request that was read."""

from collections.abc import Mapping
from dataclasses import dataclass

from amnarchive.filters import EntryFilter
from amnarchive.search.asking.request import SearchRequest
from amnarchive.search.typed.clauses import Query


@dataclass(frozen=True, slots=True)
class Offer:
    """Somebody or some body whom a typed name may mean; `query` leads to the search for them."""

    label: str
    query: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A request that was read: its query, its filters, and a sentence for each thing mended.

    `corrected` are misspelt words, each with what is looked for in its place. `rows` is in how many
    rows the query's lexemes stand, as far as that is known. `typed` is the query before its fields
    (`parti:sd`) became filters. `offers`: those whom a name that was typed may mean.
    """

    request: SearchRequest
    query: Query
    filters: EntryFilter
    notes: tuple[str, ...]
    corrected: tuple[tuple[str, str], ...] = ()
    rows: Mapping[str, int] | None = None
    typed: str = ""
    offers: tuple[Offer, ...] = ()
