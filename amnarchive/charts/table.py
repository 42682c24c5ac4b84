"""The table behind a chart."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cell:
    """A number or a few words; `url` leads to exactly what it counts."""

    text: str | int
    url: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its head, then its cells."""

    head: Cell
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """`heads` names all columns, that of the row heads first. `numeric`: cells are numbers."""

    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    numeric: bool = True
