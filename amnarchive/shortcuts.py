"""The keyboard shortcuts as /om/ tells them; static/js/keys.js makes them work."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from amnarchive.menu import HOME, MENU


@dataclass(frozen=True, slots=True)
class Shortcut:
    """`keys`, pressed one after the other, do what `does` says."""

    keys: Sequence[str]
    does: Any


SHORTCUTS = (
    Shortcut(("/",), _("Till sökfältet")),
    Shortcut(("j",), _("Nästa paragraf, sammanträde eller sida")),
    Shortcut(("k",), _("Föregående paragraf, sammanträde eller sida")),
    *(Shortcut(("g", way.key), way.label) for way in (HOME, *MENU)),
    Shortcut(("?",), _("Visa kortkommandona")),
)
