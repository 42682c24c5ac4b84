"""The list of reservations."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from amnarchive.search.parameters import read
from amnarchive.search.scope import RESERVATIONS
from amnarchive.views.crumbs import Crumb
from amnarchive.views.found import find, show
from amnarchive.views.guarded import SEARCHES, guarded


@require_safe
@guarded(SEARCHES)
def reservations(request: HttpRequest) -> HttpResponse:
    """List reservations, newest first, with counts per party and year."""
    found = find(read(request.GET, RESERVATIONS.filters), RESERVATIONS, counts=True)
    return show(
        request,
        found,
        "reservation/reservations.html",
        "reservation/_rows.html",
        {"crumbs": [Crumb(_("Reservationer"))]},
    )
