"""What the search page and the lists of reservations and statements have in common."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers

from amnarchive.models import SearchEntry
from amnarchive.search.document_hits import DocumentHit
from amnarchive.search.facets import Choice, by_party, by_year
from amnarchive.search.highlight import Marker
from amnarchive.search.hits import Hit, hits
from amnarchive.search.limit import SearchTookTooLong, limited
from amnarchive.search.parameters import Asked
from amnarchive.search.part_hits import PartHit
from amnarchive.search.removals import Removal, removals
from amnarchive.search.request import BY_DATE, RELEVANCE
from amnarchive.search.run import Answer, run
from amnarchive.search.scope import Scope

_TOO_SLOW = 503

AnyHit = Hit | DocumentHit | PartHit
Load = Callable[[Sequence[SearchEntry], Marker, str], Sequence[AnyHit]]
"""Makes hits of rows; takes the words to mark and the query as typed too."""


@dataclass(frozen=True, slots=True)
class Found:
    """A page of hits with its counts; no `answer` where nothing was asked or it took too long."""

    asked: Asked
    scope: Scope
    answer: Answer | None = None
    hits: tuple[AnyHit, ...] = ()
    removals: tuple[Removal, ...] = ()
    parties: tuple[Choice, ...] = ()
    years: tuple[Choice, ...] = ()
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
    def exactly(self) -> str:
        """The address of the same search for what was typed, nothing put in its place."""
        return self.asked.request.but(exakt=1).query_string

    @property
    def unfiltered(self) -> str:
        """The address of the same search without any filter."""
        return self.asked.request.without(*self.asked.request.filters).query_string or "?"


def find(asked: Asked, scope: Scope, *, counts: bool, load: Load = hits) -> Found:
    """Ask the database. `counts`: also per party and year. `load` makes the hits of the page."""
    try:
        with limited():
            answer = run(asked, scope)
            return Found(
                asked=asked,
                scope=scope,
                answer=answer,
                hits=tuple(load(answer.entries, Marker(asked.query), asked.request.q)),
                removals=tuple(removals(asked, scope, counted=not answer.count)),
                parties=tuple(by_party(asked, scope)) if counts else (),
                years=tuple(by_year(asked, scope)) if counts else (),
            )
    except SearchTookTooLong:
        unfiltered = tuple(removals(asked, scope, counted=False))
        return Found(asked=asked, scope=scope, removals=unfiltered, too_slow=True)


def show(
    request: HttpRequest, found: Found, template: str, partial: str, context: dict[str, Any]
) -> HttpResponse:
    """Render the page, or only its results where htmx asks for them."""
    htmx = getattr(request, "htmx", None)
    is_part = bool(htmx and not htmx.boosted and not htmx.history_restore_request)
    shown = {"found": found, "asked": found.asked, "answer": found.answer, "is_part": is_part}
    response = render(request, partial if is_part else template, shown | context)
    if found.too_slow:
        response["Retry-After"] = "10"
        if not is_part:
            response.status_code = _TOO_SLOW
    if is_part:
        response["HX-Push-Url"] = request.path + found.asked.request.query_string
    patch_vary_headers(response, ["HX-Request"])
    return response
