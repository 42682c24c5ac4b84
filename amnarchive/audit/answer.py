"""What a question is answered with."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    Words = str | _StrPromise

MOST_ROWS = 1_000
"""More of one kind is a matter for the database, not for a list."""


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that was counted: what it is called, where it is, and what there is to say."""

    label: str
    url: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number and the things behind it, at most MOST_ROWS of them.

    `doubtful`: somebody should look where it is not 0; `--strict` ends with 1 then.
    """

    key: str
    label: "Words"
    number: int
    rows: tuple[Row, ...] = ()
    doubtful: bool = True


@dataclass(frozen=True, slots=True)
class Answer:
    """The figures of one question. `explain` says in a sentence what is counted."""

    key: str
    title: "Words"
    explain: "Words"
    figures: tuple[Figure, ...]

    @property
    def is_doubtful(self) -> bool:
        """Whether somebody should look."""
        return any(figure.doubtful and figure.number for figure in self.figures)


def some(rows: Iterable[Row]) -> tuple[Row, ...]:
    """The first MOST_ROWS of the rows."""
    return tuple(islice(rows, MOST_ROWS))
