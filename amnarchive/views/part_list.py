"""What the pages of reservations and of statements have in common."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils.cache import add_never_cache_headers

from amnarchive.search.asking.parameters import read
from amnarchive.search.hits.part_hits import part_hits
from amnarchive.search.limit import SearchTookTooLong, limited
from amnarchive.search.match.party_years import PartyYears, party_years
from amnarchive.search.match.scope import Scope
from amnarchive.views.canonical import canonical
from amnarchive.views.crumbs import Crumb
from amnarchive.views.exports import export_of
from amnarchive.views.found import Found, find, show

_FACETS = ("namnd", "amne", "person", "utfall", "beslut")
"""Parties and years are counted together, in a table."""


@dataclass(frozen=True, slots=True)
class Counted:
    """How many by party and year, if there is anything; or it took too long to count."""

    table: PartyYears | None = None
    too_slow: bool = False


def part_list(request: HttpRequest, scope: Scope, *, folder: str, name: str) -> HttpResponse:
    """Show the rows of `scope`, newest first, with counts and a file to take home.

    `folder` holds the templates: of `reservation`, `reservations.html` and `_rows.html`. `name` is
    what the page is called.
    """
    asked = read(request.GET, scope.filters)
    moved = canonical(request, asked)
    if moved:
        return moved
    found = find(asked, scope, names=_FACETS, load=part_hits)
    counted = _counted(found)
    response = show(
        request,
        found,
        f"{folder}/{folder}s.html",
        f"{folder}/_rows.html",
        {
            "crumbs": [Crumb(name)],
            "counted": counted,
            "export": export_of(f"{folder}s_csv", found.asked.request, found.answer),
        },
    )
    if counted.too_slow:
        add_never_cache_headers(response)
    return response


def _counted(found: Found) -> Counted:
    """Count for the first page alone: on the others one reads on."""
    answer = found.answer
    if answer is None or not answer.count or answer.page.number > 1:
        return Counted()
    try:
        with limited():
            return Counted(party_years(found.asked, answer))
    except SearchTookTooLong:
        return Counted(too_slow=True)
