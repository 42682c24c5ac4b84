"""How a scanned page lies: on its side, askew.

Lines of text make a profile of dark and white rows that is sharpest when the page is straight
(Postl, 1986). Pillow alone does it in a quarter of a second and to a tenth of a degree; Tesseract
itself tells no more than five degrees, and the packages that find more bring scipy or OpenCV.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from PIL import Image

_LONG_SIDE = 900
_FARTHEST = 12
_STEPS = (1 / 4, 1 / 16)  # degrees, after steps of a whole one
_STEPS_EACH_WAY = 4
_STRAIGHT = 0.3  # degrees that Tesseract does not mind
_SHARPER = 1.15
_CLEARLY_LYING = 1.5
_WHITE = 255


@dataclass(frozen=True, slots=True)
class Tilt:
    """`on_side`: lines run up or down, and a quarter turn clockwise comes first.

    `degrees` clockwise then make them straight.
    """

    on_side: bool
    degrees: float


def tilt_of(image: Image.Image) -> Tilt:
    """How the lines of a grey picture lie; straight where there are none."""
    small = image.reduce(max(1, round(max(image.size) / _LONG_SIDE)))
    whole = range(-_FARTHEST, _FARTHEST + 1)
    standing = _sharpest(small, whole)
    side = small.transpose(Image.Transpose.ROTATE_270)
    lying = _sharpest(side, whole)
    if lying[0] > _CLEARLY_LYING * standing[0]:
        return Tilt(on_side=True, degrees=_refined(side, lying))
    return Tilt(on_side=False, degrees=_refined(small, standing))


def _refined(image: Image.Image, found: tuple[float, float]) -> float:
    for step in _STEPS:
        around = range(-_STEPS_EACH_WAY, _STEPS_EACH_WAY + 1)
        found = _sharpest(image, [found[1] + step * count for count in around])
    sharpness, degrees = found
    if abs(degrees) < _STRAIGHT or sharpness < _SHARPER * _sharpness(image):
        return 0.0
    return degrees


def _sharpest(image: Image.Image, degrees: Iterable[float]) -> tuple[float, float]:
    """The greatest sharpness and the turn clockwise that gives it; the smallest of equals."""
    tried = [(_sharpness(turned_clockwise(image, each, expand=False)), each) for each in degrees]
    return max(tried, key=lambda pair: (pair[0], -abs(pair[1])))


def _sharpness(image: Image.Image) -> float:
    rows = image.resize((1, image.height), Image.Resampling.BOX).tobytes()
    return float(sum((above - below) ** 2 for above, below in pairwise(rows)))


def turned_clockwise(image: Image.Image, degrees: float, *, expand: bool = True) -> Image.Image:
    """The grey picture turned about its middle, white where there was no paper."""
    if not degrees:
        return image
    smooth = Image.Resampling.BICUBIC if expand else Image.Resampling.BILINEAR
    return image.rotate(-degrees, smooth, expand=expand, fillcolor=_WHITE)
