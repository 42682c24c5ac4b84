"""Signs that are no words: bullets, party letters, brackets, a lone i."""

import re
from itertools import pairwise

from ingest.repair.context import Around, support
from ingest.repair.slot import Slot

_BULLET = re.compile(r"[\"«»*+\u201c\u201d]")
_PARTY = re.compile(r"\([85$]\)([,.;:]?)")
_LONE_I = re.compile(r"[1|]")
_BRACE = re.compile(r"\{(?=\w)")
_COUNTED = {"ja", "nej", "röster", "röst", "bifall", "avslag", "avstår", "mot", "och", "sida"}
"""After these a number in brackets is a count."""
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
    for name, slot in pairwise(slots):
        party = _PARTY.fullmatch(slot.text)
        if party and name.line == slot.line and _is_name(name):
            slot.printed = f"(S){party[1]}"


def _is_name(slot: Slot) -> bool:
    """A surname after a first name, or *m.fl.* after one: a party follows, no count."""
    if slot.bare in _COUNTED:
        return False
    return slot.bare == "m.fl" or (slot.in_name and slot.number > 0 and slot.text.isalpha())


def _is_lone_i(before: Slot, after: Slot) -> bool:
    """Is it the word *i* between two others? Not where a number may stand."""
    if not before.text.isalpha() or not before.text.islower():
        return False
    if before.bare in _NUMBERED or after.bare in _MEASURES:
        return False
    return support("i", Around(after=(after.bare,))) > 0
