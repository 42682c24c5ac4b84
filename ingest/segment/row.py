"""One printed row: a line, or several lines that stand side by side."""

from dataclasses import dataclass

from ingest.types import Line

CHARACTER = 5.0
"""Width of a character where the form has no layout; only comparisons within a page matter."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Text that stands by itself on a row; `x0` and `x1` are its left and right edge."""

    text: str
    x0: float
    x1: float
    line: Line


@dataclass(frozen=True, slots=True)
class Row:
    """A row with its cells from left to right.

    `text` is what is printed, cells parted by a space (by tabs where a table was aligned).
    `gap` counts the blank rows before it; `opens_page` says that the page begins here.
    `mark` and `level` as in `Block`; `label` says that it is a label of the first page, `value`
    that it stands beside one.
    """

    text: str
    cells: tuple[Cell, ...]
    page: int
    gap: int = 0
    opens_page: bool = False
    mark: str | None = None
    level: int = 0
    label: bool = False
    value: bool = False

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines that the row was made of, each once."""
        seen: dict[int, Line] = {id(cell.line): cell.line for cell in self.cells}
        return tuple(seen.values())

    @property
    def first(self) -> Line:
        """The leftmost line; it speaks for the row's look."""
        return self.cells[0].line

    @property
    def left(self) -> float:
        """The left edge."""
        return self.cells[0].x0

    @property
    def right(self) -> float:
        """The right edge."""
        return self.cells[-1].x1
