"""A page of the paper: its picture, and where its lines and words stand on it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from amnarchive.facsimile.found import Found
from amnarchive.models import DocumentPage, PageImage

NEAR = 1.5
"""Points that the size of the page as read and as drawn may differ; else boxes would lie."""

Box = tuple[float, float, float, float]
"""x0, y0, x1, y1 in points from the top left."""


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line; `number` from 1. `box` is None where it is not known or cannot be shown.

    `found`: the indexes of its words that were looked for, those of `text.split()`.
    """

    number: int
    text: str
    box: Box | None
    found: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class FoundLine:
    """A line with words that were looked for; `words` as printed, `boxes` around runs of them."""

    number: int
    words: str
    boxes: list[Box]


@dataclass(frozen=True, slots=True)
class Sheet:
    """`image` is None where no picture is drawn; `failed`: there will be none.

    `wide` and `high` are the size in points, 0 where there is nothing to show. `extent` is the
    part of the height that belongs to the § on the page; None where that is not known.
    """

    number: int
    image: PageImage | None
    failed: bool
    wide: float
    high: float
    lines: list[Line]
    found: list[FoundLine] = field(default_factory=list)
    extent: tuple[float, float] | None = None


def sheet_of(
    page: DocumentPage,
    image: PageImage | None,
    found: Found | None = None,
    own: Callable[[int], bool] | None = None,
) -> Sheet:
    """Put a page together. `own`: whether a line, by its number, belongs to the § that is shown."""
    drawn = image if image is not None and image.drawn else None
    fits = drawn is not None and _is_near(page, drawn)
    words = found or {}
    lines = [
        Line(n, line["text"], _box(line.get("box")) if fits else None, words.get(n, []))
        for n, line in enumerate(page.lines, 1)
    ]
    return Sheet(
        number=page.number,
        image=drawn,
        failed=image is not None and not image.drawn,
        wide=drawn.width if drawn else 0,
        high=drawn.height if drawn else 0,
        lines=lines,
        found=[_found(page, line) for line in lines if line.found],
        extent=_extent(lines, own) if own else None,
    )


def _is_near(page: DocumentPage, image: PageImage) -> bool:
    if page.width is None or page.height is None:
        return False
    return abs(page.width - image.width) < NEAR and abs(page.height - image.height) < NEAR


def _box(stored: Sequence[float] | None) -> Box | None:
    if not stored:
        return None
    x0, y0, x1, y1 = stored
    return x0, y0, x1, y1


def _found(page: DocumentPage, line: Line) -> FoundLine:
    words = line.text.split()
    said = " … ".join(" ".join(words[first : last + 1]) for first, last in runs(line.found))
    return FoundLine(line.number, said, _boxes(line, page.words, len(words)))


def _boxes(line: Line, words: Sequence[Any], count: int) -> list[Box]:
    """Around each run of words; around the whole line where its words have no boxes."""
    if line.box is None:
        return []
    boxes = words[line.number - 1] if line.number <= len(words) else []
    if len(boxes) != count:
        return [line.box]
    return [_around(boxes[first : last + 1]) for first, last in runs(line.found)]


def _around(boxes: Sequence[Sequence[float]]) -> Box:
    x0, y0, x1, y1, *_sure = zip(*boxes, strict=True)
    return min(x0), min(y0), max(x1), max(y1)


def runs(indexes: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last of the indexes that follow each other: [1, 2, 5] → (1, 2), (5, 5)."""
    breaks = [at for at, (one, two) in enumerate(pairwise(indexes), 1) if two != one + 1]
    for start, end in pairwise([0, *breaks, len(indexes)]):
        yield indexes[start], indexes[end - 1]


def _extent(lines: Sequence[Line], own: Callable[[int], bool]) -> tuple[float, float] | None:
    boxes = [line.box for line in lines if line.box and own(line.number)]
    if not boxes:
        return None
    return min(box[1] for box in boxes), max(box[3] for box in boxes)
