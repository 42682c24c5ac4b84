"""What dust and blur make on a poor page: signs that stand for nothing, commas for full stops."""

import re
from collections.abc import Callable
from itertools import pairwise

from ingest.repair.casing import is_capitalised
from ingest.repair.slot import Slot

_STRAY = re.compile(r"[~_©®°¢¥|¦:;.,'`‘’?{}\[\]()^=<>\\/]{1,3}")
"""Never words of minutes. A lone dash, +, *, & or § may be one."""
_BEFORE = re.compile(r"['‘’`,.;:~_\\|^°*]+(?=[^\W\d_]{2}|\()")
_STOPPED = re.compile(r"(?:[a-zåäö]{3,}|\d{2,}),")
_NUMBERED = re.compile(r"(?:\d{1,2}|[a-h]),")
_QUOTES = "'‘’`"

_LONE_I = re.compile(r"[|{}!\]jt]")

Opens = Callable[[str], bool]
"""Whether a capitalised word is a common one, so that its capital opens a sentence."""


def is_stray(slot: Slot) -> bool:
    """Whether it holds nothing but signs that stand for nothing."""
    return bool(_STRAY.fullmatch(slot.token.text))


def drop_strays(slots: list[Slot]) -> None:
    """Decide that the slots with stray signs alone hold nothing, or *i* between words."""
    for before, slot, after in zip([None, *slots], slots, [*slots[1:], None], strict=False):
        if _LONE_I.fullmatch(slot.token.text) and _is_word(before) and _is_word(after):
            slot.printed = "i"
        elif is_stray(slot):
            slot.printed = ""


def _is_word(slot: Slot | None) -> bool:
    """Whether it is a word in small letters: between two of them one sign is the word *i*."""
    return slot is not None and slot.token.text.isalpha() and slot.token.text.islower()


def strip_strays(slots: list[Slot]) -> None:
    """Take stray signs off the front of words; quotes stay where another one may close them."""
    for slot in slots:
        text = slot.text
        stray = _BEFORE.match(text)
        if stray and not any(sign in text[stray.end() :] for sign in _QUOTES):
            slot.printed = text[stray.end() :]


def stop_sentences(slots: list[Slot], opens: Opens) -> None:
    """Make a full stop of a comma after which a sentence begins, or nothing on the line."""
    standing = [slot for slot in slots if slot.text]
    for slot, after in pairwise(standing):
        text = slot.text
        if _NUMBERED.fullmatch(text) and slot.number == 0:
            stops = after.line == slot.line and is_capitalised(after.text)
        elif _STOPPED.fullmatch(text):
            stops = after.line > slot.line + 1 or _begins(after, opens)
        else:
            continue
        if stops:
            slot.printed = text[:-1] + "."


def _begins(slot: Slot, opens: Opens) -> bool:
    word = slot.bare
    is_word = len(word) > 1 or word == "i"
    return is_word and is_capitalised(slot.text) and not slot.in_name and opens(word)
