"""What comes of drawing a page, and its way over the pipe from the drawing process."""

from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ingest.extract.draw.sizes import WIDTHS

Json = Any
"""What `json.loads` gives. Decoding checks all of it; TypeError or ValueError else."""

_MOST_BYTES = 20_000_000
_MOST_POINTS = 1_000_000
_RIFF, _WEBP = slice(0, 4), slice(8, 12)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page: `width` and `height` in points as it lies, a WebP for each of WIDTHS in `files`."""

    number: int
    width: float
    height: float
    files: Mapping[int, bytes]


@dataclass(frozen=True, slots=True)
class Undrawn:
    """A page that could not be drawn, and why, for the log. `fell`: it took all it may take."""

    number: int
    why: str
    fell: bool = False


def encode_drawn(drawn: Drawn) -> Json:
    """The page as nested arrays."""
    files = [[width, b64encode(data).decode("ascii")] for width, data in drawn.files.items()]
    return [drawn.number, drawn.width, drawn.height, files]


def decode_drawn(data: Json) -> Drawn:
    """The page of `encode_drawn`: exactly the files that were asked for, and WebP by their head."""
    number, width, height, files = data
    if not isinstance(number, int):
        raise TypeError(f"not a page number: {number!r}")
    decoded = {int(size): _webp(text) for size, text in files}
    if tuple(decoded) != WIDTHS:
        raise ValueError(f"not the widths that were asked for: {tuple(decoded)}")
    return Drawn(number, _points(width), _points(height), decoded)


def _webp(text: str) -> bytes:
    data = b64decode(text, validate=True)
    if len(data) > _MOST_BYTES or data[_RIFF] != b"RIFF" or data[_WEBP] != b"WEBP":
        raise ValueError("not a picture of bearable size")
    return data


def _points(value: object) -> float:
    if not isinstance(value, int | float) or not 0 < value < _MOST_POINTS:
        raise ValueError(f"not a length of paper: {value!r}")
    return float(value)
