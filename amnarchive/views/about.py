"""Being written."""

from django.http import Http404, HttpRequest, HttpResponse


def about(request: HttpRequest, **kwargs: object) -> HttpResponse:
    """Not built yet."""
    raise Http404
