"""Crosses in a roll-call table, seen in the picture.

Tesseract takes the columns under *Ja*, *Nej* and *Avstår* for blocks of their own and reads their
crosses as x/x/x, »» or not at all. Whether there is ink beside a name and below a heading needs no
reading.
"""

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from PIL import Image

from ingest.extract.ocr.engine import Found
from ingest.extract.ocr.glyphs import glyphs_in, has_ink
from ingest.vocabulary import fold
from ingest.vocabulary.answers import answer_of

_YES, _NO, _AWAY = range(3)
_COLUMNS = {"yes": _YES, "no": _NO, "abstain": _AWAY}
_TOTALS = frozenset({"resultat", "summa", "totalt", "antal", "antalroster"})
_CROSS = "X"
_SURE, _READ = 90.0, 50.0
_APART = 1.5  # heights of the heading
_NARROW = 0.25
"""A ruled line is narrower than this part of the row's height, a cross never."""
_LOW = 0.35
_SAME_ROW = 0.5
_FARTHEST = 4.0
"""Heights of a name between two rows of one table."""
_MARGIN = 12  # points of the picture beside a heading

Line = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class _Table:
    """The heading's words by column, and the columns' edges in the picture."""

    answers: dict[int, Found]
    edges: list[float]

    @property
    def bottom(self) -> float:
        return max(word.y1 for word in self.answers.values())


def put_crosses(found: list[Found], image: Image.Image) -> list[Found]:
    """The words, with an X where a table of votes has ink, in place of what was read there."""
    mended = found
    for heading in _headings(found):
        answers = _whole(heading, found, image)
        table = _Table(answers, _edges(answers))
        mended = _crossed(mended, table, image)
    return mended


def _headings(found: list[Found]) -> list[dict[int, Found]]:
    """Two or three answers beside each other with white between them, by column."""
    headings: list[dict[int, Found]] = []
    for word in sorted(found, key=lambda w: w.y0):
        column = _COLUMNS.get(answer_of(word.text) or "")
        if column is None:
            continue
        last = headings[-1] if headings else None
        if last and column not in last and all(_beside(word, other) for other in last.values()):
            last[column] = word
        else:
            headings.append({column: word})
    return [
        heading
        for heading in headings
        if len(heading) > 1 and [w.x0 for _, w in sorted(heading.items())] == sorted(
            w.x0 for w in heading.values()
        )
    ]  # fmt: skip


def _beside(word: Found, other: Found) -> bool:
    gap = max(word.x0, other.x0) - min(word.x1, other.x1)
    return _level(word, other) and gap > _APART * min(word.y1 - word.y0, other.y1 - other.y0)


def _level(word: Found, other: Found) -> bool:
    overlap = min(word.y1, other.y1) - max(word.y0, other.y0)
    return overlap > _SAME_ROW * min(word.y1 - word.y0, other.y1 - other.y0)


def _whole(answers: dict[int, Found], found: list[Found], image: Image.Image) -> dict[int, Found]:
    """The heading with *Ja* or *Nej* where it was not read and its ink stands in its place."""
    if _AWAY not in answers or answers.keys() >= {_YES, _NO}:
        return answers
    first, away = min(answers.items())[1], answers[_AWAY]
    if _YES in answers:
        text, column, span = "Nej", _NO, (first.x1 + _MARGIN, away.x0 - _MARGIN)
    else:
        text, column, span = "Ja", _YES, (2 * first.x0 - away.x0, first.x0 - _MARGIN)
    inks = _inks(image, (span[0], first.y0, span[1], first.y1))
    read = any(
        w.x1 > span[0] and w.x0 < span[1] and _level(w, first)
        for w in found
        if w.confidence >= _READ
    )
    if read or not inks:
        return answers
    line = (*first.line[:2], -1 - first.line[2])
    unread = replace(first, text=text, x0=inks[0][0], x1=inks[-1][1], line=line)
    return {**answers, column: unread}


def _edges(answers: dict[int, Found]) -> list[float]:
    """Where the columns part, half-way between the headings, and as far again at both ends."""
    middles = [(word.x0 + word.x1) / 2 for _, word in sorted(answers.items())]
    inner = [(a + b) / 2 for a, b in pairwise(middles)]
    return [2 * middles[0] - inner[0], *inner, 2 * middles[-1] - inner[-1]]


def _crossed(found: list[Found], table: _Table, image: Image.Image) -> list[Found]:
    rows = _rows(found, table)
    crosses: list[Found] = []
    for row in rows:
        column = _column(row, table, image)
        if column is not None:
            crosses.append(_cross(row, table, column))
    if not rows or 2 * len(crosses) <= len(rows):
        return found
    bottom = max(word.y1 for row in rows for word in row)
    kept = [word for word in found if not _inside(word, table, bottom)]
    added = [w for w in table.answers.values() if w not in found]
    return [*kept, *added, *crosses]


def _rows(found: list[Found], table: _Table) -> list[list[Found]]:
    """The names below the heading, one row each, down to the totals or to other text."""
    lines: dict[Line, list[Found]] = defaultdict(list)
    for word in found:
        if word.y0 > table.bottom and word.x0 < table.edges[0]:
            lines[word.line].append(word)
    rows: list[list[Found]] = []
    for words in sorted(lines.values(), key=lambda words: words[0].y0):
        left = [word for word in words if word.x1 <= table.edges[0]]
        top, height = _band(words)
        above = rows[-1][0].y1 if rows else table.bottom
        if len(left) < len([w for w in words if len(w.text) > len("xxx")]):
            break
        if not left or top - above > _FARTHEST * height or fold(left[0].text) in _TOTALS:
            break
        rows.append(left)
    return rows


def _band(words: list[Found]) -> tuple[float, float]:
    """Top and height of a row."""
    top = median(word.y0 for word in words)
    return top, max(1.0, median(word.y1 for word in words) - top)


def _column(row: list[Found], table: _Table, image: Image.Image) -> int | None:
    """The one column with ink; None where there is none, or ink in several."""
    top, height = _band(row)
    inked = [
        column
        for column, (left, right) in enumerate(pairwise(table.edges))
        if _inks(image, (left, top, right, top + height))
    ]
    return inked[0] if len(inked) == 1 else None


def _inks(image: Image.Image, box: tuple[float, float, float, float]) -> list[tuple[int, int]]:
    """From where to where there is a sign in a part of the picture; ruled lines are none."""
    if not has_ink(image, box):
        return []
    height = box[3] - box[1]
    return [
        (ink.x0, ink.x1)
        for ink in glyphs_in(image, box)
        if ink.x1 - ink.x0 > _NARROW * height and ink.height > _LOW * height
    ]


def _cross(row: list[Found], table: _Table, column: int) -> Found:
    top, height = _band(row)
    middle = (table.edges[column] + table.edges[column + 1]) / 2
    half = height / 2
    return Found(_CROSS, _SURE, row[-1].line, middle - half, top, middle + half, top + height)


def _inside(word: Found, table: _Table, bottom: float) -> bool:
    across, along = (word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2
    return table.edges[0] < across < table.edges[-1] and table.bottom < along < bottom
