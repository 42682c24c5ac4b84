"""Pages of a PDF as pictures, for those that hold no text."""

from types import TracebackType
from typing import Self

import pypdfium2
from PIL import Image

from ingest.extract.ocr import Picture
from ingest.extract.ocr.picture import rendering_scale


class NotRendered(Exception):
    """PDFium cannot draw the page."""


class Renderer:
    """Draws pages of one PDF; leaving the block closes it."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._document: pypdfium2.PdfDocument | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._document is not None:
            self._document.close()

    def picture(self, number: int) -> Picture:
        """Page `number`, from 1, in greys, at 300 dpi or what a huge page allows."""
        try:
            if self._document is None:
                self._document = pypdfium2.PdfDocument(self._data)
            page = self._document[number - 1]
            scale = rendering_scale(*page.get_size())
            bitmap = page.render(scale=scale, grayscale=True)
            image: Image.Image = bitmap.to_pil().copy()
            bitmap.close()
            page.close()
        except (pypdfium2.PdfiumError, IndexError, ValueError, OSError) as error:
            raise NotRendered(str(error)) from error
        return Picture(image, 72 * scale)
