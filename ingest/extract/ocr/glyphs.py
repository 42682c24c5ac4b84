"""The single signs inside a word of a picture, by the white between them."""

from typing import NamedTuple

from PIL import Image

_SPECK = 3  # points of the picture
_INKED = 128


class Ink(NamedTuple):
    """A sign's place in the picture, in its points, and the dark part of that place."""

    x0: int
    top: int
    x1: int
    bottom: int
    filled: float

    @property
    def height(self) -> int:
        return self.bottom - self.top


def has_ink(image: Image.Image, box: tuple[float, float, float, float]) -> bool:
    """Whether a part of a grey picture is more than paper and noise."""
    left, upper, right, lower = map(round, box)
    if right <= left or lower <= upper:
        return False
    return any(image.crop((left, upper, right, lower)).histogram()[:_INKED])


def glyphs_in(image: Image.Image, box: tuple[float, float, float, float]) -> list[Ink]:
    """The signs in a part of a grey picture, from left to right; specks are left out."""
    left, upper = max(0, int(box[0])), max(0, int(box[1]))
    right, lower = min(image.width, round(box[2])), min(image.height, round(box[3]))
    if right <= left or lower <= upper:
        return []
    part = image.crop((left, upper, right, lower))
    levels = [level for level, count in enumerate(part.histogram()) if count]
    middle = (levels[0] + levels[-1]) // 2
    mask = part.point([255 if level < middle else 0 for level in range(256)])
    columns = [*mask.getprojection()[0], 0]
    found = []
    start: int | None = None
    for x, dark in enumerate(columns):
        if dark and start is None:
            start = x
        elif not dark and start is not None:
            found.append(_ink(mask, start, x, left, upper))
            start = None
    return [ink for ink in found if ink.height >= _SPECK and ink.x1 - ink.x0 >= _SPECK]


def _ink(mask: Image.Image, start: int, end: int, left: int, upper: int) -> Ink:
    column = mask.crop((start, 0, end, mask.height))
    _, top, _, bottom = column.getbbox() or (0, 0, 0, 0)
    dark = sum(column.histogram()[1:])
    area = max(1, (end - start) * (bottom - top))
    return Ink(left + start, upper + top, left + end, upper + bottom, dark / area)
