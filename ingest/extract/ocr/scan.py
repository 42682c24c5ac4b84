"""One scanned page, upright or not."""

import time
from dataclasses import dataclass, replace

from PIL import Image

from ingest.extract.ocr.again import ReadLine, look_again
from ingest.extract.ocr.crosses import put_crosses
from ingest.extract.ocr.doubt import doubt_of
from ingest.extract.ocr.engine import Found, NotRead, TooSlow, quarter_turns, words_in
from ingest.extract.ocr.ghosts import without_ghosts
from ingest.extract.ocr.lines import lines_of
from ingest.extract.ocr.picture import Picture
from ingest.extract.ocr.signs import put_signs
from ingest.extract.ocr.sureness import has_text, sureness
from ingest.extract.ocr.tilt import tilt_of, turned_clockwise
from ingest.extract.ocr.weight import with_weight
from ingest.types import Finding, FindingKind, Line, Page, Place, Turn, Word

_POOR = 60.0
_RIGHT, _OVER = 90, 180
_LEAST_SECONDS = 0.001  # to pytesseract, 0 is no limit


@dataclass(frozen=True, slots=True)
class Scan:
    """A page read by OCR and what is doubtful about it."""

    page: Page
    findings: tuple[Finding, ...]


def read_scan(picture: Picture, number: int, seconds: float) -> Scan:
    """Read a picture of page `number` within so many seconds. A page that cannot be read is empty.

    A page that lies on its side or askew is turned for reading; boxes are those of the page as it
    lies, and `Page.turn` says how.
    """
    width, height = picture.size_in_points
    empty = Page(number, (), width, height, scanned=True)
    try:
        read = _Reader(picture.for_reading(), time.monotonic() + seconds).read()
    except TooSlow:
        return Scan(empty, (_damaged(number, "tog för lång tid att läsa"),))
    except NotRead:
        return Scan(empty, (_damaged(number, "kunde inte läsas"),))
    findings = doubt_of(read.found, read.picture.image, number)
    if not has_text(read.found):
        return Scan(empty, findings)
    lines = lines_of(read.found, read.picture.dpi, number)
    if read.degrees:
        turn = Turn(read.degrees, width, height)
        lines = tuple(_laid(line, turn) for line in lines)
    return Scan(replace(empty, lines=lines, turn=read.degrees), findings)


@dataclass(frozen=True, slots=True)
class _Read:
    """Words of the picture, which was turned clockwise by so many degrees."""

    found: list[Found]
    picture: Picture
    degrees: float


class _Reader:
    """Reads one picture; all that it asks of Tesseract ends by `deadline` (time.monotonic)."""

    def __init__(self, picture: Picture, deadline: float) -> None:
        self._picture = picture
        self._deadline = deadline

    def read(self) -> _Read:
        """The words, read again where the page was upside down."""
        best = self._best()
        found = seen(best.found, best.picture.image, self._read_line)
        return replace(best, found=found)

    def _best(self) -> _Read:
        tilt = tilt_of(self._picture.image)
        degrees = tilt.degrees + (_RIGHT if tilt.on_side else 0)
        if tilt.on_side:
            degrees += self._over(degrees)
        first = self._words(degrees)
        if sureness(first.found) >= _POOR:
            return first
        # Where Tesseract has no osd.traineddata, a page on its side may be upside down by now.
        over = self._over(degrees) or (_OVER if tilt.on_side else 0)
        again = self._words(degrees + over) if over else first
        return again if sureness(again.found) > sureness(first.found) else first

    def _over(self, degrees: float) -> int:
        """The further degrees that set the picture upright once it is turned by so much."""
        image = turned_clockwise(self._picture.image, degrees)
        return 90 * quarter_turns(image, self._picture.dpi, self._left())

    def _words(self, degrees: float) -> _Read:
        degrees = round(degrees, 4) % 360
        straight = Picture(turned_clockwise(self._picture.image, degrees), self._picture.dpi)
        found = words_in(straight.image, straight.dpi, self._left())
        return _Read(found, straight, degrees)

    def _read_line(self, image: Image.Image) -> list[Found]:
        """The words of a picture of one line; none where time is up."""
        try:
            return words_in(image, self._picture.dpi, self._left(), one_line=True)
        except (TooSlow, NotRead):
            return []

    def _left(self) -> float:
        return max(_LEAST_SECONDS, self._deadline - time.monotonic())


def seen(found: list[Found], image: Image.Image, read_line: ReadLine) -> list[Found]:
    """The words, with what Tesseract cannot read at once and the picture shows."""
    crossed = put_crosses(without_ghosts(found, image), image)
    return with_weight(put_signs(look_again(crossed, image, read_line), image), image)


def _laid(line: Line, turn: Turn) -> Line:
    """The line with its boxes on the page as it lies."""
    words = tuple(
        Word(word.text, word.box and turn.lying(word.box), word.confidence) for word in line.words
    )
    box = line.place.box
    place = Place(line.place.page, line.place.line, box and turn.lying(box))
    return replace(line, words=words, place=place)


def _damaged(number: int, what: str) -> Finding:
    text = f"Den inskannade sidan {number} {what}. Skanna om sidan, rakt och i 300 dpi."
    return Finding(FindingKind.DAMAGED_PAGE, number, 0, text)
