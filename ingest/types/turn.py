"""A page that lies on its side or askew, and the same page set upright."""

from dataclasses import dataclass
from math import cos, radians, sin

from ingest.types.place import Box

_LEAST = 0.1
"""Near 45 degrees a box does not tell the shape of what it frames."""


@dataclass(frozen=True, slots=True)
class Turn:
    """`degrees` clockwise set a page of `width` × `height` points upright, about its middle.

    The upright page is as large as it must be to hold the whole of the page that was turned.
    """

    degrees: float
    width: float
    height: float

    def lying(self, box: Box) -> Box:
        """The box, on the page as it lies, around what `box` frames on the upright page."""
        (x, y), (upright_x, upright_y) = self._middles()
        cosine, sine = cos(radians(self.degrees)), sin(radians(self.degrees))
        across, along = _middle(box)
        across, along = across - upright_x, along - upright_y
        wide, high = box.x1 - box.x0, box.y1 - box.y0
        return _around(
            x + across * cosine + along * sine,
            y - across * sine + along * cosine,
            wide * abs(cosine) + high * abs(sine),
            wide * abs(sine) + high * abs(cosine),
        )

    def upright(self, box: Box) -> Box:
        """The box on the upright page that `lying` made this one of."""
        (x, y), (upright_x, upright_y) = self._middles()
        cosine, sine = cos(radians(self.degrees)), sin(radians(self.degrees))
        across, along = _middle(box)
        across, along = across - x, along - y
        wide, high = box.x1 - box.x0, box.y1 - box.y0
        shape = cosine * cosine - sine * sine
        if abs(shape) > _LEAST:
            wide, high = (
                max(0.0, (wide * abs(cosine) - high * abs(sine)) / shape),
                max(0.0, (high * abs(cosine) - wide * abs(sine)) / shape),
            )
        return _around(
            upright_x + across * cosine - along * sine,
            upright_y + across * sine + along * cosine,
            wide,
            high,
        )

    def _middles(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """The middle of the page as it lies, and of the upright page."""
        cosine, sine = abs(cos(radians(self.degrees))), abs(sin(radians(self.degrees)))
        wide = self.width * cosine + self.height * sine
        high = self.width * sine + self.height * cosine
        return (self.width / 2, self.height / 2), (wide / 2, high / 2)


def _middle(box: Box) -> tuple[float, float]:
    return (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2


def _around(x: float, y: float, wide: float, high: float) -> Box:
    return Box(
        round(x - wide / 2, 2),
        round(y - high / 2, 2),
        round(x + wide / 2, 2),
        round(y + high / 2, 2),
    )
