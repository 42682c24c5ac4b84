"""The tables of the atlas: numbers, how strongly they are tinted, and where they lead."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.humanize.templatetags.humanize import intcomma

from amnarchive.charts.grades import grade
from amnarchive.search.asking.request import SearchRequest
from amnarchive.search.match.bearers import Bearer

_PLAIN = 1_000
_ROW = "0row0"
"""Stands in an address for what a row is of."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A number as it is shown; `query` leads to the list of precisely what it counts.

    "" where there is nothing: 0, or a dash where the archive has no minutes. `tint` is the class of
    its cell.
    """

    shown: str
    query: str = ""
    tint: str = ""


_ZERO, _GAP = Spot("0"), Spot("–")


@dataclass(frozen=True, slots=True)
class Head:
    """What a row or a column is of; `query` narrows the atlas to it.

    `bearer` where it is a party. `value` is what it is in the counts. `is_gap`: the archive has no
    minutes of it, so that nothing can be said.
    """

    value: Any
    label: str
    query: str
    bearer: Bearer | None = None
    is_gap: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A row."""

    head: Head
    spots: tuple[Spot, ...]
    total: Spot


@dataclass(frozen=True, slots=True)
class Heat:
    """A table of counts. `corner` names what the rows are of."""

    name: str
    corner: str
    heads: tuple[Head, ...]
    lines: tuple[Line, ...]
    sums: tuple[Spot, ...]
    total: Spot


@dataclass(frozen=True, slots=True)
class Side:
    """The rows or the columns of a table; `narrowed` gives the list of one of them."""

    name: str
    heads: Sequence[Head]
    sums: Mapping[Any, int]
    narrowed: Callable[[SearchRequest, Any], SearchRequest]


def heat(
    name: str,
    rows: Side,
    columns: Side,
    counts: Mapping[tuple[Any, Any], int],
    wish: SearchRequest,
    total: int,
) -> Heat:
    """Make a table of `counts` by (row, column); the darkest cell is the highest count.

    What the rows are of stands alone in its parameter: so an address a column is enough, in which
    the row is put. To write one anew for each of hundreds of cells takes longer than all the rest.
    """
    top = max(counts.values(), default=0)
    row = rows.narrowed(wish, _ROW)
    patterns = [_address(columns.narrowed(row, head.value)) for head in columns.heads]
    of_row = _address(row)

    def spots(head: Head) -> Iterator[Spot]:
        for column, pattern in zip(columns.heads, patterns, strict=True):
            count = counts.get((head.value, column.value), 0)
            query = pattern.replace(_ROW, str(head.value))
            yield _spot(count, query, gap=head.is_gap or column.is_gap, grade=grade(count, top))

    return Heat(
        name=name,
        corner=rows.name,
        heads=tuple(columns.heads),
        lines=tuple(
            Line(
                head,
                tuple(spots(head)),
                _spot(
                    rows.sums[head.value], of_row.replace(_ROW, str(head.value)), gap=head.is_gap
                ),
            )
            for head in rows.heads
        ),
        sums=tuple(
            _spot(
                columns.sums[head.value],
                _address(columns.narrowed(wish, head.value)),
                gap=head.is_gap,
            )
            for head in columns.heads
        ),
        total=_spot(total, _address(wish)),
    )


def _spot(count: int, query: str, *, gap: bool = False, grade: int = 0) -> Spot:
    if not count:
        return _GAP if gap else _ZERO
    return Spot(_written(count), query, f"grade-{grade}")


def _written(count: int) -> str:
    return str(count) if count < _PLAIN else str(intcomma(count))


def _address(request: SearchRequest) -> str:
    return request.query_string or "?"
