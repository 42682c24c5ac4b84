"""Party letters: (8) after a name is (S), and sD is SD. A number in brackets may be a count."""

import re
from functools import cache
from itertools import pairwise

from ingest.repair.slot import Slot
from ingest.vocabulary.parties import is_party
from ingest.vocabulary.table import table

_BRACKETED = re.compile(r"[({\[]([A-ZÅÄÖa-z0-9$|!.]{1,4})[)}\]]([,.;:]?)")
_BARE = re.compile(r"([A-Za-z]{2,3})(\W*)")
_L = re.compile(r"([LIl1|]\.?)([.,])|[LIl1|]\.")
_L_LAST = re.compile(r"[LI]\.")
_L_AND = re.compile(r"[LI1l|]och")
_COUNTED = {"ja", "nej", "röster", "röst", "bifall", "avslag", "avstår", "mot", "och", "sida"}
"""After these a number in brackets is a count."""
_BEFORE = {"från", "av"}
_AND = {"och", "samt"}


@cache
def _misread() -> dict[str, str]:
    """The party letter by what it was read as."""
    misread = table("parties")["misread"]
    return {read: letter for letter, readings in misread.items() for read in readings}


def repair_parties(slots: list[Slot], *, poor: bool) -> None:
    """Decide the party letters among the slots of a damaged page."""
    for name, slot in pairwise(slots):
        if name.line != slot.line:
            continue
        party = _BRACKETED.fullmatch(slot.text)
        if party and _is_name(name) and not is_party(party[1]):
            letter = _misread().get(party[1])
            if letter:
                slot.printed = f"({letter}){party[2]}"
        elif party and party[1].isalpha() and is_party(party[1]) and party[1] != party[1].lower():
            slot.printed = f"({party[1]}){party[2]}"
    for slot in slots if poor else ():
        bare = _BARE.fullmatch(slot.token.text)
        if bare and slot.token.text != slot.token.text.lower() and is_party(bare[1]):
            slot.printed = slot.token.text
    _repair_l(slots)


def _is_name(slot: Slot) -> bool:
    """A surname after a first name, or *m.fl.* after one: a party follows, no count."""
    if slot.bare in _COUNTED:
        return False
    return slot.bare == "m.fl" or (slot.in_name and slot.number > 0 and slot.text.isalpha())


def _repair_l(slots: list[Slot]) -> None:
    """The L of a list of parties, which looks like I, 1 and l."""
    for before, slot, after in zip(slots, slots[1:], slots[2:], strict=False):
        listed = before.bare in _BEFORE or _ends(before) or before.bare in _AND
        if not listed or slot.line != before.line:
            continue
        if _L.fullmatch(slot.text) and _is_letter(after):
            slot.printed = "L,"
        elif _L.fullmatch(slot.text) and after.bare in _AND and _ends(before):
            slot.printed = "L"
        elif _L_LAST.fullmatch(slot.text) and before.bare in _AND and after.line == slot.line:
            if after.text.islower() and _ends_in_letter(slots, before):
                slot.printed = "L"
        elif _L_AND.fullmatch(slot.text) and _is_letter(after):
            slot.printed = "L och"


def _ends_in_letter(slots: list[Slot], conjunction: Slot) -> bool:
    """Whether a party stands before the *och*."""
    at = next(place for place, slot in enumerate(slots) if slot is conjunction)
    return at > 0 and _is_letter(slots[at - 1])


def _ends(slot: Slot) -> bool:
    """A party letter with a comma after it."""
    return slot.text.endswith(",") and _is_letter(slot)


def _is_letter(slot: Slot) -> bool:
    letter = slot.text.strip(",.;:")
    return letter[:1].isupper() and is_party(letter)
