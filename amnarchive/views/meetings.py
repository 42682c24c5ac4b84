"""Being written."""

from django.http import Http404, HttpRequest, HttpResponse


def meetings(request: HttpRequest, **kwargs: object) -> HttpResponse:
    """Not built yet."""
    raise Http404


def meetings_year(request: HttpRequest, **kwargs: object) -> HttpResponse:
    """Not built yet."""
    raise Http404


def meetings_month(request: HttpRequest, **kwargs: object) -> HttpResponse:
    """Not built yet."""
    raise Http404
