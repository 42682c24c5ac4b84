"""The tables of the atlas: numbers, how strongly they are tinted, and where they lead."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from amnarchive.charts.grades import grade
from amnarchive.search.asking.request import SearchRequest
from amnarchive.search.match.bearers import Bearer


@dataclass(frozen=True, slots=True)
class Spot:
    """A number; `query` leads to the list of precisely what it counts, "" for nothing."""

    count: int
    query: str
    grade: int = 0


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
    """A row: None stands where nothing is known."""

    head: Head
    spots: tuple[Spot | None, ...]
    total: Spot | None


@dataclass(frozen=True, slots=True)
class Heat:
    """A table of counts. `corner` names what the rows are of."""

    name: str
    corner: str
    heads: tuple[Head, ...]
    lines: tuple[Line, ...]
    sums: tuple[Spot | None, ...]
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
    """Make a table of `counts` by (row, column); the darkest cell is the highest count."""
    top = max(counts.values(), default=0)

    def spot(head: Head, count: int, there: SearchRequest, tint: int = 0) -> Spot | None:
        if not count:
            return None if head.is_gap else Spot(0, "")
        return Spot(count, there.query_string or "?", tint)

    def line(head: Head) -> Line:
        there = rows.narrowed(wish, head.value)
        return Line(
            head,
            tuple(
                spot(
                    head if head.is_gap else column,
                    count := counts.get((head.value, column.value), 0),
                    columns.narrowed(there, column.value) if count else there,
                    grade(count, top),
                )
                for column in columns.heads
            ),
            spot(head, rows.sums[head.value], there),
        )

    return Heat(
        name=name,
        corner=rows.name,
        heads=tuple(columns.heads),
        lines=tuple(line(head) for head in rows.heads),
        sums=tuple(
            spot(head, columns.sums[head.value], columns.narrowed(wish, head.value))
            for head in columns.heads
        ),
        total=Spot(total, wish.query_string or "?"),
    )
