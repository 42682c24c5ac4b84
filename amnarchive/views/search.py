"""Placeholder until the search helper's page lands; the address already has its name."""

from django.http import Http404, HttpRequest, HttpResponse


def search(request: HttpRequest) -> HttpResponse:
    """Not built yet."""
    raise Http404
