"""Being written."""

from django.http import Http404, HttpRequest, HttpResponse


def parties(request: HttpRequest, **kwargs: object) -> HttpResponse:
    """Not built yet."""
    raise Http404


def party(request: HttpRequest, **kwargs: object) -> HttpResponse:
    """Not built yet."""
    raise Http404
