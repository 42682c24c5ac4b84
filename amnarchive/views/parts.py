"""Whether a page is asked for whole."""

from django.http import HttpRequest


def is_part(request: HttpRequest) -> bool:
    """Whether htmx asks for the part of the page that changes, and for no more."""
    htmx = getattr(request, "htmx", None)
    return bool(htmx and not htmx.boosted and not htmx.history_restore_request)
