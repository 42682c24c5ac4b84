"""Signs that are no words: bullets, brackets, a lone i."""

import re

from ingest.repair.context import Around, support
from ingest.repair.slot import Slot

_BULLET = re.compile(r"[\"«»*+\u201c\u201d]")
_LONE_I = re.compile(r"[1|]")
_DOTTED_L = re.compile(r"^([A-ZÅÄÖ]?)[LIT]\.([A-ZÅÄÖ]{1,3})(?=-)")
_DIARY = re.compile(r"([A-ZÅÄÖ]{2,4})-(\d{4})[.:,](\d{5})([.,;:)]*)")
_BRACE = re.compile(r"\{(?=\w)")
_MEASURES = {
    *("procent", "kap", "kapitlet", "år", "månad", "timme", "dag", "vecka", "kr", "st", "och"),
    *("miljon", "miljard", "mnkr", "mkr", "tkr", "krona", "kvm", "km", "meter", "till"),
    *("av", "eller"),
    *("person", "plats", "heltid", "ledamot", "ersättare", "röst", "sida", "barn", "kvinna", "man"),
    *("januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september"),
    *("oktober", "november", "december"),
}
"""Before these a 1 is a number."""
_NUMBERED = {
    "bilaga",
    "den",
    "fas",
    "grupp",
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


def repair_codes(slots: list[Slot]) -> None:
    """Read the L of acronyms, which comes out as *T.* or *I.*, and the hyphens of diary numbers.

    *ST.K-2031.00042* is SLK-2031-00042.
    """
    for slot in slots:
        text = _DOTTED_L.sub(r"\1L\2", slot.text)
        diary = _DIARY.fullmatch(text)
        if diary:
            text = f"{diary[1]}-{diary[2]}-{diary[3]}{diary[4]}"
        if text != slot.text:
            slot.printed = text


def repair_marks(slots: list[Slot], *, poor: bool) -> None:
    """Decide the signs among the slots of a damaged page."""
    before: Slot | None = None
    for slot, after in zip(slots, [*slots[1:], None], strict=True):
        text = slot.text
        if slot.number == 0 and _BULLET.fullmatch(text) and after and after.line == slot.line:
            slot.printed = "•"
        elif _BRACE.match(text):
            slot.printed = "(" + text[1:]
        elif _LONE_I.fullmatch(text) and before and after and _is_lone_i(before, after, poor=poor):
            slot.printed = "i"
        before = slot


def _is_lone_i(before: Slot, after: Slot, *, poor: bool) -> bool:
    """Is it the word *i* between two others? Not where a number may stand."""
    if not before.text.isalpha() or not before.text.islower():
        return False
    if before.bare in _NUMBERED or after.bare in _MEASURES:
        return False
    if poor and after.text.isalpha() and after.text.islower():
        return True
    return support("i", Around(after=(after.bare,))) > 0
