"""Pages of a PDF, drawn by PDFium as every reader shows them."""

from types import TracebackType
from typing import Self

import pypdfium2
from PIL import Image

from ingest.errors import Damaged, Encrypted
from ingest.extract.draw.sheet import NotDrawn, Sheet
from ingest.extract.draw.sizes import WIDTHS, size_of

_PASSWORD = 4  # FPDF_ERR_PASSWORD, fpdfview.h


class PdfSheets:
    """The pages of one PDF; leaving the block closes it."""

    def __init__(self, data: bytes) -> None:
        try:
            self._document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            if error.err_code == _PASSWORD:
                raise Encrypted(
                    "PDF-filen är skyddad med lösenord och kan inte visas.",
                    "Spara den utan lösenord och ladda upp den igen.",
                ) from error
            raise Damaged(
                "PDF-filen är skadad och kan inte visas som bild.",
                "Skriv ut den som en ny PDF och ladda upp den igen.",
            ) from error
        # What is filled in, and the stamps of electronic signatures, are parts of a form.
        self._document.init_forms()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._document.close()

    def sheet(self, number: int) -> Sheet:
        """Page `number`, from 1, at the greatest width. Raises NotDrawn."""
        try:
            page = self._document[number - 1]
            width, height = page.get_size()
            wide, _high = size_of(width, height, max(WIDTHS))
            bitmap = page.render(scale=wide / width)
            image: Image.Image = bitmap.to_pil().convert("RGB")
            bitmap.close()
            page.close()
        except (
            pypdfium2.PdfiumError, ArithmeticError, IndexError, MemoryError, OSError, ValueError,
        ) as error:  # fmt: skip
            raise NotDrawn(f"{type(error).__name__}: {error}") from error
        return Sheet(image, round(width, 2), round(height, 2))
