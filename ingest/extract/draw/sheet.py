"""A page as a picture, before it has its sizes."""

from dataclasses import dataclass

from PIL import Image


class NotDrawn(Exception):
    """The page cannot be drawn; the others may."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """`image` is "L" or "RGB", in its greatest size; the page is `width` × `height` points."""

    image: Image.Image
    width: float
    height: float
