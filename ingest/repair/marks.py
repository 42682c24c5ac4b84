"""Signs that are no words: bullets, brackets, a lone i."""

import re

from ingest.repair.context import Around, support
from ingest.repair.slot import Slot

_BULLET = re.compile(r"[\"«»*+\u201c\u201d]")
_LONE_I = re.compile(r"[1|]")
_BRACE = re.compile(r"\{(?=\w)")
_MEASURES = {"procent", "kap", "kapitlet", "år", "månad", "timme", "dag", "kr", "st", "och", "av"}
_NUMBERED = {
    "bilaga",
    "punkt",
    "sida",
    "nr",
    "nummer",
    "kapitel",
    "del",
    "steg",
    "nivå",
    "alternativ",
}


def repair_marks(slots: list[Slot]) -> None:
    """Decide the signs among the slots of a damaged page."""
    before: Slot | None = None
    for slot, after in zip(slots, [*slots[1:], None], strict=True):
        text = slot.text
        if slot.number == 0 and _BULLET.fullmatch(text) and after and after.line == slot.line:
            slot.printed = "•"
        elif _BRACE.match(text):
            slot.printed = "(" + text[1:]
        elif _LONE_I.fullmatch(text) and before and after and _is_lone_i(before, after):
            slot.printed = "i"
        before = slot


def _is_lone_i(before: Slot, after: Slot) -> bool:
    """Is it the word *i* between two others? Not where a number may stand."""
    if not before.text.isalpha() or not before.text.islower():
        return False
    if before.bare in _NUMBERED or after.bare in _MEASURES:
        return False
    return support("i", Around(after=(after.bare,))) > 0
