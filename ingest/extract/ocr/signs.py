"""Signs that Tesseract's Swedish has no letter for: § comes out as 8, • as e.

Both can be seen: a § reaches below the line on which digits stand, a • is filled with ink.
"""

import re
from collections import defaultdict
from dataclasses import replace

from PIL import Image

from ingest.extract.ocr.engine import Found
from ingest.extract.ocr.glyphs import Ink, glyphs_in

_ALONE = re.compile(r"[835$S&B£€]{1,2}")
_JOINED = re.compile(r"([835$S&B£€]{1,5}?)(\d{1,4}(?!\d).*)")
_MISREAD = frozenset("835$S&B£€")
_PARTY = re.compile(r"\((?:\$S?|S\$)\)")  # of the Social Democrats; no other has a dollar
_STARTS, _ENDS = re.compile(r"\d"), re.compile(r"\d$")
_BELOW = 0.12
_TALLER = 1.12
_DIGIT = 0.5  # part of a §'s height
_MOST_SIGNS = 2  # §§
_SHORT = 2
_DASHES = "-–—"
_DISC = 0.7  # a circle fills 0.785 of its square
_ROUND = (0.7, 1.4)


def put_signs(found: list[Found], image: Image.Image) -> list[Found]:
    """The words with the signs that stand in the picture."""
    lines: dict[tuple[int, int, int], list[int]] = defaultdict(list)
    for index, word in enumerate(found):
        lines[word.line].append(index)
    mended = list(found)
    for members in lines.values():
        row = sorted(members, key=lambda index: found[index].x0)
        for at, index in enumerate(row):
            before = found[row[at - 1]] if at else None
            after = found[row[at + 1]] if at + 1 < len(row) else None
            text = _PARTY.sub("(S)", _printed(found[index], before, after, image))
            if text != found[index].text:
                mended[index] = replace(found[index], text=text)
        _put_after_bullet(mended, row, image)
    return mended


def _printed(word: Found, before: Found | None, after: Found | None, image: Image.Image) -> str:
    if before is None and after is not None and _is_bullet(word, image):
        return "•"
    if _ALONE.fullmatch(word.text):
        digit = _digit_beside(before, after, image)
        signs = _signs(word, image)
        if digit and 0 < len(signs) <= _MOST_SIGNS and all(_hangs(s, digit) for s in signs):
            return "§" * len(signs)
    joined = _JOINED.fullmatch(word.text)
    if joined and len(word.text) > 1:
        signs = _signs(word, image)
        hanging = 0
        while hanging < min(_MOST_SIGNS, len(signs) - 1) and _hangs(
            signs[hanging], min(_tall(signs[hanging:]), key=lambda ink: ink.bottom)
        ):
            hanging += 1
        for number in (word.text[hanging - len(signs) :], word.text[hanging:]):
            read = word.text.removesuffix(number)
            if hanging and read and number[:1].isdigit() and _MISREAD.issuperset(read):
                return "§" * hanging + number
    return word.text


def _put_after_bullet(words: list[Found], row: list[int], image: Image.Image) -> None:
    """Take off a hyphen that is nothing but the white between a bullet and its text.

    Tesseract doubts the whole word because of it; the rest is as sure as the rest of the line.
    """
    if len(row) <= _MOST_SIGNS or words[row[0]].text != "•":
        return
    first = words[row[1]]
    signs = _signs(first, image)
    if first.text[0] in _DASHES and len(first.text) > 1 and signs and signs[0] in _tall(signs):
        sure = sorted(words[index].confidence for index in row[2:])[len(row[2:]) // 2]
        confidence = max(sure, first.confidence)
        words[row[1]] = replace(first, text=first.text[1:], confidence=confidence)


def _digit_beside(before: Found | None, after: Found | None, image: Image.Image) -> Ink | None:
    """A digit that stands on the line, from the number that the sign belongs to."""
    if after is not None and _STARTS.match(after.text):
        return next(iter(_signs(after, image)), None)
    if before is not None and _ENDS.search(before.text):
        return next(reversed(_signs(before, image)), None)
    return None


def _hangs(sign: Ink, digit: Ink) -> bool:
    """Whether the sign is larger than a digit and reaches below it."""
    return (
        sign.bottom - digit.bottom > _BELOW * digit.height and sign.height > _TALLER * digit.height
    )


def _tall(signs: list[Ink]) -> list[Ink]:
    """The § and the digits; a hyphen between two numbers stands on no line."""
    highest = max(sign.height for sign in signs)
    return [sign for sign in signs if sign.height > _DIGIT * highest]


def _is_bullet(word: Found, image: Image.Image) -> bool:
    if len(word.text) > _SHORT:
        return False
    signs = _signs(word, image)
    if len(signs) != 1:
        return False
    ink = signs[0]
    return ink.filled > _DISC and _ROUND[0] < (ink.x1 - ink.x0) / ink.height < _ROUND[1]


def _signs(word: Found, image: Image.Image) -> list[Ink]:
    return glyphs_in(image, (word.x0, word.y0, word.x1, word.y1))
