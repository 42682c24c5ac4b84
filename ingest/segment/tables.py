"""Tables of votes: each X under its own heading."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.segment.row import Cell, Row
from ingest.vocabulary import fold, heading_of

_LEAST_COLUMNS = 3
_LONGEST_MARK = 4
"""What stands in a column is an X or a number, never a word."""


def align_tables(rows: list[Row]) -> list[Row]:
    """Part the cells of ballot tables by tabs, one for each column, blank where nothing stands."""
    aligned: list[Row] = []
    header: Row | None = None
    for row in rows:
        if _is_header(row):
            header = row
            aligned.append(replace(row, text="\t".join(cell.text for cell in row.cells), gap=1))
            continue
        if header is not None and (heading_of(row.text) or row.text.startswith("§")):
            header = None
        if header is not None and (text := _aligned(row, header.cells)):
            aligned.append(replace(row, text=text, gap=1, mark=None))
        else:
            aligned.append(row)
    return aligned


def _is_header(row: Row) -> bool:
    words = {fold(cell.text) for cell in row.cells}
    return len(row.cells) >= _LEAST_COLUMNS and {"ja", "nej"} <= words


def _aligned(row: Row, header: Sequence[Cell]) -> str | None:
    names, *marks = row.cells
    if not marks or any(len(cell.text) > _LONGEST_MARK for cell in marks):
        return None
    columns = [""] * (len(header) - 1)
    for cell in marks:
        middle = (cell.x0 + cell.x1) / 2
        nearest = min(
            range(len(columns)),
            key=lambda n: abs((header[n + 1].x0 + header[n + 1].x1) / 2 - middle),
        )
        columns[nearest] = cell.text
    return "\t".join((names.text, *columns))
