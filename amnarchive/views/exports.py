"""The lists of hits as CSV: what the pages show, all pages in one file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone, translation
from django.views.decorators.http import require_safe

from amnarchive.exports import found, parts
from amnarchive.exports.table import Columns, Taken, lines
from amnarchive.models import SearchEntry
from amnarchive.search import config
from amnarchive.search.asking.asked import Asked
from amnarchive.search.asking.parameters import read
from amnarchive.search.asking.request import SearchRequest
from amnarchive.search.hits.highlight import Marker
from amnarchive.search.hits.part_hits import part_hits
from amnarchive.search.limit import SearchTookTooLong, limited
from amnarchive.search.match.run import Answer, run
from amnarchive.search.match.scope import EVERYTHING, RESERVATIONS, STATEMENTS, Scope
from amnarchive.views.csv_file import csv_file
from amnarchive.views.guarded import EXPORTS, guarded

_TOO_SLOW = 503

Load = Callable[[Sequence[SearchEntry], Marker], Sequence[Any]]


@dataclass(frozen=True, slots=True)
class Export:
    """The file of a list: its address, and how many rows it will have.

    `rows` is None where the page shows hits by their cases: the file has them one by one. `cut`
    says that more match than a file holds.
    """

    url: str
    rows: int | None
    cut: bool


def export_of(name: str, wish: SearchRequest, answer: Answer | None) -> Export | None:
    """Give the file that holds all pages of an answer; None where there is nothing to hold."""
    if answer is None or not answer.count:
        return None
    rows = None if wish.gruppera else answer.reachable
    return Export(reverse(name) + _whole(wish).query_string, rows, cut=answer.cut)


def _whole(wish: SearchRequest) -> SearchRequest:
    """The same list from its first row, one hit after the other."""
    return wish.without("gruppera")


@require_safe
@guarded(EXPORTS)
def reservations_csv(request: HttpRequest) -> HttpResponseBase:
    """The reservations that the same query lists at `/reservationer/`."""
    columns = parts.columns(request.build_absolute_uri, reservations=True)
    asked = read(request.GET, RESERVATIONS.filters)
    return _file(request, asked, RESERVATIONS, "reservations", columns, part_hits)


@require_safe
@guarded(EXPORTS)
def statements_csv(request: HttpRequest) -> HttpResponseBase:
    """The statements that the same query lists at `/uttalanden/`."""
    columns = parts.columns(request.build_absolute_uri, reservations=False)
    asked = read(request.GET, STATEMENTS.filters)
    return _file(request, asked, STATEMENTS, "statements", columns, part_hits)


@require_safe
@guarded(EXPORTS)
def search_csv(request: HttpRequest) -> HttpResponseBase:
    """The hits that the same query has at `/sok/`, which has none before anything is asked for."""
    asked = read(request.GET, EVERYTHING.filters)
    if asked.request.without("ordning", "gruppera") == SearchRequest():
        return redirect("search")
    load = partial(found.rows_of, site=request.build_absolute_uri)
    return _file(request, asked, EVERYTHING, "search", found.COLUMNS, load)


def _file(
    request: HttpRequest, asked: Asked, scope: Scope, page: str, columns: Columns, load: Load
) -> HttpResponseBase:
    """Find all rows at once, then write them as they are sent.

    What comes after the first byte is looked up by keys, a batch at a time. Should the database
    fail in the middle, the connection breaks: a file cut short never looks whole.
    """
    with translation.override("sv"):
        page_url = reverse(page) + _whole(asked.request).query_string
        name = reverse(page).strip("/")
    try:
        with limited():
            whole = replace(asked, request=asked.request.without("gruppera"))
            entries = run(whole, scope, size=config.COUNT_CAP).entries
    except SearchTookTooLong:
        return too_slow(request, page_url)
    marker = Marker(asked.query)
    taken = Taken(request.build_absolute_uri(page_url), timezone.localtime())
    return csv_file(lines(columns, entries, lambda batch: load(batch, marker), taken), name)


def too_slow(request: HttpRequest, page_url: str) -> HttpResponse:
    """Say that the database had to be stopped; `page_url` is the list that is no file."""
    response = render(request, "export/too_slow.html", {"page_url": page_url}, status=_TOO_SLOW)
    response["Retry-After"] = "10"
    response["X-Robots-Tag"] = "noindex"
    return response
