"""The icon that browsers ask for by itself when they show a file that is no page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.views.decorators.http import require_safe


@require_safe
def favicon(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - a view's signature
    """Lead to the icon of the static files."""
    return redirect(static("img/favicon.svg"))
