"""The atlas as CSV: each party × year × topic that has a reservation."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone, translation
from django.views.decorators.http import require_safe

from amnarchive.exports.table import Columns, Taken, lines
from amnarchive.search.asking.request import SearchRequest
from amnarchive.search.limit import SearchTookTooLong, limited
from amnarchive.search.match.atlas_counts import Cube, cubes
from amnarchive.search.match.bearers import Bearer, all_parties, bearer
from amnarchive.topics.catalogue import CHOICES
from amnarchive.views.atlas.asked import asked_of, rows_of
from amnarchive.views.csv_file import csv_file
from amnarchive.views.exports import too_slow
from amnarchive.views.guarded import EXPORTS, guarded


@require_safe
@guarded(EXPORTS)
def atlas_csv(request: HttpRequest) -> HttpResponseBase:
    """The newest year first, then by party and by topic as on the page."""
    asked = asked_of(request.GET)
    parties = {party.code: bearer(party) for party in all_parties()}
    with translation.override("sv"):
        page = reverse("atlas") + asked.request.query_string
        names = {key: str(name) for key, name in CHOICES}
        listed = request.build_absolute_uri(reverse("reservations"))
    try:
        with limited():
            found = list(cubes(rows_of(asked)))
    except SearchTookTooLong:
        return too_slow(request, page)
    columns = _columns(asked.request, listed, parties, names)
    wanted = [cube for cube in found if asked.request.amne in {"", cube.topic}]
    place = {key: at for at, key in enumerate([*parties, *names])}
    wanted.sort(key=lambda cube: (-cube.year, place[cube.party], place[cube.topic]))
    taken = Taken(request.build_absolute_uri(page), timezone.localtime())
    return csv_file(lines(columns, wanted, lambda batch: batch, taken), "reservationsatlas")


def _columns(
    wish: SearchRequest, listed: str, parties: Mapping[str, Bearer], names: Mapping[str, str]
) -> Columns:
    def address(cube: Cube) -> str:
        one = wish.with_value("parti", cube.party).but(ar=cube.year, amne=cube.topic)
        return listed + one.query_string

    columns: dict[str, Any] = {
        "År": lambda cube: cube.year,
        "Parti": lambda cube: parties[cube.party].party_letter,
        "Partinamn": lambda cube: _name(parties[cube.party]),
        "Ämne": lambda cube: names[cube.topic],
        "Reservationer": lambda cube: cube.count,
        "Adress": address,
    }
    return columns


def _name(party: Bearer) -> str:
    """The newest name."""
    names = list(party.party.names.all())
    return names[-1].name if names else str(party.party)
