"""Letters of one size. Those that the face lacks are taken from its file for other Latin ones."""

import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path

from PIL import ImageDraw, ImageFont

FONTS = Path(__file__).resolve().parent.parent.parent / "static" / "vendor"
SERIF = FONTS / "source-serif" / "source-serif-4-latin"
SANS = FONTS / "source-sans" / "source-sans-3-latin"
_OTHERS = "-ext"
_NO_LETTER = "\ufffe"
_MOST = 2000
"""Letters that are remembered; Latin has fewer."""
_SEEN_BY_NOBODY = {"Cc", "Cf", "Cn", "Co", "Cs"}
"""Signs without a look, among them those that would turn the line round."""


def clean(text: str) -> str:
    """The text on one line, each letter one sign, without signs that nobody sees."""
    plain = (" " if unicodedata.category(sign) == "Cc" else sign for sign in text)
    seen = (sign for sign in plain if unicodedata.category(sign) not in _SEEN_BY_NOBODY)
    return " ".join(unicodedata.normalize("NFC", "".join(seen)).split())


class Face:
    """A variable face in one size (pixels) and weight."""

    def __init__(self, name: Path, size: int, weight: int) -> None:
        self._own = _font(name.with_name(f"{name.name}.woff2"), size, weight)
        self._others = _font(name.with_name(f"{name.name}{_OTHERS}.woff2"), size, weight)
        self._of: dict[str, ImageFont.FreeTypeFont] = {}

    def width(self, text: str) -> float:
        """How wide the text is, in pixels."""
        return sum(font.getlength(run) for font, run in self._runs(text))

    def draw(
        self, draw: ImageDraw.ImageDraw, at: tuple[float, float], text: str, fill: str
    ) -> None:
        """Set the text with its upper left corner there."""
        x, y = at
        for font, run in self._runs(text):
            draw.text((x, y), run, font=font, fill=fill)
            x += font.getlength(run)

    def _runs(self, text: str) -> Iterator[tuple[ImageFont.FreeTypeFont, str]]:
        for font, run in groupby(text, self._font_of):
            yield font, "".join(run)

    def _font_of(self, letter: str) -> ImageFont.FreeTypeFont:
        if letter not in self._of:
            lacks = not _has(self._own, letter) and _has(self._others, letter)
            if len(self._of) > _MOST:
                self._of.clear()
            self._of[letter] = self._others if lacks else self._own
        return self._of[letter]


@cache
def face(name: Path, size: int, weight: int) -> Face:
    """Give the face, which is loaded once."""
    return Face(name, size, weight)


def _font(path: Path, size: int, weight: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(path, size)
    font.set_variation_by_axes([weight])
    return font


def _has(font: ImageFont.FreeTypeFont, letter: str) -> bool:
    return _look(font, letter) != _look(font, _NO_LETTER)


def _look(font: ImageFont.FreeTypeFont, letter: str) -> tuple[bytes, float]:
    return bytes(font.getmask(letter)), font.getlength(letter)
