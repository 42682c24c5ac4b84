"""Whole years, and the terms of office that they make up."""

from dataclasses import dataclass

FIRST_TERM = 1995
"""The first term of four years began on 1 January; elections every fourth year since 1994."""
TERM = 4


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """The years from `first` to `last`, both included."""

    first: int
    last: int

    def __str__(self) -> str:
        """`2019–2022`, or one year alone."""
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"


def term_of(year: int) -> Period:
    """Give the term of office that the year belongs to; before 1995 the year alone.

    Boards serve four years from 1 January of the year after an election (kommunallagen 6 kap.).
    """
    if year < FIRST_TERM:
        return Period(year, year)
    first = year - (year - FIRST_TERM) % TERM
    return Period(first, first + TERM - 1)
