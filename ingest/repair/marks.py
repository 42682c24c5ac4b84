"""Signs that are no words: bullets, brackets, a lone i."""

import re
from functools import cache
from itertools import zip_longest

from ingest.repair.context import Around, support
from ingest.repair.slot import Slot
from ingest.vocabulary.months import month_number
from ingest.vocabulary.table import table

_BULLET = re.compile(r"[\"«»*+\u201c\u201d]")
_LONE_I = re.compile(r"[1|]")
_DOTTED_L = re.compile(r"^([A-ZÅÄÖ]?)[LIT]\.([A-ZÅÄÖ]{1,3})(?=-)")
_DIARY = re.compile(r"([A-ZÅÄÖ]{2,4})-(\d{4})[.:,](\d{5})([.,;:)]*)")
_BRACE = re.compile(r"\{(?=\w)")


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
    for slot, after in zip_longest(slots, slots[1:]):
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
    if _is_number(before.bare, after.bare):
        return False
    if poor and after.text.isalpha() and after.text.islower():
        return True
    return support("i", Around(after=(after.bare,))) > 0


def _is_number(before: str, after: str) -> bool:
    """Say whether a 1 between the two words is a number: "punkt 1", "1 maj"."""
    return before in _beside("left") or after in _beside("right") or month_number(after) is not None


@cache
def _beside(side: str) -> frozenset[str]:
    return frozenset(table("figures")[side])
