"""A photographed or scanned page: JPEG, PNG, TIFF with one page or more."""

import warnings
from collections.abc import Iterator
from io import BytesIO

from PIL import Image

from ingest.errors import Damaged, EmptyFile, TooLarge
from ingest.extract.frames import BROKEN, FORMATS, MOST_PIXELS, dpi_of, upright
from ingest.extract.here import Watcher
from ingest.extract.limits import Limits
from ingest.extract.ocr import Picture, is_installed, missing, read_scan
from ingest.types import Extraction, Finding, Form, Page


def read_image(data: bytes, limits: Limits, watcher: Watcher) -> Extraction:
    """Read the bytes of a picture by OCR. Raises OcrMissing without Tesseract and its Swedish."""
    pages: list[Page] = []
    findings: list[Finding] = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(BytesIO(data), formats=FORMATS) as image:
                total = _checked_frames(image, limits)
                if not is_installed():
                    raise missing()
                watcher.scans(total)
                for number, picture in enumerate(_pictures(image, total), 1):
                    scan = read_scan(picture, number, limits.ocr_seconds)
                    pages.append(scan.page)
                    findings += scan.findings
                    watcher.pages(number, total)
        except Image.DecompressionBombError as error:
            raise _too_many_pixels() from error
        except BROKEN as error:
            raise Damaged(
                "Bilden är skadad eller avkortad och kan inte läsas.",
                "Skanna eller spara den på nytt och ladda upp den igen.",
            ) from error
    if not any(page.lines for page in pages):
        raise EmptyFile(
            "Ingen text hittades i bilden.",
            "Kontrollera att du valde rätt fil. Skanna sidan rakt, med minst 300 dpi, och ladda "
            "upp den igen.",
        )
    return Extraction(Form.SCAN, tuple(pages), tuple(findings))


def _checked_frames(image: Image.Image, limits: Limits) -> int:
    if image.width * image.height > MOST_PIXELS:
        raise _too_many_pixels()
    frames = int(getattr(image, "n_frames", 1))
    if frames > limits.pages:
        raise TooLarge(
            f"Bildfilen har {frames} sidor, och arkivet läser högst {limits.pages}.",
            "Dela upp filen och ladda upp delarna var för sig.",
        )
    return frames


def _pictures(image: Image.Image, total: int) -> Iterator[Picture]:
    for frame in range(total):
        if frame:
            image.seek(frame)
        if image.width * image.height > MOST_PIXELS:
            raise _too_many_pixels()
        dpi = dpi_of(image)
        yield Picture(upright(image).convert("L"), dpi)


def _too_many_pixels() -> TooLarge:
    return TooLarge(
        "Bilden är för stor för att läsas.",
        "Spara den med högst 600 dpi och ladda upp den igen.",
    )
