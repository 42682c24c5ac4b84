"""A sheet of glyphs to a Page of lines."""

from collections import defaultdict

from ingest.extract.layout.glyph import Glyph
from ingest.extract.layout.order import reading_order
from ingest.extract.layout.runs import Run, runs_of, words_of
from ingest.extract.layout.turn import unturned
from ingest.extract.legible import is_doubtful
from ingest.extract.pdf.device import UNMAPPED, Sheet
from ingest.types import Line, Page, Place, Word

_SCAN_COVER = 0.5
_SOME_COVER = 0.05
_FEW_GLYPHS = 25
_UNREADABLE = 0.3
_QUARTER, _WHOLE_TURN = 90.0, 360.0


def page_of(sheet: Sheet, number: int) -> Page:
    """The page with its lines in reading order; boxes in points from the top left corner."""
    by_turn: dict[int, list[Glyph]] = defaultdict(list)
    reach = 2 * (sheet.width + sheet.height)  # what lies farther out is off the paper
    for glyph in sheet.glyphs:
        if glyph.size > 0 and abs(glyph.baseline) < reach:
            by_turn[glyph.turn].append(glyph)
    lines: list[Line] = []
    # What most of the page's letters do is read first; a stamp along the margin comes last.
    for turn in sorted(by_turn, key=lambda turn: -len(by_turn[turn])):
        for run in reading_order(runs_of(by_turn[turn])):
            line = _line(run, turn, number, len(lines) + 1)
            if line:
                lines.append(line)
    most = max(by_turn, key=lambda turn: len(by_turn[turn]), default=0)
    width, height = round(sheet.width, 2), round(sheet.height, 2)
    return Page(number, tuple(lines), width, height, turn=-_QUARTER * most % _WHOLE_TURN)


def needs_ocr(sheet: Sheet, page: Page) -> bool:
    """Whether the page shows text that the file does not tell, or tells in a way not to trust."""
    inked = [glyph for glyph in sheet.glyphs if glyph.text.strip()]
    if not inked:
        return sheet.pictured > _SOME_COVER or sheet.drawings > _FEW_GLYPHS
    unknown = sum(1 for glyph in inked if UNMAPPED in glyph.text or _is_private(glyph.text))
    if unknown > _UNREADABLE * len(inked):
        return True
    pictured = sheet.pictured > _SCAN_COVER
    return (len(inked) < _FEW_GLYPHS and pictured) or is_doubtful(page.text, pictured=pictured)


def _is_private(text: str) -> bool:
    return "\ue000" <= text[0] <= "\uf8ff"


def _line(run: Run, turn: int, number: int, index: int) -> Line | None:
    words = tuple(Word(text, unturned(box, turn)) for text, box in words_of(run))
    if not words:
        return None
    box = words[0].box
    for word in words[1:]:
        box = box.union(word.box) if box and word.box else box
    inked = [glyph for glyph in run.glyphs if glyph.text.strip()]
    return Line(
        " ".join(word.text for word in words),
        Place(number, index, box),
        words,
        size=round(_common_size(inked), 1),
        bold=2 * sum(glyph.bold for glyph in inked) > len(inked),
        italic=2 * sum(glyph.italic for glyph in inked) > len(inked),
    )


def _common_size(glyphs: list[Glyph]) -> float:
    sizes = sorted(glyph.size for glyph in glyphs)
    return sizes[len(sizes) // 2]
