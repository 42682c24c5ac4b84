"""What a person should look at on a scanned page.

Calibrated on pages of minutes at 300, 150 and 75 dpi, straight and blurred: a legible page has at
most 6 of 100 letters in words that Tesseract doubts, signatures and stamps included; one that is so
blurred that words are misread has 12 or more.
"""

from collections.abc import Sequence

from PIL import Image

from ingest.extract.ocr.engine import Found
from ingest.extract.ocr.sureness import doubted, has_text
from ingest.types import Finding, FindingKind

_MUCH = 0.12
_FEWEST_DOUBTED = 25
"""Letters; a signature has fewer."""
_INKED = 0.012
"""Share of dark points from which a page without text is not just blank, stamped or signed."""
_DARK = 128
_MARGIN = 0.05
"""Part of each side that may be dark because the paper did not fill the scanner's glass."""


def doubt_of(found: Sequence[Found], image: Image.Image, number: int) -> tuple[Finding, ...]:
    """The finding for page `number`, none for one that is legible or blank."""
    if not has_text(found):
        if _ink(image) < _INKED:
            return ()
        text = (
            f"Ingen text hittades på den inskannade sidan {number}, men den är inte tom. Är det "
            "text på den: skanna om sidan, rakt och i 300 dpi."
        )
        return (Finding(FindingKind.NO_TEXT_ON_PAGE, number, 0, text),)
    letters, share = doubted(found)
    if letters < _FEWEST_DOUBTED or share < _MUCH:
        return ()
    text = (
        f"Sidan {number} är svårläst: omkring {100 * share:.0f} procent av texten är osäkert läst. "
        "Jämför med originalet, eller skanna om sidan, rakt och i 300 dpi."
    )
    return (Finding(FindingKind.LOW_CONFIDENCE, number, 0, text),)


def _ink(image: Image.Image) -> float:
    wide, high = image.width * _MARGIN, image.height * _MARGIN
    inner = image.crop(
        (round(wide), round(high), round(image.width - wide), round(image.height - high))
    )
    return sum(inner.histogram()[:_DARK]) / max(1, inner.width * inner.height)
