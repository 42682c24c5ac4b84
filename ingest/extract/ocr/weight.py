"""Which words of a scanned page are set in bold, by how thick their strokes are.

Tesseract's own answer was taken out with its old engine. A stroke of width t loses two points of
it when its edge is taken off, so the ink that is left tells t; bold type has strokes half as thick
again as its own regular type.
"""

from collections import defaultdict
from dataclasses import replace
from statistics import median

from PIL import Image, ImageChops

from ingest.extract.ocr.engine import Found

_DARK = 128
_THICKER = 1.25
"""A bold stroke against the page's usual one, in points of the picture."""
_HEAVIER = 1.18
"""The same by size of the type: a large heading has thick strokes without being bold."""
_LOW, _BELOW = 0.72, 0.28
"""Height of an x and depth of a p, in heights of a capital."""
_LOW_LETTERS = frozenset("acegmnopqrsuvwxyz.,:;-–•")
_DEEP_LETTERS = frozenset("gjpqy()[];,§/")
_FEWEST_LINES = 8
_LEAST_INK = 60  # points of the picture; a comma tells nothing
_SURE = 50.0


def with_weight(found: list[Found], image: Image.Image) -> list[Found]:
    """The words, those of bold lines marked so; none on a page with too little to compare."""
    dark = image.point([255 if level < _DARK else 0 for level in range(256)])
    inner = dark
    for step in ((1, 0), (-1, 0), (0, 1), (0, -1)):
        inner = ImageChops.darker(inner, ImageChops.offset(dark, *step))
    lines: dict[tuple[int, int, int], list[int]] = defaultdict(list)
    for index, word in enumerate(found):
        if word.confidence >= _SURE:
            lines[word.line].append(index)
    strokes = {line: _stroke([found[n] for n in at], dark, inner) for line, at in lines.items()}
    sizes = {line: median(_size(found[n]) for n in at) for line, at in lines.items()}
    measured = [line for line, stroke in strokes.items() if stroke]
    if len(measured) < _FEWEST_LINES:
        return found
    usual = median(strokes[line] for line in measured)
    by_size = median(strokes[line] / sizes[line] for line in measured)
    weighed = list(found)
    for line in measured:
        for n in lines[line]:
            stroke = _stroke([found[n]], dark, inner) or strokes[line]
            if stroke > _THICKER * usual and stroke / sizes[line] > _HEAVIER * by_size:
                weighed[n] = replace(found[n], bold=True)
    return weighed


def _stroke(words: list[Found], dark: Image.Image, inner: Image.Image) -> float:
    """The width of the words' strokes, in points of the picture; 0 where there is too little."""
    ink = core = 0
    for word in words:
        box = (int(word.x0), int(word.y0), round(word.x1), round(word.y1))
        ink += dark.crop(box).histogram()[255]
        core += inner.crop(box).histogram()[255]
    return 2 * ink / (ink - core) if ink >= _LEAST_INK and ink > core else 0.0


def _size(word: Found) -> float:
    """The height of the type's capitals, judged by which letters the word has."""
    letters = frozenset(word.text)
    heights = (_LOW if letters <= _LOW_LETTERS else 1.0) + (
        _BELOW if letters & _DEEP_LETTERS else 0
    )
    return max(1.0, word.y1 - word.y0) / heights
