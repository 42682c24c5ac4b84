"""What the atlas is asked for: a part of what the list of reservations takes."""

import datetime as dt

from django.http import QueryDict

from amnarchive.search.asking.asked import Asked
from amnarchive.search.asking.parameters import read
from amnarchive.search.asking.request import SearchRequest
from amnarchive.search.match.matching import Entries, matches
from amnarchive.search.match.scope import RESERVATIONS

NAMES = ("namnd", "parti", "amne", "fran", "till")


def asked_of(given: QueryDict) -> Asked:
    """Read the parameters that the atlas knows; others do not change it."""
    known = QueryDict(mutable=True)
    for name in NAMES:
        known.setlist(name, given.getlist(name))
    return read(known, RESERVATIONS.filters, corrects=False)


def rows_of(asked: Asked) -> Entries:
    """The reservations that the list would show under the same filters."""
    return matches(asked, RESERVATIONS, "").rows


def within(request: SearchRequest, year: int) -> SearchRequest:
    """The same for one year, or for the part of it that was asked for."""
    first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
    return request.but(fran=max(first, request.fran or first), till=min(last, request.till or last))
