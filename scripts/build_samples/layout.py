"""Sets blocks as lines on pages: all that the drawn samples need of typesetting."""

from dataclasses import dataclass

from reportlab.lib.utils import simpleSplit

from scripts.build_samples.source import Block

LEFT, RIGHT, TOP, BOTTOM = 85.0, 510.0, 730.0, 80.0
TERM_WIDTH = 130.0


@dataclass(frozen=True, slots=True)
class Fonts:
    """The names of the faces that a document is set in."""

    plain: str
    bold: str


@dataclass(frozen=True, slots=True)
class Set:
    """One set line: where it starts, its face and size; `before` is the space above, in points.

    `item` is the heading of the § that starts here. `beside`: on the same height as the line above.
    """

    text: str
    x: float
    font: str
    size: float
    before: float = 0.0
    item: str = ""
    beside: bool = False


def _wrapped(text: str, x: float, font: str, size: float, before: float) -> list[Set]:
    lines = simpleSplit(text, font, size, RIGHT - x)
    return [Set(line, x, font, size, before if n == 0 else 0.0) for n, line in enumerate(lines)]


def _row(block: Block, fonts: Fonts, size: float) -> list[Set]:
    term, *values = block.cells
    lines = [Set(term, LEFT, fonts.bold, size, 8.0)]
    for n, value in enumerate(values):
        lines.append(Set(value, LEFT + TERM_WIDTH, fonts.plain, size, beside=n == 0))
    return lines


def set_block(block: Block, fonts: Fonts, size: float, *, first: bool) -> list[Set]:
    """The lines of a block; `first`: it opens its group, so there is space above."""
    above = size * 0.7 if first else 0.0
    match block.kind:
        case "row":
            return _row(block, fonts, size)
        case "item":
            head = _wrapped(block.text, LEFT, fonts.bold, size + 4, size * 2)
            return [
                Set(s.text, s.x, s.font, s.size, s.before, block.text if n == 0 else "")
                for n, s in enumerate(head)
            ]
        case "part":
            return _wrapped(block.text, LEFT, fonts.bold, size + 4, size * 1.5)
        case "section":
            return _wrapped(block.text, LEFT, fonts.bold, size + 1, size * 1.2)
        case "number" | "bullet":
            mark, _, text = (
                block.text.partition(" ") if block.kind == "number" else ("•", "", block.text)
            )
            lines = _wrapped(text, LEFT + 20, fonts.plain, size, 0.0)
            return [
                Set(mark, LEFT, fonts.plain, size, above),
                Set(lines[0].text, LEFT + 20, fonts.plain, size, beside=True),
                *lines[1:],
            ]
        case _:
            return _wrapped(block.text, LEFT, fonts.plain, size, above)


def paginate(lines: list[Set]) -> list[list[tuple[float, Set]]]:
    """Pages of (height, line). A heading never ends a page."""
    pages: list[list[tuple[float, Set]]] = [[]]
    y = TOP
    for n, line in enumerate(lines):
        step = 0.0 if line.beside else line.before + line.size * 1.3
        ahead = 60.0 if line.before > line.size else 0.0
        follows = n + 1 < len(lines) and lines[n + 1].beside
        if pages[-1] and not line.beside and y - step - ahead - (follows and 1) < BOTTOM:
            pages.append([])
            y, step = TOP, 0.0
        y -= step
        pages[-1].append((y, line))
    return pages
