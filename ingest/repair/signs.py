"""Section signs, bullets and letters of another script, whatever the language of the OCR.

§ comes out as 8, $ or 3. A digit is put right only where the series of numbers demands it.
"""

import re
from dataclasses import dataclass

from ingest.repair.homoglyphs import in_latin
from ingest.repair.slot import Slot
from ingest.repair.token import tokens
from ingest.types import Page

_HEAD = re.compile(r"\s*(§|[$835](?=\s?\d))(\s?)(\d{1,4})(?=\s*$|\s+[A-ZÅÄÖ])")
_DOLLAR = re.compile(r"\$(\d{1,4}(?:[-–]\d{1,4})?)([,.;:)]*)")
_RANGE = re.compile(r"8([1-9]\d{0,2})[-–](\d{1,3})([,.;:)]*)")
_BULLET = re.compile(r"\s*[\"«»\u201d]\s+\S")


@dataclass(slots=True)
class _Head:
    """A line that may begin a §: its number, and whether the sign is beyond doubt."""

    page: int
    line: int
    number: int
    sure: bool
    dollar: bool


def sign_slots(pages: tuple[Page, ...]) -> dict[int, list[Slot]]:
    """The slots, by index of page, whose sign is to be put right."""
    found: dict[int, list[Slot]] = {}
    heads = {(head.page, head.line) for head in _series(_heads(pages))}
    for index, page in enumerate(pages):
        slots = []
        for number, line in enumerate(page.lines):
            row = [Slot(number, place, t) for place, t in enumerate(tokens(line.text, opens=True))]
            _decide(row, line.text, is_head=(index, number) in heads)
            slots += [slot for slot in row if slot.printed is not None]
        if slots:
            found[index] = slots
    return found


def _decide(row: list[Slot], text: str, *, is_head: bool) -> None:
    if is_head:
        row[0].printed = "§" + row[0].token.text[1:]
    elif _BULLET.match(text) and text.count(row[0].token.text) == 1:
        row[0].printed = "•"
    for slot in row:
        if _DOLLAR.fullmatch(slot.token.text) or _is_span(slot.token.text):
            slot.printed = "§" + slot.token.text[1:]
        elif (latin := in_latin(slot.token.text)) is not None:
            slot.printed = latin


def _is_span(text: str) -> bool:
    """Whether it is §§ from one number to another, since no number goes down."""
    span = _RANGE.fullmatch(text)
    return span is not None and int("8" + span[1]) > int(span[2]) > int(span[1])


def _heads(pages: tuple[Page, ...]) -> list[_Head]:
    heads = []
    for index, page in enumerate(pages):
        for number, line in enumerate(page.lines):
            match = _HEAD.match(line.text)
            if match:
                sign = match[1]
                heads.append(_Head(index, number, int(match[3]), sign in "§$", dollar=sign == "$"))
    return heads


def _series(heads: list[_Head]) -> list[_Head]:
    """The heads that are sure, and those that fill a gap in the series of numbers.

    Where a $ stands for a § the OCR is known to misread it: then a head may also go on from the
    last sure one, or come before the first.
    """
    read = {head.number for head in heads if head.sure}
    heads = [head for head in heads if head.sure or head.number not in read]
    misread = any(head.dollar for head in heads)
    before, after = _nearest(heads), _nearest(heads[::-1])[::-1]
    for group, nearest, step in ((heads, after, 1), (heads[::-1], before[::-1], -1)):
        last: int | None = None
        for head, ahead in zip(group, nearest, strict=True):
            if head.sure:
                last = head.number
            elif (
                last is not None
                and head.number == last + step
                and (misread or ahead == head.number + step)
            ):
                head.sure, last = True, head.number
    return [head for head in heads if head.sure]


def _nearest(heads: list[_Head]) -> list[int | None]:
    """For each head the number of the last sure one up to it."""
    numbers: list[int | None] = []
    last: int | None = None
    for head in heads:
        if head.sure:
            last = head.number
        numbers.append(last)
    return numbers
