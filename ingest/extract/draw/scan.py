"""Scanned or photographed pages, as their file has them."""

import warnings
from io import BytesIO
from types import TracebackType
from typing import Self

from PIL import Image

from ingest.errors import Damaged
from ingest.extract.draw.sheet import NotDrawn, Sheet
from ingest.extract.frames import BROKEN, FORMATS, MOST_PIXELS, dpi_of, size_in_points, upright

_GREYS = {"1", "L", "LA", "I", "I;16", "F"}


class ScanSheets:
    """The pages of one JPEG, PNG or TIFF; leaving the block closes it."""

    def __init__(self, data: bytes) -> None:
        self._quiet = warnings.catch_warnings()
        self._quiet.__enter__()
        warnings.simplefilter("ignore")
        try:
            self._image = Image.open(BytesIO(data), formats=FORMATS)
        except (*BROKEN, Image.DecompressionBombError) as error:
            self._quiet.__exit__(None, None, None)
            raise Damaged(
                "Bilden är skadad och kan inte visas.",
                "Skanna eller spara den på nytt och ladda upp den igen.",
            ) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._image.close()
        self._quiet.__exit__(kind, value, trace)

    def sheet(self, number: int) -> Sheet:
        """Frame `number`, from 1, in its own size. Raises NotDrawn."""
        image = self._image
        try:
            image.seek(number - 1)
            if image.width * image.height > MOST_PIXELS:
                raise NotDrawn(f"{image.width} × {image.height} pixels")
            dpi = dpi_of(image)
            shown = upright(image)
            shown = shown.convert("L" if shown.mode in _GREYS else "RGB")
        except (*BROKEN, Image.DecompressionBombError, ArithmeticError, MemoryError) as error:
            raise NotDrawn(f"{type(error).__name__}: {error}") from error
        return Sheet(shown, *size_in_points(shown.size, dpi))
