"""Answers again what was answered before, as long as nothing in the archive has changed."""

from collections.abc import Callable
from hashlib import blake2b

from django.conf import settings
from django.db import Error as DatabaseUnwell
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_cache_control

from amnarchive.caching.kept import in_request, in_state
from amnarchive.caching.pages import HeldPage, held_pages
from amnarchive.caching.state import archive_state, release
from amnarchive.caching.whole import answering
from amnarchive.gzipped import accepts_gzip

Answer = Callable[[HttpRequest], HttpResponseBase]

_NEVER = ("admin", "redaktion", "logga-in", "logga-ut", "healthz", "readyz", "static")
_READING = {"GET", "HEAD"}
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
        response = held_or_new(request) if _may_be_held(request) else alone(request)
        _say_who_may_keep(response, is_own=not _OWN.isdisjoint(request.COOKIES))
        return response

    def alone(request: HttpRequest) -> HttpResponseBase:
        if request.method not in _READING:
            return get_response(request)
        with in_request():
            return get_response(request)

    def held_or_new(request: HttpRequest) -> HttpResponseBase:
        try:
            state = archive_state()
        except DatabaseUnwell:
            return alone(request)
        key = _key(request, state)
        etag = f'W/"{key}"'
        known = _still_good(request, etag)
        if known is not None:
            known["ETag"] = etag
            patch_cache_control(known, public=True, no_cache=True)
            return known
        held = held_pages().get(key)
        if held is not None:
            return held.response()
        with in_state(state), answering() as watched:
            response = get_response(request)
        if isinstance(response, HttpResponse) and watched.is_whole and _is_for_all(response):
            response["ETag"] = etag
            patch_cache_control(response, public=True, no_cache=True)
            if request.method == "GET":
                held_pages().keep(key, HeldPage.of(response))
        return response

    return answer


def _still_good(request: HttpRequest, etag: str) -> HttpResponseBase | None:
    """The answer to who has this very page; `*` has any, which the archive knows nothing of."""
    if "*" in request.headers.get("If-None-Match", ""):
        return None
    return get_conditional_response(request, etag=etag)


def _say_who_may_keep(response: HttpResponseBase, *, is_own: bool) -> None:
    """Nobody keeps without asking what its view says nothing of; no proxy keeps one's own page."""
    said = response.headers.get("Cache-Control", "")
    if not said:
        patch_cache_control(response, no_cache=True)
    if is_own and "public" not in said:
        patch_cache_control(response, private=True)


def _may_be_held(request: HttpRequest) -> bool:
    first = request.path.lstrip("/").removeprefix("en/").partition("/")[0]
    return (
        settings.AMN_ASK_STATE
        and request.method in _READING
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
        "gzip" if accepts_gzip(request) else "",
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
