"""The main menu: where the site's ways in lead, and the keys that take one there."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Way:
    """A way into the archive. `key` comes after G; `holds` names pages that stand below it."""

    name: str
    label: Any
    key: str
    holds: Sequence[str] = field(default=())

    @property
    def url(self) -> str:
        return reverse(self.name)


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """A link of the head. `current` is "page" on the page itself, "true" below it, else ""."""

    url: str
    label: str
    key: str
    current: str


HOME = Way("home", _("Startsidan"), "s")
MENU = (
    Way("meetings", _("Sammanträden"), "m"),
    Way("bodies", _("Nämnder"), "n"),
    Way("reservations", _("Reservationer"), "r"),
    Way("persons", _("Personer"), "p"),
    Way("parties", _("Partier"), "a"),
    Way(
        "review",
        _("Granska"),
        "g",
        holds=("statements", "atlas", "topics", "agreement", "likenesses"),
    ),
)


def menu(path: str) -> list[MenuEntry]:
    """Give the entries as the page at `path` shows them."""
    return [
        MenuEntry(url=url, label=str(way.label), key=way.key, current=_current(path, url, below))
        for way, url, below in _ways(get_language())
    ]


@cache
def _ways(_language: str | None) -> tuple[tuple[Way, str, tuple[str, ...]], ...]:
    """Each way with its address in that language, and those of the pages below it."""
    return tuple((way, way.url, (way.url, *map(reverse, way.holds))) for way in MENU)


def _current(path: str, url: str, below: tuple[str, ...]) -> str:
    if path == url:
        return "page"
    return "true" if path.startswith(below) else ""
