"""One scanned page, upright or not."""

from dataclasses import dataclass, replace

from PIL import Image

from ingest.extract.ocr.engine import Found, NotRead, TooSlow, quarter_turns, words_in
from ingest.extract.ocr.lines import lines_of
from ingest.extract.ocr.picture import Picture
from ingest.extract.ocr.turned import Turned
from ingest.types import Finding, FindingKind, Page

_POOR = 60.0
_LONG = 4  # letters
_TURNS = {
    1: Image.Transpose.ROTATE_270,
    2: Image.Transpose.ROTATE_180,
    3: Image.Transpose.ROTATE_90,
}


@dataclass(frozen=True, slots=True)
class Scan:
    """A page read by OCR and what is doubtful about it."""

    page: Page
    findings: tuple[Finding, ...]


def read_scan(picture: Picture, number: int, seconds: float) -> Scan:
    """Read a picture of page `number` within so many seconds. A page that cannot be read is empty.

    A page that lies on its side is turned for reading; boxes are those of the page as it lies.
    """
    width, height = picture.size_in_points
    empty = Page(number, (), width, height, scanned=True)
    small = picture.for_reading()
    try:
        found, turned = _words(small, seconds)
    except TooSlow:
        return Scan(empty, (_doubt(number, "Den inskannade sidan tog för lång tid att läsa."),))
    except NotRead:
        return Scan(empty, (_doubt(number, "Den inskannade sidan kunde inte läsas."),))
    lines = lines_of(found, small.dpi, number)
    if not lines:
        return Scan(empty, (_doubt(number, "Ingen text hittades på den inskannade sidan."),))
    page = replace(empty, lines=tuple(turned.back(line, width, height) for line in lines))
    sure = _sureness(found)
    if sure >= _POOR:
        return Scan(page, ())
    text = f"Den inskannade sidan är otydlig (läst med {sure:.0f} procents säkerhet)."
    return Scan(page, (Finding(FindingKind.LOW_CONFIDENCE, number, 0, text),))


def _words(picture: Picture, seconds: float) -> tuple[list[Found], Turned]:
    """The words, read again where the first reading is poor and the page lies on its side."""
    found = words_in(picture.image, picture.dpi, seconds)
    if found and _sureness(found) >= _POOR and not _on_end(found):
        return found, Turned(0)
    quarters = quarter_turns(picture.image, picture.dpi, seconds)
    if not quarters:
        return found, Turned(0)
    again = words_in(picture.image.transpose(_TURNS[quarters]), picture.dpi, seconds)
    if _sureness(again) > _sureness(found) or (_on_end(found) and not _on_end(again)):
        return again, Turned(quarters)
    return found, Turned(0)


def _on_end(found: list[Found]) -> bool:
    """Whether most longer words are higher than wide: Tesseract reads some lying pages so."""
    long = [word for word in found if len(word.text) >= _LONG]
    high = sum(1 for word in long if word.y1 - word.y0 > word.x1 - word.x0)
    return 2 * high > len(long)


def _sureness(found: list[Found]) -> float:
    """Mean confidence by letter, 0 where nothing was found."""
    letters = sum(len(word.text) for word in found)
    return sum(word.confidence * len(word.text) for word in found) / letters if letters else 0.0


def _doubt(number: int, text: str) -> Finding:
    return Finding(FindingKind.NO_TEXT_ON_PAGE, number, 0, text)
