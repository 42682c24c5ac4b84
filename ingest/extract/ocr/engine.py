"""Tesseract: whether it is here, and its words for a picture."""

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytesseract
from PIL import Image

from ingest.errors import OcrMissing

_LANGUAGE = "swe"
_PAGE, _ONE_LINE = 3, 7
"""How Tesseract looks for text (--psm): the columns of a page; the picture is one line."""


@dataclass(frozen=True, slots=True)
class Found:
    """A word as Tesseract found it, in pixels; `line` is the same for the words of one line.

    `bold` is seen in the picture (`weight`).
    """

    text: str
    confidence: float
    line: tuple[int, int, int]
    x0: float
    y0: float
    x1: float
    y1: float
    bold: bool = False


class TooSlow(Exception):
    """A page took longer than it may."""


class NotRead(Exception):
    """Tesseract gave up on a page."""


def is_installed() -> bool:
    """Whether Tesseract can be run and has Swedish."""
    try:
        return _LANGUAGE in pytesseract.get_languages()
    except (pytesseract.TesseractNotFoundError, pytesseract.TesseractError, OSError):
        return False


def missing() -> OcrMissing:
    """The error for a scan where Tesseract or its Swedish is missing."""
    return OcrMissing(
        "Filen är inskannad, och servern saknar programmet som läser text ur bilder "
        "(Tesseract med svenska).",
        "Filen är sparad och läses när programmet finns. Be den som sköter servern att installera "
        "tesseract-ocr och tesseract-ocr-swe.",
    )


def words_in(
    image: Image.Image, dpi: float, seconds: float, *, one_line: bool = False
) -> list[Found]:
    """The words of a picture. Raises TooSlow or NotRead."""
    config = f"--oem 1 --psm {_ONE_LINE if one_line else _PAGE} --dpi {dpi:.0f}"
    data = _run(image, pytesseract.image_to_data, config, seconds, _LANGUAGE)
    found = []
    for index, text in enumerate(data["text"]):
        confidence = float(data["conf"][index])
        if confidence < 0 or not text.strip():
            continue
        x, y = data["left"][index], data["top"][index]
        line = (data["block_num"][index], data["par_num"][index], data["line_num"][index])
        found.append(
            Found(
                text.strip(), confidence, line,
                x, y, x + data["width"][index], y + data["height"][index],
            )
        )  # fmt: skip
    return found


def quarter_turns(image: Image.Image, dpi: float, seconds: float) -> int:
    """How many quarter turns clockwise set the picture upright; 0 where Tesseract is not sure."""
    try:
        data = _run(image, pytesseract.image_to_osd, f"--psm 0 --dpi {dpi:.0f}", seconds, "osd")
    except NotRead:
        return 0
    return int(data["rotate"]) // 90 if float(data["orientation_conf"]) >= 1 else 0


def _run(image: Image.Image, command: Any, config: str, seconds: float, language: str) -> Any:
    """Run Tesseract on a file written plainly: pytesseract's own PNG takes longer to pack."""
    with tempfile.TemporaryDirectory(prefix="amn-ocr-") as folder:
        path = Path(folder) / "page.pgm"
        image.convert("L").save(path)
        try:
            return command(
                str(path),
                lang=language,
                config=config,
                output_type=pytesseract.Output.DICT,
                timeout=seconds,
            )
        except pytesseract.TesseractNotFoundError:
            raise missing() from None
        except pytesseract.TesseractError as error:
            raise NotRead(str(error)) from error
        except RuntimeError as error:  # pytesseract's word for a timeout
            raise TooSlow(str(error)) from error
