"""How deep a point is nested."""

from ingest.segment.marks import is_bullet
from ingest.segment.row import Row

_SAME = 4.0
"""Marks whose left edges differ by less stand in one column."""


class Levels:
    """The columns of the bullets, and the lettered points under numbered ones.

    A page with layout has columns of its own; a text without has the same from end to end.
    """

    def __init__(self, rows: list[Row]) -> None:
        self._rows = rows
        edges: dict[int, set[float]] = {}
        for row in rows:
            if is_bullet(row.mark):
                edges.setdefault(_sheet(row), set()).add(row.left)
        self._columns = {sheet: _apart(sorted(found)) for sheet, found in edges.items()}

    def of(self, n: int) -> int:
        """Give the depth of the point on row `n`, from 0."""
        row = self._rows[n]
        if row.level or not row.mark or row.first.bullet:
            return row.level
        if is_bullet(row.mark):
            columns = self._columns.get(_sheet(row), [])
            return max(0, sum(x <= row.left + _SAME / 2 for x in columns) - 1)
        return int(row.mark[0].isalpha() and row.mark[-1] == ".")


def _sheet(row: Row) -> int:
    return row.page if row.first.place.box is not None else 0


def _apart(edges: list[float]) -> list[float]:
    return [x for n, x in enumerate(edges) if n == 0 or x - edges[n - 1] > _SAME]
