"""A photographed or scanned page: JPEG, PNG, TIFF with one page or more."""

import warnings
from collections.abc import Iterator
from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from ingest.errors import Damaged, EmptyFile, TooLarge
from ingest.extract.here import Watcher
from ingest.extract.limits import Limits
from ingest.extract.ocr import Picture, is_installed, missing, read_scan
from ingest.types import Extraction, Finding, Form, Page

_MOST_PIXELS = 75_000_000  # A3 at 600 dpi
_BROKEN = (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError)
_LONG_SIDE_INCHES = 297 / 25.4  # an A4 sheet, where the picture does not say its resolution
_LONGEST_SIDE_INCHES = 24.0  # above A2, the picture says what its camera said of no paper
_SANE_DPI = range(73, 1201)  # 72 is what programs write that do not know


def read_image(data: bytes, limits: Limits, watcher: Watcher) -> Extraction:
    """Read the bytes of a picture by OCR. Raises OcrMissing without Tesseract and its Swedish."""
    pages: list[Page] = []
    findings: list[Finding] = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(BytesIO(data), formats=["JPEG", "PNG", "TIFF"]) as image:
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
        except _BROKEN as error:
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
    if image.width * image.height > _MOST_PIXELS:
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
        if image.width * image.height > _MOST_PIXELS:
            raise _too_many_pixels()
        dpi = _dpi(image)
        yield Picture(_on_white(ImageOps.exif_transpose(image)), dpi)


def _on_white(image: Image.Image) -> Image.Image:
    """In greys; what is transparent is paper."""
    if "A" in image.getbands() or "transparency" in image.info:
        whole = image.convert("RGBA")
        image = Image.alpha_composite(Image.new("RGBA", whole.size, "white"), whole)
    return image.convert("L")


def _dpi(image: Image.Image) -> float:
    said = image.info.get("dpi")
    longest = max(image.size)
    if isinstance(said, tuple) and said and int(said[0]) in _SANE_DPI:
        dpi = float(said[0])
        if longest <= dpi * _LONGEST_SIDE_INCHES:
            return dpi
    return longest / _LONG_SIDE_INCHES


def _too_many_pixels() -> TooLarge:
    return TooLarge(
        "Bilden är för stor för att läsas.",
        "Spara den med högst 600 dpi och ladda upp den igen.",
    )
