"""Where an address that leads nowhere should have led."""

import re
import unicodedata
from urllib.parse import quote

from django.http import HttpRequest
from django.urls import is_valid_path

from amnarchive.models import Body, Redirect
from amnarchive.models.reserved import RESERVED_SLUGS

LANGUAGE_PREFIX = "/en"
_FOLD = str.maketrans("åäöé", "aaoe")
_PUNCTUATION = re.compile(r"[§\s]+")


def better_address(request: HttpRequest) -> str | None:
    """Give the address to redirect to: a moved § or meeting, else the same address tidied."""
    prefix, path = split_language(request.path)
    if "\0" in path:
        return None
    tidied = tidy(path)
    moved = Redirect.objects.filter(old_path__in={path, tidied}).first()
    if moved and moved.new_path.startswith("/") and not moved.new_path.startswith("//"):
        target = moved.new_path
    elif full := _with_whole_name(tidied):
        target = full
    elif tidied != path and is_valid_path(prefix + tidied):
        target = tidied
    else:
        return None
    query = request.META.get("QUERY_STRING", "")
    return prefix + quote(target) + (f"?{query}" if query else "")


def _with_whole_name(path: str) -> str | None:
    """`/amn/2019-06-18/` → `/arbetsmarknadsnamnden/2019-06-18/`, where one body alone is that."""
    first, _, rest = path.removeprefix("/").partition("/")
    if not first or first in RESERVED_SLUGS:
        return None
    if Body.objects.filter(slug=first).exists():
        return None
    called = list(Body.objects.filter(abbreviation__iexact=first)[:2])
    return f"/{called[0].slug}/{rest}" if len(called) == 1 else None


def split_language(path: str) -> tuple[str, str]:
    """("/en", "/om/") for "/en/om/", ("", "/om/") for "/om/"."""
    if path.startswith(f"{LANGUAGE_PREFIX}/"):
        return LANGUAGE_PREFIX, path.removeprefix(LANGUAGE_PREFIX)
    return "", path


def tidy(path: str) -> str:
    """The path as ours are written: `/Namnden/2019-06-18/§ 9` → `/namnden/2019-06-18/9/`."""
    folded = unicodedata.normalize("NFC", path).casefold().translate(_FOLD)
    parts = [_PUNCTUATION.sub("", part) for part in folded.split("/")]
    return "".join(f"/{part}" for part in parts if part) + "/"
