"""Glyphs to runs: pieces of a printed line that no wide gap parts."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from ingest.extract.clean import clean_line
from ingest.extract.layout.glyph import Glyph
from ingest.types import Box

# In ems of the line's own type. pdfminer's char_margin and word_margin say about the same.
_COLUMN_GAP = 2.0
_WORD_GAP = 0.17
_SAME_BASELINE = 0.12
_DOUBLE_STRIKE = 0.12
_LIST_MARK = re.compile(r"(?:\d{1,3}[.)]?|[a-zåäö][.)]|[•●▪◦o\uf0b7–-]|§+\s?\d{1,4})")
_MARK_GAP = 8.0
_MARK_LETTERS = 12
_RAISED_LETTERS = 4
_LABEL_GAP = 0.45
_COLUMN_ROWS = 3
_MOST_RUNS = 3_000  # a page of letters has a hundred


@dataclass(slots=True, eq=False)
class Run:
    """A run of text on one baseline, in the frame of its glyphs."""

    glyphs: list[Glyph]
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    baseline: float

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def bold(self) -> bool:
        """Whether most of the run is bold."""
        return 2 * sum(glyph.bold for glyph in self.glyphs) > len(self.glyphs)

    @property
    def first_letter(self) -> str:
        return self.glyphs[0].text[:1]


def runs_of(glyphs: Iterable[Glyph]) -> list[Run]:
    """The runs of glyphs of one frame, by baseline and from left to right."""
    strips: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda g: (g.baseline, g.x0)):
        last = strips[-1][0] if strips else None
        if last and glyph.baseline - last.baseline <= _SAME_BASELINE * max(glyph.size, last.size):
            strips[-1].append(glyph)
        else:
            strips.append([glyph])
    runs = [run for strip in strips for run in split_at_gaps(sorted(strip, key=lambda g: g.x0))]
    return _with_raised(_split_at_column(runs))


def _split_at_column(runs: list[Run]) -> list[Run]:
    """Cut where a label reaches nearly to the column of values.

    Such a place has a gap wider than a space, bold on one side only, and a column that other runs
    of the page start at.
    """
    starts = Counter(round(run.x0) for run in runs)
    parted: list[Run] = []
    for run in runs:
        cut = _column_at(run.glyphs, starts)
        if cut:
            parted += [run_of(run.glyphs[:cut]), run_of(run.glyphs[cut:])]
        else:
            parted.append(run)
    return parted


def _column_at(glyphs: list[Glyph], starts: Counter[int]) -> int:
    """The index of the glyph that a column starts with, 0 where the run is one."""
    if len({glyph.bold for glyph in glyphs}) == 1:
        return 0
    return next((i for i in range(1, len(glyphs)) if _is_column(glyphs, i, starts)), 0)


def _is_column(glyphs: list[Glyph], index: int, starts: Counter[int]) -> bool:
    right = glyphs[index]
    if not right.text.strip():
        return False
    left = next((g for g in reversed(glyphs[:index]) if g.text.strip()), None)
    return (
        left is not None
        and left.bold != right.bold
        and right.x0 - left.x1 > _LABEL_GAP * right.size
        and starts[round(right.x0)] >= _COLUMN_ROWS
    )


def split_at_gaps(strip: list[Glyph]) -> list[Run]:
    """Cut the glyphs of a baseline, from left to right, where columns part."""
    runs: list[list[Glyph]] = []
    end = 0.0
    for glyph in strip:
        if not glyph.text.strip():
            if runs:
                runs[-1].append(glyph)
            continue
        if runs:
            gap = glyph.x0 - end
            limit = _COLUMN_GAP
            if gap > limit * glyph.size and _is_mark(runs[-1]):
                limit = _MARK_GAP
            if gap <= limit * glyph.size:
                runs[-1].append(glyph)
                end = max(end, glyph.x1)
                continue
        runs.append([glyph])
        end = glyph.x1
    return [run_of(glyphs) for glyphs in runs]


def _is_mark(glyphs: list[Glyph]) -> bool:
    """Whether a run is a list mark or a § number: its text belongs on the same line."""
    if len(glyphs) > _MARK_LETTERS:
        return False
    return bool(_LIST_MARK.fullmatch("".join(glyph.text for glyph in glyphs).strip()))


def run_of(glyphs: list[Glyph]) -> Run:
    """The run of these glyphs, which go from left to right; spaces at its end are taken off."""
    while glyphs and not glyphs[-1].text.strip():
        glyphs.pop()
    return Run(
        glyphs,
        glyphs[0].x0,
        max(glyph.x1 for glyph in glyphs),
        min(glyph.top for glyph in glyphs),
        max(glyph.bottom for glyph in glyphs),
        max(glyph.size for glyph in glyphs),
        glyphs[0].baseline,
    )


def _with_raised(runs: list[Run]) -> list[Run]:
    """Join raised and lowered digits to the run that they touch."""
    if len(runs) > _MOST_RUNS:
        return runs
    kept: list[Run] = []
    for run in sorted(runs, key=lambda r: -r.size):
        short = len(run.glyphs) <= _RAISED_LETTERS
        host = next((k for k in kept if _touches(k, run)), None) if short else None
        if host is None:
            kept.append(run)
        else:
            merged = run_of(sorted([*host.glyphs, *run.glyphs], key=lambda g: g.x0))
            merged.baseline = host.baseline
            kept[kept.index(host)] = merged
    return sorted(kept, key=lambda r: (r.bottom, r.x0))


def _touches(host: Run, small: Run) -> bool:
    if small.size > 0.85 * host.size:
        return False
    shared = min(host.bottom, small.bottom) - max(host.top, small.top)
    return (
        shared > 0.5 * small.height
        and small.x0 - host.x1 < 0.3 * host.size
        and host.x0 - small.x1 < 0.3 * host.size
    )


def words_of(run: Run) -> list[tuple[str, Box]]:
    """The words of a run with their boxes in the run's frame."""
    words: list[tuple[str, Box]] = []
    current: list[Glyph] = []
    for glyph in run.glyphs:
        blank = not glyph.text.strip()
        if current and (blank or glyph.x0 - current[-1].x1 > _WORD_GAP * glyph.size):
            words.append(_word(current))
            current = []
        if blank or (current and _is_double(current[-1], glyph)):
            continue
        current.append(glyph)
    if current:
        words.append(_word(current))
    return [word for word in words if word[0]]


def _is_double(before: Glyph, glyph: Glyph) -> bool:
    """The same letter struck twice, a hair apart: bold by old printer drivers, or a shadow."""
    return before.text == glyph.text and abs(glyph.x0 - before.x0) < _DOUBLE_STRIKE * glyph.size


def _word(glyphs: list[Glyph]) -> tuple[str, Box]:
    text = clean_line("".join(glyph.text for glyph in glyphs)).strip()
    return text, Box(
        glyphs[0].x0,
        min(glyph.top for glyph in glyphs),
        max(glyph.x1 for glyph in glyphs),
        max(glyph.bottom for glyph in glyphs),
    )
