"""One printed character."""

from typing import NamedTuple


class Glyph(NamedTuple):
    """A character in the frame that it is read in: `x` to the right, `y` downwards, in points.

    `turn` is how many quarter turns that frame is turned clockwise against the page.
    """

    x0: float
    x1: float
    top: float
    bottom: float
    baseline: float
    text: str
    size: float
    bold: bool
    italic: bool
    turn: int
