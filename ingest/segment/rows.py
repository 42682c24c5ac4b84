"""Lines of a page to rows, by their boxes where there are any."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.segment.marks import split_mark
from ingest.segment.row import CHARACTER, Cell, Row
from ingest.types import Box, Line, Page

_LAYOUT = re.compile(r"\S+(?: {1,2}\S+)*")
_SAME_ROW = 0.6
"""Two lines share a row when they overlap in height by this part of the lower one."""
_COLUMN = 0.8
"""White between two words, in line heights, that parts columns; justified text stays below."""
_GAP = 0.55
"""White between two lines, in line heights, that a reader takes for a blank line."""


def rows_of(page: Page) -> list[Row]:
    """Give the rows of a page from top to bottom, blank lines turned into gaps."""
    boxed = sum(line.place.box is not None for line in page.lines if line.text.strip())
    written = sum(bool(line.text.strip()) for line in page.lines)
    rows = list(_boxed(page)) if written and boxed == written else list(_plain(page))
    if rows:
        rows[0] = replace(rows[0], opens_page=True)
    return rows


def _plain(page: Page) -> Iterator[Row]:
    gap = 0
    pending: list[Cell] = []
    for line in page.lines:
        if not line.text.strip():
            gap += 1
            continue
        cells = tuple(_layout_cells(line))
        mark, text = (line.bullet, " ".join(line.text.split())) if line.bullet else split_mark(line)
        if mark and not text:
            pending.extend(cells)
            continue
        if pending and not mark:
            mark, _ = split_mark(pending[-1].line)
        yield Row(text, (*pending, *cells), page.number, gap=gap, mark=mark, level=line.level)
        pending, gap = [], 0
    if pending:
        yield Row(" ".join(cell.text for cell in pending), tuple(pending), page.number, gap=gap)


def _layout_cells(line: Line) -> Iterator[Cell]:
    text = line.text.replace("\t", "    ")
    for found in _LAYOUT.finditer(text):
        yield Cell(found[0], found.start() * CHARACTER, found.end() * CHARACTER, line)


def _boxed(page: Page) -> Iterator[Row]:
    lines = [(line, line.place.box) for line in page.lines if line.text.strip()]
    placed = [(line, page.upright(box)) for line, box in lines if box is not None]
    placed.sort(key=lambda pair: (pair[1].y0 + pair[1].y1, pair[1].x0))
    bottom: float | None = None
    height = 0.0
    for group in _groups(placed):
        cells = tuple(
            cell
            for line, box in sorted(group, key=lambda pair: pair[1].x0)
            for cell in _word_cells(page, line, box)
        )
        top = min(box.y0 for _, box in group)
        gap = 0
        if bottom is not None and top - bottom > _GAP * max(height, 1.0):
            gap = 1
        bottom = max(box.y1 for _, box in group)
        height = bottom - top
        yield _marked(Row(" ".join(cell.text for cell in cells), cells, page.number, gap=gap))


def _word_cells(page: Page, line: Line, box: Box) -> Iterator[Cell]:
    """Part a line where the white between two words is as wide as a column's."""
    words = [(word.text, page.upright(word.box)) for word in line.words if word.box is not None]
    if len(words) != len(line.words) or "".join(w for w, _ in words) != "".join(line.text.split()):
        yield Cell(" ".join(line.text.split()), box.x0, box.x1, line)
        return
    wide = _COLUMN * (box.y1 - box.y0)
    cell: list[tuple[str, Box]] = []
    for word, place in words:
        if cell and place.x0 - cell[-1][1].x1 > wide:
            yield _cell(cell, line)
            cell = []
        cell.append((word, place))
    if cell:
        yield _cell(cell, line)


def _cell(words: list[tuple[str, Box]], line: Line) -> Cell:
    text = " ".join(word for word, _ in words)
    return Cell(text, words[0][1].x0, words[-1][1].x1, line)


def _groups(placed: list[tuple[Line, Box]]) -> Iterator[list[tuple[Line, Box]]]:
    group: list[tuple[Line, Box]] = []
    for line, box in placed:
        if group and not all(_beside(box, other) for _, other in group):
            yield group
            group = []
        group.append((line, box))
    if group:
        yield group


def _beside(a: Box, b: Box) -> bool:
    overlap = min(a.y1, b.y1) - max(a.y0, b.y0)
    lower = min(a.y1 - a.y0, b.y1 - b.y0)
    apart = a.x0 >= b.x1 - 1 or b.x0 >= a.x1 - 1
    return apart and overlap >= _SAME_ROW * max(lower, 0.1)


def _marked(row: Row) -> Row:
    first = row.first
    if first.bullet:
        return replace(row, mark=first.bullet, level=first.level)
    mark, text = split_mark(replace(first, text=row.text))
    return replace(row, mark=mark, text=text) if mark and text else row
