"""What those are told who ask too often, or when too many ask at once."""

from collections.abc import Sequence
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers, patch_vary_headers
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from amnarchive.views.parts import is_part

TOO_MANY, BUSY = 429, 503


def too_many(request: HttpRequest, wait: int, answers: Sequence[str]) -> HttpResponse:
    """One client has asked too often; `wait` seconds, and it may go on."""
    text = ngettext(
        "Vänta %(n)d sekund och försök igen. Ni som delar uppkoppling, till exempel på en skola"
        " eller ett kontor, delar också på antalet sökningar.",
        "Vänta %(n)d sekunder och försök igen. Ni som delar uppkoppling, till exempel på en skola"
        " eller ett kontor, delar också på antalet sökningar.",
        wait,
    ) % {"n": wait}
    heading = _("Det har kommit många sökningar från din uppkoppling")
    return _refusal(request, heading, text, (TOO_MANY, wait), answers)


def too_busy(request: HttpRequest, wait: int, answers: Sequence[str]) -> HttpResponse:
    """All places for searches are taken, whoever asks."""
    text = _("Vänta en liten stund och försök igen.")
    heading = _("Många söker i arkivet just nu")
    return _refusal(request, heading, text, (BUSY, wait), answers)


def _refusal(
    request: HttpRequest, heading: str, text: str, told: tuple[int, int], answers: Sequence[str]
) -> HttpResponse:
    status, wait = told
    chosen = request.get_preferred_type(answers) or answers[0]
    response: HttpResponse
    if chosen == "application/json":
        response = JsonResponse({"error": f"{heading}. {text}"}, status=status)
    elif chosen == "text/plain":
        words = f"{heading}. {text}\n"
        response = HttpResponse(words, "text/plain; charset=utf-8", status)
    else:
        asked = _asked(request)
        context = {"heading": heading, "text": text, "asked_for": asked, "hide_header_search": True}
        # htmx swaps in only what comes with 200, as the too slow search does.
        response = (
            render(request, "errors/_refused.html", context | {"is_part": True})
            if is_part(request)
            else render(request, "errors/refused.html", context, status=status)
        )
        if is_part(request):
            response["HX-Push-Url"] = asked
    response["Retry-After"] = str(wait)
    add_never_cache_headers(response)
    patch_vary_headers(response, ["HX-Request", "Accept"])
    return response


def _asked(request: HttpRequest) -> str:
    """The address that was asked for, without the fields that were left empty."""
    fields = [(name, value) for name, values in request.GET.lists() for value in values if value]
    return f"{request.path}?{urlencode(fields)}" if fields else request.path
