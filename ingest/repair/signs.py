"""Section signs and bullets that no OCR reads well, whatever its language.

§ comes out as 8, $ or 3. A digit is put right only where the series of numbers demands it.
"""

from dataclasses import dataclass
import re

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
    if is_head and row[0].token.text[0] != "§":
        row[0].printed = "§" + row[0].token.text[1:]
    elif _BULLET.match(text) and text.count(row[0].token.text) == 1:
        row[0].printed = "•"
    for slot in row:
        dollar, span = _DOLLAR.fullmatch(slot.token.text), _RANGE.fullmatch(slot.token.text)
        if dollar:
            slot.printed = "§" + slot.token.text[1:]
        elif span and int("8" + span[1]) > int(span[2]) > int(span[1]):
            slot.printed = "§" + slot.token.text[1:]


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
    for group in (heads, heads[::-1]):
        step = 1 if group is heads else -1
        last: int | None = None
        for place, head in enumerate(group):
            if head.sure:
                last = head.number
            elif last is not None and head.number == last + step:
                ahead = next((each.number for each in group[place:] if each.sure), None)
                if misread or (ahead is not None and (ahead - head.number) * step == 1):
                    head.sure, last = True, head.number
    return [head for head in heads if head.sure]
