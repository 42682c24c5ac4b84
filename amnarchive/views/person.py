"""Being written."""

from django.http import Http404, HttpRequest, HttpResponse


def persons(request: HttpRequest, **kwargs: object) -> HttpResponse:
    """Not built yet."""
    raise Http404


def person(request: HttpRequest, **kwargs: object) -> HttpResponse:
    """Not built yet."""
    raise Http404
