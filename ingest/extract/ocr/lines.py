"""Tesseract's words to lines in reading order."""

from collections import defaultdict

from ingest.extract.clean import clean_line
from ingest.extract.layout.glyph import Glyph
from ingest.extract.layout.order import reading_order
from ingest.extract.layout.runs import Run, split_at_gaps
from ingest.extract.ocr.engine import Found
from ingest.types import Box, Line, Place, Word

_SAME_ROW = 0.4  # ems; a scan is never quite straight


def lines_of(found: list[Found], dpi: float, number: int) -> tuple[Line, ...]:
    """Lines of page `number`, boxes in points of the picture as it was read."""
    scale = 72 / dpi
    by_line: dict[tuple[int, int, int], list[Found]] = defaultdict(list)
    for word in found:
        by_line[word.line].append(word)
    runs: list[Run] = []
    words: dict[int, Found] = {}
    for members in by_line.values():
        bottom = sorted(word.y1 for word in members)[len(members) // 2] * scale
        heights = sorted(word.y1 - word.y0 for word in members)
        size = heights[len(heights) // 2] * scale
        glyphs = []
        for word in sorted(members, key=lambda word: word.x0):
            glyph = Glyph(
                word.x0 * scale, word.x1 * scale, word.y0 * scale, word.y1 * scale,
                bottom, word.text, size, bold=word.bold, italic=False, turn=0,
            )  # fmt: skip
            words[id(glyph)] = word
            glyphs.append(glyph)
        runs += split_at_gaps(glyphs)
    ordered = reading_order(_on_rows(runs))
    return tuple(_line(run, words, number, at) for at, run in enumerate(ordered, 1))


def _on_rows(runs: list[Run]) -> list[Run]:
    """The runs with those that stand beside each other set on one baseline."""
    level = 0.0
    rows: list[Run] = []
    for run in sorted(runs, key=lambda run: run.baseline):
        if not rows or run.baseline - level > _SAME_ROW * run.size:
            level = run.baseline
        run.baseline = level
        rows.append(run)
    return rows


def _line(run: Run, found: dict[int, Found], number: int, at: int) -> Line:
    words = tuple(
        Word(
            clean_line(glyph.text),
            Box(
                round(glyph.x0, 2), round(glyph.top, 2), round(glyph.x1, 2), round(glyph.bottom, 2)
            ),
            found[id(glyph)].confidence,
        )
        for glyph in run.glyphs
    )
    box = Box(round(run.x0, 2), round(run.top, 2), round(run.x1, 2), round(run.bottom, 2))
    text = " ".join(word.text for word in words)
    return Line(text, Place(number, at, box), words, size=round(run.size, 1), bold=run.bold)
