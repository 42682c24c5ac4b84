"""What every page's template is given beside its own."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import translate_url
from django.utils.translation import get_language

from amnarchive.caching.known import known
from amnarchive.menu import menu

LANGUAGE_NAMES = {"sv": "Svenska", "en": "English"}


@dataclass(frozen=True, slots=True)
class OtherLanguage:
    """The same page in the other language; `url` is "" where there is none (errors, admin)."""

    code: str
    name: str
    url: str


def site(request: HttpRequest) -> dict[str, Any]:
    """Menu, language link, the samples' notice and the parties' names. One query at most."""
    facts = known()
    return {
        "site_menu": menu(request.path),
        "other_language": _other_language(request),
        "has_samples": facts.has_samples,
        "party_names": facts.party_names,
    }


def _other_language(request: HttpRequest) -> OtherLanguage:
    code = "en" if get_language() == "sv" else "sv"
    here = request.get_full_path()
    there = translate_url(here, code)
    return OtherLanguage(code, LANGUAGE_NAMES[code], "" if there == here else there)
