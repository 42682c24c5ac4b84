"""What crawlers are asked to leave alone (RFC 9309)."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

DAY = 24 * 60 * 60
CLOSED = (
    "/sok/", "/en/sok/", "/redaktion/", "/en/redaktion/", "/logga-in/", "/en/logga-in/", "/admin/",
    "/*.csv", "/*/citera/", "/*/citat.", "/*/faksimil/", "/*/sidor/", "/*?",
)  # fmt: skip
"""The search, the clerk's desk, whole lists as files, how to cite each §, pictures of the paper
(the same texts once more), and every question: each combination of filters would be an address, and
there are more than a crawler has time for."""
OPEN = ("/*?sida=", "/sitemap-")
"""The longer rule wins: the next pages of a list may be fetched, and so may all parts of a map."""
CLOSED_AGAIN = ("/*?sida=*&",)


@require_safe
@cache_control(public=True, max_age=DAY)
def robots(request: HttpRequest) -> HttpResponse:
    """Say which addresses a crawler may fetch, and where all pages are listed."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in CLOSED)]
    lines += [f"Allow: {path}" for path in OPEN]
    lines += [f"Disallow: {path}" for path in CLOSED_AGAIN]
    lines += ["", f"Sitemap: {request.build_absolute_uri('/sitemap.xml')}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
