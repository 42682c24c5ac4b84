"""Answers again what was answered before, as long as nothing in the archive has changed."""

from collections.abc import Callable
from hashlib import blake2b

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_cache_control

from amnarchive.caching.pages import HeldPage, held_pages
from amnarchive.caching.state import archive_state, release

Answer = Callable[[HttpRequest], HttpResponseBase]

_NEVER = ("admin", "redaktion", "logga-in", "logga-ut", "healthz", "readyz", "static")
_LONGEST = 200
"""Longer queries are hardly ever asked twice."""
_FRESH = ["no-store", "private"]
_FORMS = ("Accept", "HX-Request", "HX-Boosted", "HX-History-Restore-Request")
"""What tells which form of a page is meant: a part, the whole, something else than HTML."""
_OWN = {settings.SESSION_COOKIE_NAME, "messages"}
"""Cookies of those who get a page of their own: who is logged in, who is to be told something."""


def page_cache(get_response: Answer) -> Answer:
    """Serve pages to strangers from memory, and tell browsers that theirs is still good.

    A page is good for one state of the archive, one address and one day; who is logged in always
    gets a new one. Browsers keep pages but ask each time: what is taken out of the archive is gone
    at once. What a view forbids to store is never held.
    """

    def answer(request: HttpRequest) -> HttpResponseBase:
        if not _may_be_held(request):
            return get_response(request)
        try:
            state = archive_state()
        except DatabaseError:
            return get_response(request)
        request.archive_state = state  # type: ignore[attr-defined]  # as all middleware does
        key = _key(request, state)
        etag = f'W/"{key}"'
        known = get_conditional_response(request, etag=etag)
        if known is not None:
            known["ETag"] = etag
            patch_cache_control(known, public=True, no_cache=True)
            return known
        held = held_pages().get(key)
        if held is not None:
            return held.response()
        response = get_response(request)
        if isinstance(response, HttpResponse) and _is_for_all(response):
            response["ETag"] = etag
            patch_cache_control(response, public=True, no_cache=True)
            if request.method == "GET":
                held_pages().keep(key, HeldPage.of(response))
        return response

    return answer


def _may_be_held(request: HttpRequest) -> bool:
    first = request.path.lstrip("/").removeprefix("en/").partition("/")[0]
    return (
        settings.AMN_PAGE_CACHE_MB > 0
        and request.method in {"GET", "HEAD"}
        and _OWN.isdisjoint(request.COOKIES)
        and first not in _NEVER
        and len(request.META.get("QUERY_STRING", "")) <= _LONGEST
    )


def _key(request: HttpRequest, state: str) -> str:
    """What the page depends on. The host too: addresses on the page are whole."""
    parts = (
        state,
        release(),
        str(timezone.localdate()),
        f"{request.scheme}://{request.get_host()}{request.get_full_path()}",
        "gzip" if "gzip" in request.headers.get("Accept-Encoding", "") else "",
        *(request.headers.get(name, "") for name in _FORMS),
    )
    return blake2b("\0".join(parts).encode(), digest_size=16).hexdigest()


def _is_for_all(response: HttpResponse) -> bool:
    """Whether anyone may be given it again; a view that has set an ETag knows better."""
    said = response.get("Cache-Control", "")
    return (
        response.status_code == 200  # noqa: PLR2004 - HTTP
        and not response.streaming
        and not response.cookies
        and not response.has_header("ETag")
        and not response.has_header("Retry-After")
        and not any(word in said for word in _FRESH)
        and "max-age" not in said
    )
