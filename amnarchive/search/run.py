"""Asks the database: what matches, how much, and in which order."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.db import connection

from amnarchive.models import SearchEntry
from amnarchive.search import config
from amnarchive.search.candidates import Sql, candidates
from amnarchive.search.clauses import Query
from amnarchive.search.matching import (
    NEWEST_FIRST,
    Entries,
    along_the_dates,
    capped_count,
    matching,
)
from amnarchive.search.outcomes import outcome_of
from amnarchive.search.parameters import Asked
from amnarchive.search.ranking import groups, ranked
from amnarchive.search.request import RELEVANCE
from amnarchive.search.scope import Scope
from amnarchive.search.terms import Party, Word
from amnarchive.search.vocabulary import frequencies


@dataclass(frozen=True, slots=True)
class Answer:
    """One page of a search.

    `count` is at most `config.COUNT_CAP`, `capped` says that there are more. `whole` is how many
    of them have all words, None where one word was asked for. `relaxed`: none has. `ranked`:
    ordered by relevance, `ranked_newest` says that not all of them were. `page` holds numbers, for
    the pager alone.
    """

    entries: tuple[SearchEntry, ...]
    count: int
    capped: bool
    page: "Page[int]"
    whole: int | None = None
    relaxed: bool = False
    ranked: bool = False
    ranked_newest: bool = False

    @property
    def some(self) -> bool:
        """Whether some hits have all words and others have not."""
        return bool(self.whole) and self.whole != self.count and not self.capped


def run(asked: Asked, scope: Scope, *, size: int = config.PAGE_SIZE) -> Answer:
    """Answer a request among the rows of `scope`; `size` is how many rows a page has."""
    among = scope.of(asked)
    order = asked.request.ordning or scope.order
    if asked.query.wanted and order == RELEVANCE:
        return _by_relevance(among, asked, size)
    return _by_date(among, asked, size)


def _by_date(among: Entries, asked: Asked, size: int) -> Answer:
    """The newest first: those with all words, or those with any where none has all."""
    query = asked.query
    composed, relaxed = query.all_of(), False
    count = capped_count(matching(among, composed))
    if not count and len(query.wanted) > 1:
        composed, relaxed = query.any_of(), True
        count = capped_count(matching(among, composed))
    capped = count > config.COUNT_CAP
    found = (along_the_dates if capped else matching)(among, composed)
    count = min(count, config.COUNT_CAP)
    page = Paginator(range(count), size).get_page(asked.request.sida)
    first = (page.number - 1) * size
    ordered = _loaded(found.order_by(*NEWEST_FIRST))
    return Answer(
        entries=tuple(ordered[first : first + size]) if count else (),
        count=count,
        capped=capped,
        page=page,
        relaxed=relaxed and bool(count),
    )


def _by_relevance(among: Entries, asked: Asked, size: int) -> Answer:
    """The best first: any word may match, and one that is missing costs."""
    query = asked.query
    count = capped_count(matching(among, query.any_of()))
    several = len(query.wanted) > 1
    whole = capped_count(matching(among, query.all_of())) if several and count else None
    capped = count > config.COUNT_CAP
    count = min(count, config.COUNT_CAP)
    rows = frequencies(query.lexemes) if asked.rows is None else asked.rows
    weighed = groups(query, rows)
    keys = candidates(among, query, weighed, capped=capped)
    reachable = count if count <= config.RANK_CANDIDATES else _counted(keys)
    page = Paginator(range(reachable), size).get_page(asked.request.sida)
    first = (page.number - 1) * size
    best: list[int] = []
    if count:
        best = ranked(
            keys,
            weighed,
            postponed_last=not _takes_postponed(query),
            first=first,
            end=first + size,
        )
    return Answer(
        entries=_in_order(best),
        count=count,
        capped=capped,
        page=page,
        whole=whole,
        relaxed=whole == 0 and bool(count),
        ranked=True,
        ranked_newest=reachable < count,
    )


def _counted(keys: Sql) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM ({keys[0]}) AS found", keys[1])  # noqa: S608 - as there
        return int(cursor.fetchone()[0])


def _in_order(keys: Sequence[int]) -> tuple[SearchEntry, ...]:
    loaded = _loaded(SearchEntry.objects.filter(pk__in=keys)).in_bulk()
    return tuple(loaded[key] for key in keys if key in loaded)


def _loaded(entries: Entries) -> Entries:
    """With what a hit shows of its row, without the row's words."""
    return entries.select_related("body").defer("vector")


def _takes_postponed(query: Query) -> bool:
    """Whether a § that only puts the matter off is as good: who asks for that, or for a party."""
    terms = [term for clause in query.wanted for term in clause.terms]
    return any(isinstance(t, Party) or (isinstance(t, Word) and outcome_of(t.word)) for t in terms)
