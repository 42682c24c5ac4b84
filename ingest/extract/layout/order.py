"""The order in which a reader takes the runs of a page.

Minutes are read row by row, also where labels stand left of their values. Only two things are
taken otherwise: a label that goes on over several lines is kept together before its values, and
columns with a head each, or of running prose, are read one after the other.
"""

from collections.abc import Iterable

from ingest.extract.layout.runs import Run

_GUTTER = 0.8  # ems
_LEADING = 0.75  # the white between two lines of one block, in ems, is less than this
_PROSE_LETTERS = 28
_PROSE_ROWS = 4

_PAIR = 2
_ON_ONE_BASELINE = 0.6  # points

Row = list[Run]


def reading_order(runs: Iterable[Run]) -> list[Run]:
    """The runs in the order of reading."""
    rows = _rows(runs)
    ordered: list[Run] = []
    index = 0
    while index < len(rows):
        end = _zone_end(rows, index)
        ordered += _zone(rows[index:end]) if end > index + 1 else rows[index]
        index = max(end, index + 1)
    return ordered


def _rows(runs: Iterable[Run]) -> list[Row]:
    rows: list[Row] = []
    for run in sorted(runs, key=lambda run: (run.baseline, run.x0)):
        first = rows[-1][0] if rows else None
        if first and run.baseline - first.baseline < 0.45 * min(first.size, run.size):
            rows[-1].append(run)
        else:
            rows.append([run])
    return [sorted(row, key=lambda run: run.x0) for row in rows]


def _zone_end(rows: list[Row], start: int) -> int:
    """The row after the last that has the same gutter as the two runs of row `start`."""
    if len(rows[start]) != _PAIR:
        return start
    left, right = rows[start][0].x1, rows[start][1].x0
    end = start + 1
    last_pair = end
    while end < len(rows) and len(rows[end]) <= _PAIR:
        for run in rows[end]:
            if run.x0 < left and run.x1 < right:
                left = max(left, run.x1)
            elif run.x0 > left:
                right = min(right, run.x0)
            else:
                return _trimmed(rows, last_pair, end)
        if right - left < _GUTTER * rows[end][0].size:
            return _trimmed(rows, last_pair, end)
        end += 1
        if len(rows[end - 1]) == _PAIR:
            last_pair = end
    return _trimmed(rows, last_pair, end)


def _trimmed(rows: list[Row], last_pair: int, end: int) -> int:
    """Rows below the last pair belong to the zone while no wider white parts them from it."""
    index = last_pair
    while index < end and _white(rows[index - 1], rows[index]) < _LEADING * rows[index][0].size:
        index += 1
    return index


def _white(above: Row, below: Row) -> float:
    return min(run.top for run in below) - max(run.bottom for run in above)


def _zone(rows: list[Row]) -> list[Run]:
    gutter = rows[0][1].x0
    left = [run for row in rows for run in row if run.x1 < gutter and run is not _second(row)]
    right = [run for row in rows for run in row if run not in left]
    if _columns(rows, left, right):
        return left + right
    ordered: list[Run] = []
    taken: set[int] = set()
    for row in rows:
        for run in row:
            if id(run) in taken:
                continue
            ordered.append(run)
            taken.add(id(run))
            if run in left:
                rest = _rest_of_label(run, left, right)
                ordered += rest
                taken.update(id(part) for part in rest)
    return ordered


def _second(row: Row) -> Run | None:
    return row[1] if len(row) == _PAIR else None


def _columns(rows: list[Row], left: list[Run], right: list[Run]) -> bool:
    """Whether the zone is two columns to be read one after the other."""
    if min(len(left), len(right)) < _PAIR:
        return False
    if len(rows[0]) == _PAIR and all(run.bold for run in rows[0]):
        return not any(run.bold for row in rows[1:] for run in row)
    return all(
        len(side) >= _PROSE_ROWS
        and sum(len(run.glyphs) for run in side) / len(side) > _PROSE_LETTERS
        for side in (left, right)
    )


def _rest_of_label(label: Run, left: list[Run], right: list[Run]) -> list[Run]:
    """The further lines of a label: close below, set alike, and no row of their own."""
    rest: list[Run] = []
    above = label
    for run in left[left.index(label) + 1 :]:
        beside = any(abs(run.baseline - other.baseline) < _ON_ONE_BASELINE for other in right)
        wraps = not beside or run.first_letter.islower()
        close = run.top - above.bottom < _LEADING * run.size
        if not (wraps and close and run.bold == label.bold and abs(run.x0 - label.x0) < run.size):
            break
        rest.append(run)
        above = run
    return rest
