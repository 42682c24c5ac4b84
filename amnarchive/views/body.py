"""Being written."""

from django.http import Http404, HttpRequest, HttpResponse


def bodies(request: HttpRequest, **kwargs: object) -> HttpResponse:
    """Not built yet."""
    raise Http404


def body(request: HttpRequest, **kwargs: object) -> HttpResponse:
    """Not built yet."""
    raise Http404
