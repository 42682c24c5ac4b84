"""Boxes of a page that was turned for reading, back on the page as it lies."""

from dataclasses import dataclass, replace

from ingest.types import Box, Line, Place, Word

_RIGHT, _OVER = 1, 2  # quarter turns clockwise


@dataclass(frozen=True, slots=True)
class Turned:
    """`quarters` turns clockwise were made before reading."""

    quarters: int

    def back(self, line: Line, width: float, height: float) -> Line:
        """The line with its boxes on the page of `width` and `height` points before the turn."""
        if not self.quarters:
            return line
        words = tuple(
            Word(word.text, self._box(word.box, width, height), word.confidence)
            for word in line.words
        )
        box = self._box(line.place.box, width, height)
        return replace(line, words=words, place=Place(line.place.page, line.place.line, box))

    def _box(self, box: Box | None, width: float, height: float) -> Box | None:
        if box is None:
            return None
        if self.quarters == _RIGHT:
            x0, y0, x1, y1 = box.y0, height - box.x1, box.y1, height - box.x0
        elif self.quarters == _OVER:
            x0, y0, x1, y1 = width - box.x1, height - box.y1, width - box.x0, height - box.y0
        else:
            x0, y0, x1, y1 = width - box.y1, box.x0, width - box.y0, box.x1
        return Box(round(x0, 2), round(y0, 2), round(x1, 2), round(y1, 2))
