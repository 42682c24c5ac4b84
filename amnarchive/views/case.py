"""Being written."""

from django.http import Http404, HttpRequest, HttpResponse


def cases(request: HttpRequest, **kwargs: object) -> HttpResponse:
    """Not built yet."""
    raise Http404


def case(request: HttpRequest, **kwargs: object) -> HttpResponse:
    """Not built yet."""
    raise Http404
