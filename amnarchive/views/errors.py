"""Pages for what cannot be shown. The 500 page touches neither database nor template context."""

import sys

from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.template import loader

from amnarchive.views.moved import better_address

_AWAY_SECONDS = 30


class NotFoundNear(Http404):
    """Nothing there, but we know what lies near: `title` and links as (label, url)."""

    def __init__(self, title: str, near: list[tuple[str, str]]) -> None:
        super().__init__(title)
        self.title = title
        self.near = near


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Lead to the moved or rightly spelt address, else say what is near."""
    if request.method in {"GET", "HEAD"} and (address := better_address(request)):
        moved = HttpResponsePermanentRedirect(address)
        # It may move back: a browser that kept this answer would then go in a circle.
        moved["Cache-Control"] = "no-cache"
        return moved
    near = exception if isinstance(exception, NotFoundNear) else None
    return render(
        request, "errors/404.html", {"near": near, "hide_header_search": True}, status=404
    )


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """Logged in, but not allowed."""
    return render(request, "errors/403.html", status=403)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """A request that makes no sense (a wrong host, a tampered form)."""
    return HttpResponse(loader.get_template("errors/400.html").render(), status=400)


def server_error(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """A fault of ours; the page stands alone so that it can be shown whatever is broken.

    While the database is away it is no fault of the page: 503, so that crawlers come again instead
    of forgetting the address.
    """
    page = loader.get_template("errors/500.html").render()
    if isinstance(sys.exception(), OperationalError | InterfaceError):
        return HttpResponse(page, status=503, headers={"Retry-After": str(_AWAY_SECONDS)})
    return HttpResponse(page, status=500)
