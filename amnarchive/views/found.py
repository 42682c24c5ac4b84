"""What the search page and the lists of reservations and statements have in common."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers

from amnarchive.models import Case, SearchEntry
from amnarchive.search.asking.asked import Asked
from amnarchive.search.asking.fields import load_choices
from amnarchive.search.asking.removals import Removal, removals
from amnarchive.search.asking.request import BY_CASE, BY_DATE, RELEVANCE
from amnarchive.search.hits.document_hits import DocumentHit
from amnarchive.search.hits.highlight import Marker
from amnarchive.search.hits.item_hits import Hit, hits
from amnarchive.search.hits.part_hits import PartHit
from amnarchive.search.limit import SearchTookTooLong, limited
from amnarchive.search.match.facets import Facet, facets
from amnarchive.search.match.run import Answer, run
from amnarchive.search.match.scope import Scope
from amnarchive.views.parts import is_part

_TOO_SLOW = 503

AnyHit = Hit | DocumentHit | PartHit
Load = Callable[[Sequence[SearchEntry], Marker, str], Sequence[AnyHit]]
"""Makes hits of rows; takes the words to mark and the query as typed too."""


@dataclass(frozen=True, slots=True)
class Together:
    """Hits of one case, or one hit that has none; `rest` more stand on the page of the case."""

    case: Case | None
    hits: tuple[AnyHit, ...]
    rest: int


@dataclass(frozen=True, slots=True)
class Found:
    """A page of hits with its counts; no `answer` where nothing was asked or it took too long.

    `groups` are the same hits by their cases, where that was asked for.
    """

    asked: Asked
    scope: Scope
    answer: Answer | None = None
    hits: tuple[AnyHit, ...] = ()
    removals: tuple[Removal, ...] = ()
    facets: tuple[Facet, ...] = ()
    groups: tuple[Together, ...] = ()
    too_slow: bool = False

    @property
    def order(self) -> str:
        """The order in which the hits stand."""
        return RELEVANCE if self.answer and self.answer.ranked else BY_DATE

    @property
    def by_relevance(self) -> str:
        """The address of the same hits, the best first."""
        return self.asked.request.but(ordning=RELEVANCE).query_string

    @property
    def by_date(self) -> str:
        """The address of the same hits, the newest first."""
        return self.asked.request.but(ordning=BY_DATE).query_string

    @property
    def may_group(self) -> bool:
        """Whether hits of one case may be put together: where §§ are listed."""
        return self.scope.of_all_kinds

    @property
    def by_case(self) -> str:
        """The address of the same hits, those of one case together."""
        return self.asked.request.but(gruppera=BY_CASE).query_string

    @property
    def one_by_one(self) -> str:
        """The address of the same hits, each by itself."""
        return self.asked.request.without("gruppera").query_string

    @property
    def exactly(self) -> str:
        """The address of the same search for what was typed, nothing put in its place."""
        return self.asked.request.but(exakt=1).query_string

    @property
    def unfiltered(self) -> str:
        """The address of the same search without any filter."""
        return self.asked.request.without(*self.asked.request.filters).query_string or "?"


def find(asked: Asked, scope: Scope, *, names: Iterable[str] = (), load: Load = hits) -> Found:
    """Ask the database. `names` are the facets to count, `load` makes the hits of the page."""
    try:
        with limited():
            answer = run(asked, scope, facets=names)
            loaded = tuple(load(answer.entries, Marker(answer.query), asked.request.q))
            return Found(
                asked=asked,
                scope=scope,
                answer=answer,
                hits=loaded,
                removals=tuple(removals(asked, scope, counted=not answer.count)),
                facets=facets(asked, answer.tally) if answer.count else (),
                groups=tuple(_together(answer, loaded)),
            )
    except SearchTookTooLong:
        unfiltered = tuple(removals(asked, scope, counted=False))
        return Found(asked=asked, scope=scope, removals=unfiltered, too_slow=True)


def _together(answer: Answer, loaded: Sequence[AnyHit]) -> Iterator[Together]:
    """Put the hits of a page together as its groups say. One query where there are any."""
    cases = Case.objects.in_bulk([group.case for group in answer.groups if group.case])
    place = {entry.pk: (entry.item_id, entry.document_id) for entry in answer.entries}
    for group in answer.groups:
        sources = {place[key] for key in group.keys if key in place}
        own = tuple(hit for hit in loaded if _source(hit) in sources)
        if own:
            yield Together(cases.get(group.case or 0), own, group.rest)


def _source(hit: AnyHit) -> tuple[int | None, int | None]:
    """The key of the § or of the document that a hit leads to."""
    if isinstance(hit, DocumentHit):
        return None, hit.document.pk
    return hit.item.pk, None


def show(
    request: HttpRequest, found: Found, template: str, partial: str, context: dict[str, Any]
) -> HttpResponse:
    """Render the page, or only its results where htmx asks for them."""
    part = is_part(request)
    if not part:
        load_choices(found.asked.filters.form)
    shown = {"found": found, "asked": found.asked, "answer": found.answer, "is_part": part}
    response = render(request, partial if part else template, shown | context)
    if found.too_slow:
        response["Retry-After"] = "10"
        if not part:
            response.status_code = _TOO_SLOW
    if part:
        response["HX-Push-Url"] = request.path + found.asked.request.query_string
    patch_vary_headers(response, ["HX-Request"])
    return response
