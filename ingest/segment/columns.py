"""The first pages that are set as a form: labels at the left, what they name beside them."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from ingest.segment.row import Cell, Row
from ingest.segment.sections import section_number
from ingest.vocabulary.labels import label_of, starts_label

_HEAD_PAGES = 8
_LEAST_LABELS = 2
_COLUMNS = frozenset({"time_and_place", "deciding", "substitutes", "others", "approvers", "present"})


def read_head_page(rows: list[Row]) -> list[Row]:
    """Put each label before its values on the pages before the first §, by where they stand."""
    read: list[Row] = []
    for page, group in groupby(rows, key=lambda row: row.page):
        on_page = list(group)
        if page <= _HEAD_PAGES and _is_form(on_page):
            read.extend(_untangled(on_page))
        else:
            read.extend(on_page)
    return read


def _is_form(rows: list[Row]) -> bool:
    if any(section_number(row.text) is not None for row in rows):
        return False
    beside = [label_of(row.cells[0].text) or starts_label(row.cells[0].text) for row in rows]
    pairs = sum(bool(label) and len(row.cells) > 1 for label, row in zip(beside, rows, strict=True))
    known = {label_of(cell.text) for row in rows for cell in row.cells} - {None}
    return pairs >= 1 and len(known) >= _LEAST_LABELS and bool(known & _COLUMNS)


def _untangled(rows: list[Row]) -> Iterator[Row]:
    labels: list[tuple[int, float, list[Row]]] = []
    values: dict[int, list[Row]] = {}
    loose: list[Row] = []
    column = min(row.left for row in rows if label_of(row.cells[0].text) or starts_label(row.cells[0].text))
    for n, row in enumerate(rows):
        for cell in row.cells:
            single = Row(cell.text, (cell,), row.page, gap=row.gap, opens_page=row.opens_page)
            open_label = labels[-1] if labels else None
            if _goes_on(open_label, single, n):
                open_label[2].append(single)  # type: ignore[index]  # _goes_on says it is there
            elif label_of(cell.text) or (starts_label(cell.text) and abs(cell.x0 - column) < 5):  # noqa: PLR2004
                labels.append((n, cell.x0, [single]))
            else:
                at = _owner(labels, cell, n)
                (loose if at is None else values.setdefault(at, [])).append(single)
    for at, (_, _, parts) in enumerate(labels):
        text = " ".join(part.text for part in parts)
        cells = tuple(cell for part in parts for cell in part.cells)
        yield replace(parts[0], text=text, cells=cells, gap=1, label=True)
        for value in values.get(at, []):
            yield replace(value, value=True)
    yield from loose


def _goes_on(
    label: tuple[int, float, list[Row]] | None, row: Row, n: int
) -> bool:
    """Say whether `row` is the next line of a label that is not yet whole."""
    if label is None or n - label[0] > len(label[2]) or n == label[0]:
        return False
    so_far = " ".join(part.text for part in label[2])
    whole = f"{so_far} {row.text}"
    return abs(row.left - label[1]) < 5 and bool(label_of(whole) or starts_label(whole))  # noqa: PLR2004


def _owner(labels: list[tuple[int, float, list[Row]]], cell: Cell, n: int) -> int | None:
    """Find the label that a value stands beside: the lowest above it, then the nearest at its left."""
    best: tuple[int, float, int] | None = None
    for at in range(len(labels) - 1, max(-1, len(labels) - 12), -1):
        row, left, _ = labels[at]
        if left < cell.x0 - 1 and (best is None or (row, left) > best[:2]):
            best = (row, left, at)
    return best[2] if best else None
