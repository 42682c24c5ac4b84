"""A page with its lines and words, as extracted."""

from dataclasses import dataclass

from ingest.types.place import Box, Place
from ingest.types.turn import Turn


@dataclass(frozen=True, slots=True)
class Word:
    """One word. `confidence` is 0–100 from OCR, None where the text is born digital."""

    text: str
    box: Box | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line.

    `size` is the font size in points, `bold` whether most of it is set in bold; `heading` is the
    level (1–6) of a marked-up heading (HTML, Markdown, DOCX), else None. `bullet` is the printed
    list mark ("•", "-", "1.") that mark-up carried outside the text, else None. `level` is the
    nesting depth of such a list item, 0 for the outermost. `running` says that the form itself
    calls the line part of a head or foot that stands on each page. Blank lines are kept as empty
    text.
    """

    text: str
    place: Place
    words: tuple[Word, ...] = ()
    size: float | None = None
    bold: bool = False
    italic: bool = False
    heading: int | None = None
    bullet: str | None = None
    level: int = 0
    running: bool = False

    @property
    def confidence(self) -> float | None:
        """Mean OCR confidence of the words, None where nothing was OCR'd."""
        known = [w.confidence for w in self.words if w.confidence is not None]
        return sum(known) / len(known) if known else None


@dataclass(frozen=True, slots=True)
class Page:
    """`number` counts from 1; `width` and `height` are in points, None for forms without pages.

    `scanned` says that the text was read by OCR here, not found in the file. `turn` is how many
    degrees clockwise set a page upright that was scanned on its side or askew, 0 for all others;
    boxes are always those of the page as it lies, which is what a reader is shown.
    """

    number: int
    lines: tuple[Line, ...]
    width: float | None = None
    height: float | None = None
    scanned: bool = False
    turn: float = 0.0

    def upright(self, box: Box) -> Box:
        """Where a box of this page would be if the page had been scanned upright and straight."""
        if not self.turn or self.width is None or self.height is None:
            return box
        return Turn(self.turn, self.width, self.height).upright(box)

    @property
    def text(self) -> str:
        """The page's lines, joined by newlines."""
        return "\n".join(line.text for line in self.lines)
