"""The list of reservations."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from amnarchive.search.match.scope import RESERVATIONS
from amnarchive.views.guarded import SEARCHES, guarded
from amnarchive.views.part_list import part_list


@require_safe
@guarded(SEARCHES)
def reservations(request: HttpRequest) -> HttpResponse:
    """List reservations, newest first, with counts per party and year."""
    return part_list(request, RESERVATIONS, folder="reservation", name=_("Reservationer"))
