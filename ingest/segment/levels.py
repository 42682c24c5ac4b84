"""How deep a point is nested."""

from ingest.segment.marks import is_bullet
from ingest.segment.row import Row

_SAME = 4.0
"""Marks whose left edges differ by less stand in one column."""


class Levels:
    """The columns of the bullets and the lettered points under numbered ones."""

    def __init__(self, rows: list[Row]) -> None:
        self._rows = rows
        edges = sorted({row.left for row in rows if is_bullet(row.mark)})
        self._columns = [x for n, x in enumerate(edges) if n == 0 or x - edges[n - 1] > _SAME]

    def of(self, n: int) -> int:
        """Give the depth of the point on row `n`, from 0."""
        row = self._rows[n]
        if row.level or not row.mark or row.first.bullet:
            return row.level
        if is_bullet(row.mark):
            return max(0, sum(x <= row.left + _SAME / 2 for x in self._columns) - 1)
        return int(row.mark[0].isalpha() and row.mark[-1] == ".")
