"""The table of contents, set aside: it names every § once more."""

from ingest.segment.row import Row
from ingest.segment.sections import section_number
from ingest.vocabulary import heading_of

_APART = 4
"""At most this many rows lie between two entries."""
_LEAST = 2
_NUMBER_ONLY = 8
"""A row of at most this many characters holds a § number and no title."""
_AGAIN = 0.75
"""This part of the numbers must come again below, or it is no table of contents."""


def set_aside_contents(rows: list[Row]) -> tuple[list[Row], list[Row]]:
    """Part the rows into text and table of contents."""
    entries = [
        (n, number)
        for n, row in enumerate(rows)
        if (number := section_number(row.text)) is not None
    ]
    last = {number: n for n, number in entries}
    aside: set[int] = set()
    for run in _runs(rows, entries):
        end = run[-1][0]
        again = sum(last[number] > end for _, number in run)
        if again >= _AGAIN * len(run):
            aside.update(_region(rows, run))
    text = [row for n, row in enumerate(rows) if n not in aside]
    return text, [row for n, row in enumerate(rows) if n in aside]


def _runs(rows: list[Row], entries: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    runs: list[list[tuple[int, int]]] = []
    headed = [bool(heading_of(row.text)) for row in rows]
    for at, (n, number) in enumerate(entries):
        if at:
            before, previous = entries[at - 1]
            close = n - before <= _APART and number > previous
            if close and runs and not any(headed[before + 1 : n]):
                runs[-1].append((n, number))
                continue
        runs.append([(n, number)])
    return [run for run in runs if len(run) >= _LEAST or _alone(rows, run[0][0])]


def _alone(rows: list[Row], n: int) -> bool:
    """Say whether the page holds a single entry and hardly anything else."""
    page = rows[n].page
    low = max(0, n - _APART)
    around = [row for row in rows[low : n + _APART + 2] if row.page == page]
    whole = not (n + _APART + 1 < len(rows) and rows[n + _APART + 1].page == page)
    several = rows[0].page != rows[-1].page
    return whole and several and len(around) < _APART and len(rows[n].text) > _NUMBER_ONLY


def _region(rows: list[Row], run: list[tuple[int, int]]) -> range:
    """The entries with the lines of their titles that stand above the first or below the last."""
    start, end = run[0][0], run[-1][0]
    page = rows[start].page
    if len(rows[start].cells) == 1 and len(rows[start].text) <= _NUMBER_ONLY:
        while start > 0 and rows[start - 1].page == page and run[0][0] - start < _APART:
            start -= 1
    while end + 1 < len(rows) and rows[end + 1].page == rows[run[-1][0]].page:
        if end - run[-1][0] >= _APART or rows[end + 1].gap or heading_of(rows[end + 1].text):
            break
        end += 1
    return range(start, end + 1)
