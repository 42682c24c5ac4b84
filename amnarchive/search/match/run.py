"""Asks the database: what matches, how much, and in which order."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from django.core.paginator import Page, Paginator

from amnarchive.models import SearchEntry
from amnarchive.search import config
from amnarchive.search.asking.asked import Asked
from amnarchive.search.asking.request import RELEVANCE
from amnarchive.search.match.candidates import candidates
from amnarchive.search.match.case_groups import CaseGroup, by_case
from amnarchive.search.match.facets import counted
from amnarchive.search.match.matching import Matches, counts_of, matches
from amnarchive.search.match.newest import newest
from amnarchive.search.match.ranking import groups, ranked
from amnarchive.search.match.scope import Scope
from amnarchive.search.match.tally import Tally
from amnarchive.search.spelling.vocabulary import frequencies
from amnarchive.search.typed.clauses import Query
from amnarchive.search.typed.compose import without_quotes
from amnarchive.search.typed.outcomes import outcome_of
from amnarchive.search.typed.terms import Party, Word

Keys = Callable[[int, int], list[int]]
"""Gives the keys of the hits from one place to before another, in their order."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One page of a search.

    `tally` counts the `matches` of `query`: the rows that have all words, or any where none has
    all (then `relaxed`). `unquoted`: nothing has the phrases that were asked for, these rows have
    their words. By relevance (`ranked`) those with some of the words stand among and after them:
    `more` says how many, None that nobody has counted. `page` holds numbers, for the pager alone;
    it reaches `reachable` hits. `groups` are the hits by their cases, where that is asked for.
    """

    entries: tuple[SearchEntry, ...]
    query: Query
    tally: Tally
    matches: Matches
    page: "Page[int]"
    reachable: int
    relaxed: bool = False
    unquoted: bool = False
    ranked: bool = False
    more: int | None = 0
    groups: tuple[CaseGroup, ...] = ()

    @property
    def count(self) -> int:
        """How many rows match; to two digits where it is an estimate."""
        if not self.tally.approximate:
            return self.tally.count
        return round(self.tally.count, 2 - len(str(self.tally.count)))

    @property
    def approximate(self) -> bool:
        """Whether the counts are estimates."""
        return self.tally.approximate

    @property
    def cut(self) -> bool:
        """Whether more match than one can reach."""
        return self.reachable < self.tally.count


def run(
    asked: Asked, scope: Scope, *, size: int = config.PAGE_SIZE, facets: Iterable[str] = ()
) -> Answer:
    """Answer a request among the rows of `scope`.

    `size` is how many hits a page has; `facets` are counted too.
    """
    way = _first_that_finds(asked, scope, tuple(facets))
    asked, tally, relaxed = way.asked, way.tally, way.relaxed
    found = replace(matches(asked, scope, way.composed), known=tally.count)
    by_relevance = bool(asked.query.wanted) and (asked.request.ordning or scope.order) == RELEVANCE
    if by_relevance and tally.count:
        order = _by_relevance(asked, scope, found, 0 if relaxed else tally.count)
    else:
        order = _Order(lambda first, end: newest(found, first, end), tally.count)
    page, groups, keys = _turned(asked, order, size)
    return Answer(
        entries=_loaded(keys) if tally.count else (),
        query=asked.query,
        tally=tally,
        matches=found,
        page=page,
        reachable=_reachable(asked, order),
        relaxed=relaxed,
        unquoted=way.unquoted,
        ranked=by_relevance,
        more=order.more,
        groups=groups,
    )


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to take a query, and what it finds."""

    asked: Asked
    composed: str
    tally: Tally
    relaxed: bool = False
    unquoted: bool = False


def _first_that_finds(asked: Asked, scope: Scope, facets: tuple[str, ...]) -> _Way:
    """All words, any of them, the words of phrases: nobody is to be left without any hit."""
    strict = _Way(asked, asked.query.all_of(), Tally(0))
    loose = without_quotes(asked.query)
    tried = [strict, replace(strict, composed=asked.query.any_of(), relaxed=True)]
    if loose is not None:
        words = replace(asked, query=loose, rows=frequencies(loose.lexemes))
        other = replace(strict, asked=words, unquoted=True)
        tried.append(replace(other, composed=loose.all_of()))
        tried.append(replace(other, composed=loose.any_of(), relaxed=True))
    for way in tried:
        if not way.relaxed or len(way.asked.query.wanted) > 1:
            tally = counted(way.asked, scope, way.composed, facets)
            if tally.count:
                return replace(way, tally=tally)
    return strict


@dataclass(frozen=True, slots=True)
class _Order:
    """The hits in their order; `reachable` of them."""

    keys: Keys
    reachable: int
    more: int | None = 0


def _by_relevance(asked: Asked, scope: Scope, counted: Matches, whole: int) -> _Order:
    """The best first: any word may match, and one that is missing costs.

    `whole` is how many have all words, 0 where any will do.
    """
    query = asked.query
    weighed = groups(query, counts_of(asked))
    found, complete = candidates(asked, scope, weighed, counted)
    penalty = not _takes_postponed(query)

    def keys(first: int, end: int) -> list[int]:
        return ranked(found, weighed, postponed_last=penalty, first=first, end=end)

    more = (len(found) - whole if complete else None) if whole and len(query.wanted) > 1 else 0
    return _Order(keys, len(found), more)


def _reachable(asked: Asked, order: _Order) -> int:
    """How many hits the pages reach to."""
    most = config.GROUPED_MOST if asked.request.gruppera else config.COUNT_CAP
    return min(order.reachable, most)


def _turned(
    asked: Asked, order: _Order, size: int
) -> tuple["Page[int]", tuple[CaseGroup, ...], list[int]]:
    """Turn to the page asked for: its number, its groups where there are any, its keys."""
    if asked.request.gruppera:
        cases = by_case(order.keys(0, _reachable(asked, order)))
        page = Paginator(range(len(cases)), size).get_page(asked.request.sida)
        first = (page.number - 1) * size
        groups = tuple(cases[first : first + size])
        return page, groups, [key for group in groups for key in group.keys]
    reachable = _reachable(asked, order)
    page = Paginator(range(reachable), size).get_page(asked.request.sida)
    first = (page.number - 1) * size
    return page, (), order.keys(first, min(first + size, reachable)) if reachable else []


def _loaded(keys: Sequence[int]) -> tuple[SearchEntry, ...]:
    """With what a hit shows of its row, without the row's words."""
    rows = SearchEntry.objects.filter(pk__in=keys).select_related("body").defer("vector")
    loaded = rows.in_bulk()
    return tuple(loaded[key] for key in keys if key in loaded)


def _takes_postponed(query: Query) -> bool:
    """Whether a § that only puts the matter off is as good: who asks for that, or for a party."""
    terms = [term for clause in query.wanted for term in clause.terms]
    return any(isinstance(t, Party) or (isinstance(t, Word) and outcome_of(t.word)) for t in terms)
