"""What every page's template is given beside its own."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import translate_url
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language

from amnarchive.menu import menu
from amnarchive.models import Meeting, PartyName

LANGUAGE_NAMES = {"sv": "Svenska", "en": "English"}


@dataclass(frozen=True, slots=True)
class OtherLanguage:
    """The same page in the other language; `url` is "" where there is none (errors, admin)."""

    code: str
    name: str
    url: str


def site(request: HttpRequest) -> dict[str, Any]:
    """Menu, language link, the samples' notice and the parties' names.

    The last two ask the database once each, and only on pages that show them.
    """
    return {
        "site_menu": menu(request.path),
        "other_language": _other_language(request),
        "has_samples": SimpleLazyObject(_has_samples),
        "party_names": SimpleLazyObject(_party_names),
    }


def _other_language(request: HttpRequest) -> OtherLanguage:
    code = "en" if get_language() == "sv" else "sv"
    here = request.get_full_path()
    there = translate_url(here, code)
    return OtherLanguage(code, LANGUAGE_NAMES[code], "" if there == here else there)


def _has_samples() -> bool:
    return Meeting.objects.filter(is_sample=True).exists()


def _party_names() -> dict[tuple[str, str], str]:
    """{(party code, letter as printed): the name it stood for}; the newest name wins."""
    rows = PartyName.objects.order_by("valid_from").values_list("party__code", "letter", "name")
    return {(code, letter): name for code, letter, name in rows}
