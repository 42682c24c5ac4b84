"""Asks the database: candidates by the index, a capped count, an order over the candidates."""

from dataclasses import dataclass

from django.contrib.postgres.search import SearchRank
from django.core.paginator import Page, Paginator
from django.db.models import F, QuerySet, Value

from amnarchive.models import SearchEntry
from amnarchive.search import config
from amnarchive.search.parameters import Asked
from amnarchive.search.request import RELEVANCE
from amnarchive.search.scope import Scope
from amnarchive.search.terms import Query
from amnarchive.search.tsquery import LexemeQuery

Entries = QuerySet[SearchEntry]
_NEWEST_FIRST = ("-date", "body_id", "item_id", "pk")
_NO_LIMIT = 2**31 - 1
_BY_LENGTH = Value(1)  # ts_rank's normalisation: divide by 1 + log of the length


@dataclass(frozen=True, slots=True)
class Answer:
    """One page of a search.

    `count` is at most `config.COUNT_CAP`, `capped` says that there are more. `relaxed`: no § has
    all words, so these have some of them. `ranked`: ordered by relevance, `ranked_newest` says
    that only the newest `config.RANK_CANDIDATES` were. `page` holds numbers, for the pager alone.
    """

    entries: tuple[SearchEntry, ...]
    count: int
    capped: bool
    page: "Page[int]"
    relaxed: bool = False
    ranked: bool = False
    ranked_newest: bool = False


def run(asked: Asked, scope: Scope) -> Answer:
    """Answer a request among the rows of `scope`."""
    among, query = scope.of(asked), asked.query
    composed, relaxed = query.all_of(), False
    found = matching(among, composed)
    count = capped_count(found)
    if not count and len(query.wanted) > 1:
        composed, relaxed = query.any_of(), True
        found = matching(among, composed)
        count = capped_count(found)
    capped = count > config.COUNT_CAP
    if capped:
        found = _along_the_dates(among, composed)
    count = min(count, config.COUNT_CAP)
    order = asked.request.ordning or scope.order
    ranked = bool(query.wanted) and order == RELEVANCE
    reachable = min(count, config.RANK_CANDIDATES) if ranked else count
    page = Paginator(range(reachable), config.PAGE_SIZE).get_page(asked.request.sida)
    first = (page.number - 1) * config.PAGE_SIZE
    ordered = _ranked(found, query) if ranked else found.order_by(*_NEWEST_FIRST)
    return Answer(
        entries=tuple(_loaded(ordered)[first : first + config.PAGE_SIZE]) if count else (),
        count=count,
        capped=capped,
        page=page,
        relaxed=relaxed and bool(count),
        ranked=ranked,
        ranked_newest=ranked and reachable < count,
    )


def _loaded(entries: Entries) -> Entries:
    """With what a hit shows of its row, without the row's words."""
    return entries.select_related("body").defer("vector")


def capped_count(entries: Entries, cap: int = config.COUNT_CAP) -> int:
    """Count up to `cap` + 1 rows."""
    return entries.order_by()[: cap + 1].count()


def matching(entries: Entries, composed: str) -> Entries:
    """Keep what matches a composed tsquery; everything where it is empty.

    The matches are a subquery that the planner cannot dissolve (its limit is no limit), so that
    they come out of the word index: to test a row by itself its tsvector must be unpacked.
    """
    if not composed:
        return entries
    matches = SearchEntry.objects.filter(vector=LexemeQuery(composed)).order_by()
    return entries.filter(pk__in=matches.values("pk")[:_NO_LIMIT])


def _along_the_dates(entries: Entries, composed: str) -> Entries:
    """Keep the same, row by row: right where so much matches that few rows are tested in vain."""
    return entries.filter(vector=LexemeQuery(composed)) if composed else entries


def _ranked(found: Entries, query: Query) -> Entries:
    """Order the newest candidates by how well they match, equal ones newest first."""
    newest = found.order_by(*_NEWEST_FIRST).values("pk")[: config.RANK_CANDIDATES]
    return (
        SearchEntry.objects.filter(pk__in=newest)
        .annotate(
            score=_rank(query.rank_narrow())
            + _rank(query.rank_wide()) * Value(config.PART_OF_COMPOUND)
        )
        .order_by(F("score").desc(), *_NEWEST_FIRST)
    )


def _rank(composed: str) -> SearchRank:
    return SearchRank(
        F("vector"), LexemeQuery(composed), weights=config.WEIGHTS, normalization=_BY_LENGTH
    )
