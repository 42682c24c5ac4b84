"""A second look at doubtful words.

Dots that lead to a signature, a logo or the edge of a column beside a word spoil how Tesseract
reads it; alone, on white, the same word is read for sure. What is not read for sure then either
stays as it was.
"""

from collections.abc import Callable
from dataclasses import replace

from PIL import Image

from ingest.extract.ocr.engine import Found

ReadLine = Callable[[Image.Image], list[Found]]
"""Reads a picture that holds one line."""

_DOUBTED, _SURE = 60.0, 85.0
_FEWEST_LETTERS = 5
_MOST_WORDS = 8
"""On one page; each takes a fifth of a second."""
_AROUND, _WHITE_AROUND = 8, 20  # points of the picture
_WHITE = 255


def look_again(found: list[Found], image: Image.Image, read_line: ReadLine) -> list[Found]:
    """The words, doubtful ones as they are read alone where that is sure."""
    doubtful = [n for n, word in enumerate(found) if _is_doubtful(word)]
    looked = list(found)
    for n in doubtful[:_MOST_WORDS]:
        match read_line(_alone(found[n], image)):
            case [Found(text=text, confidence=sure)] if sure >= _SURE:
                looked[n] = replace(found[n], text=text, confidence=sure)
    return looked


def _is_doubtful(word: Found) -> bool:
    letters = sum(character.isalpha() for character in word.text)
    return word.confidence < _DOUBTED and letters >= _FEWEST_LETTERS


def _alone(word: Found, image: Image.Image) -> Image.Image:
    box = (
        max(0, int(word.x0) - _AROUND), max(0, int(word.y0) - _AROUND),
        min(image.width, int(word.x1) + _AROUND), min(image.height, int(word.y1) + _AROUND),
    )  # fmt: skip
    part = image.crop(box)
    size = (part.width + 2 * _WHITE_AROUND, part.height + 2 * _WHITE_AROUND)
    alone = Image.new("L", size, _WHITE)
    alone.paste(part, (_WHITE_AROUND, _WHITE_AROUND))
    return alone
