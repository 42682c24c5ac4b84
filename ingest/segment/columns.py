"""The first pages that are set as a form: labels at the left, what they name beside them."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby

from ingest.segment.row import Cell, Row
from ingest.segment.sections import section_number
from ingest.vocabulary.labels import label_of, starts_label

_HEAD_PAGES = 8
_LEAST_LABELS = 2
_LOOK_BACK = 12
_COLUMN = 5.0
"""Left edges that differ by less, in points, are one column."""
_COLUMNS = frozenset(
    {"time_and_place", "deciding", "substitutes", "others", "approvers", "present"}
)


def read_head_page(rows: list[Row]) -> list[Row]:
    """Put each label before its values on the pages before the first §, by where they stand."""
    read: list[Row] = []
    for page, group in groupby(rows, key=lambda row: row.page):
        on_page = list(group)
        head = _before_sections(on_page)
        if page <= _HEAD_PAGES and _is_form(on_page[:head]):
            read.extend(_untangled(on_page[:head]))
            read.extend(on_page[head:])
        else:
            read.extend(on_page)
    return read


def _before_sections(rows: list[Row]) -> int:
    """Give the first row that may open a §: a text without pages has head and §§ on one."""
    return next(
        (n for n, row in enumerate(rows) if section_number(row.text) is not None), len(rows)
    )


def _is_form(rows: list[Row]) -> bool:
    beside = [_is_label(row.cells[0].text) for row in rows]
    pairs = sum(bool(label) and len(row.cells) > 1 for label, row in zip(beside, rows, strict=True))
    known = {label_of(cell.text) for row in rows for cell in row.cells} - {None}
    return pairs >= 1 and len(known) >= _LEAST_LABELS and bool(known & _COLUMNS)


@dataclass(slots=True)
class _Label:
    """A label while its lines are gathered: the row it began on, its left edge, its parts."""

    row: int
    left: float
    parts: list[Row]
    values: list[Row] = field(default_factory=list)

    def takes(self, part: Row, row: int) -> bool:
        """Say whether `part` is the next line of a label that is not yet whole."""
        if row == self.row or row - self.row > len(self.parts):
            return False
        whole = " ".join(p.text for p in [*self.parts, part])
        return abs(part.left - self.left) < _COLUMN and _is_label(whole)

    def heads_a_column(self) -> bool:
        """Say whether all that was gathered so far stands below the label, not beside it."""
        return all(abs(value.left - self.left) < _COLUMN for value in self.values)


def _untangled(rows: list[Row]) -> Iterator[Row]:
    labels: list[_Label] = []
    above: list[Row] = []
    loose: list[Row] = []
    columns = {row.left for row in rows if label_of(row.cells[0].text)}
    for n, row in enumerate(rows):
        for cell in row.cells:
            single = Row(cell.text, (cell,), row.page, gap=row.gap, opens_page=row.opens_page)
            if labels and labels[-1].takes(single, n):
                labels[-1].parts.append(single)
            elif label_of(cell.text) or (
                starts_label(cell.text) and any(abs(cell.x0 - x) < _COLUMN for x in columns)
            ):
                labels.append(_Label(n, cell.x0, [single]))
            else:
                owner = _owner(labels, cell)
                (owner.values if owner else loose if labels else above).append(single)
    yield from (replace(row, value=True) for row in above)
    for label in labels:
        text = " ".join(part.text for part in label.parts)
        cells = tuple(cell for part in label.parts for cell in part.cells)
        yield replace(label.parts[0], text=text, cells=cells, gap=1, label=True)
        yield from (replace(value, value=True) for value in label.values)
    yield from loose


def _owner(labels: list[_Label], cell: Cell) -> _Label | None:
    """Find the label of a value: the lowest above it, in its own column or the nearest at its left.

    A label heads a column only where nothing stands beside it.
    """
    found: tuple[tuple[int, bool, float], _Label] | None = None
    for label in labels[-_LOOK_BACK:]:
        heads = abs(label.left - cell.x0) < _COLUMN and label.heads_a_column()
        if heads or label.left < cell.x0 - 1:
            rank = (label.row, heads, label.left)
            found = (rank, label) if found is None or rank > found[0] else found
    return found[1] if found else None


def _is_label(text: str) -> bool:
    return label_of(text) is not None or starts_label(text)
