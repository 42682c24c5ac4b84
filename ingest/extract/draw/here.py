"""Drawing in this very process. `run` puts a process of its own around it."""

from collections.abc import Iterator, Sequence
from importlib import import_module

from PIL import Image

from ingest.errors import WrongType
from ingest.extract.draw.drawn import Drawn, Undrawn
from ingest.extract.draw.sheet import NotDrawn, Sheet
from ingest.extract.draw.sizes import WIDTHS, size_of
from ingest.extract.draw.webp import webp
from ingest.extract.sniff import Kind, sniff

# Imported when needed, as the readers are.
_SHEETS = {
    Kind.PDF: ("ingest.extract.draw.pdf", "PdfSheets"),
    Kind.IMAGE: ("ingest.extract.draw.scan", "ScanSheets"),
}


def draw_here(data: bytes, name: str, numbers: Sequence[int]) -> Iterator[Drawn | Undrawn]:
    """Draw those pages of the file, in their order; each is drawn or not for itself.

    Raises IngestError where the file cannot be opened or has no pages.
    """
    kind = sniff(data, name)
    if kind not in _SHEETS:
        raise WrongType("Filen har inga sidor som kan visas som bilder.", "Läs texten i stället.")
    module, opener = _SHEETS[kind]
    with getattr(import_module(module), opener)(data) as sheets:
        for number in numbers:
            try:
                yield _drawn(number, sheets.sheet(number))
            except (NotDrawn, MemoryError) as error:
                yield Undrawn(number, str(error) or type(error).__name__)


def _drawn(number: int, sheet: Sheet) -> Drawn:
    files: dict[int, bytes] = {}
    for width in WIDTHS:
        size = size_of(*sheet.image.size, min(width, sheet.image.width))
        image = sheet.image
        if size != image.size:
            image = image.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
        files[width] = webp(image)
    return Drawn(number, sheet.width, sheet.height, files)
