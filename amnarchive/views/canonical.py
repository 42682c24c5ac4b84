"""The one address of a search."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django_htmx.http import HttpResponseClientRedirect

from amnarchive.search.asking.asked import Asked


def canonical(request: HttpRequest, asked: Asked) -> HttpResponse | None:
    """Lead to the address where typed fields (`parti:sd`) stand as filters; None where none does.

    The form then shows them as chosen. Where something is to be told of what was typed, one stays
    and is told.
    """
    if asked.typed == asked.request.q or asked.notes or asked.offers:
        return None
    address = request.path + asked.request.query_string
    if getattr(request, "htmx", False):
        return HttpResponseClientRedirect(address)
    return redirect(address)
