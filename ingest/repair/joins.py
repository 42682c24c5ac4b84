"""Words that are broken: at a line's end by a hyphen, or inside by a space that the OCR saw."""

import re
from itertools import pairwise

from ingest.repair.choice import Chooser, Reading
from ingest.repair.confusions import cost
from ingest.repair.slot import Slot
from ingest.repair.strays import is_stray

_HEAD = re.compile(r"(\W*)([\w&]{2,})[-\u2010\u00ad]")
_TAIL = re.compile(r"([\w&]{2,})(\W*)")
_LETTER_WORDS = "iåöé"
_CONJUNCTIONS = {"och", "eller", "samt", "respektive", "till"}
"""After these a hyphen is a suspended one: *utvecklings- och utredningsstaben*."""


def join_hyphens(slots: list[Slot], chooser: Chooser) -> None:
    """Decide the two halves of words that go over a line's end, together."""
    standing = [slot for slot in slots if not is_stray(slot)]
    for head, tail in pairwise(standing):
        if head.printed is not None or tail.printed is not None or head.line == tail.line:
            continue
        if tail.token.text.lower() in _CONJUNCTIONS:
            continue
        first, second = _HEAD.fullmatch(head.token.text), _TAIL.fullmatch(tail.token.text)
        if not first or not second or second[1][0].isupper():
            continue
        read = first[2] + second[1]
        reading = Reading(read, head.token.opens, head.in_name)
        if not chooser.knows(reading):
            continue
        printed = chooser.choose(reading)
        cut = _cut(printed, first[2], second[1])
        if cut is None:
            continue
        head.printed = first[1] + printed[:cut] + head.token.text[first.end(2) :]
        tail.printed = printed[cut:] + second[2]


def _cut(printed: str, head: str, tail: str) -> int | None:
    """Where the hyphen stands in the printed word."""
    if printed == head + tail:
        return len(head)
    low = printed.lower()
    prices = [
        (cost(low[:at], head.lower()) + cost(low[at:], tail.lower()), at)
        for at in range(1, len(low))
    ]
    price, at = min(prices, default=(float("inf"), 0))
    return at if price < float("inf") else None


def join_spaces(slots: list[Slot], chooser: Chooser) -> None:
    """Put together a word that a space has broken, where neither half is a word by itself."""
    for head, tail in pairwise(slots):
        if head.line != tail.line or head.printed is not None or tail.printed is not None:
            continue
        first, second = head.token.text, _TAIL.fullmatch(tail.token.text)
        if not first.isalpha() or not second or not second[1].islower():
            continue
        if len(first) == 1 and first.lower() in _LETTER_WORDS:
            continue
        if chooser.is_word(second[1]) or (len(first) > 1 and chooser.is_word(first)):
            continue
        whole = Reading(first + second[1], head.token.opens, head.in_name)
        if chooser.knows(whole):
            head.printed, head.count, head.end = (
                chooser.choose(whole) + second[2],
                2,
                tail.token.end,
            )
            tail.printed, tail.count = "", 0
