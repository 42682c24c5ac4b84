"""The agreement of all pairs of parties as a table of cells that lead to what they count."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from django.urls import reverse

from amnarchive.agreement.cells import Cell
from amnarchive.agreement.counting import Cells, Pair
from amnarchive.agreement.period import Period
from amnarchive.charts import grade
from amnarchive.models import Party, PartyName, Stand
from amnarchive.search.match.bearers import Bearer, bearer, parties_of
from amnarchive.views.agreement.asked import Wish

_NOTHING = Cell(0, 0)


@dataclass(frozen=True, slots=True)
class Shown:
    """A cell with the other party of its row, the address of what it counts, and its tint.

    `tint` is a class of grades.css, "few" where there are too few for one, "" where there are none.
    """

    other: Bearer
    cell: Cell
    url: str
    tint: str


@dataclass(frozen=True, slots=True)
class Row:
    """A party with a cell for each party; None for itself."""

    party: Bearer
    cells: tuple[Shown | None, ...]

    @property
    def others(self) -> list[Shown]:
        """The cells with the other parties."""
        return [cell for cell in self.cells if cell is not None]


@dataclass(frozen=True, slots=True)
class Example:
    """A pair to explain the formula with."""

    one: Bearer
    other: Bearer
    cell: Cell

    def said(self, sentence: object) -> str:
        """The sentence with the letters and numbers of the pair put in."""
        return str(sentence) % {
            "a": self.one.party_letter,
            "b": self.other.party_letter,
            "n": self.cell.n,
            "together": self.cell.together,
        }


@dataclass(frozen=True, slots=True)
class Named:
    """A party with all names that it had in the period, the earliest first."""

    party: Bearer
    names: tuple[PartyName, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Parties in the committee's order, down and across."""

    rows: tuple[Row, ...]
    names: tuple[Named, ...]
    example: Example | None

    @property
    def parties(self) -> list[Bearer]:
        """The parties across."""
        return [row.party for row in self.rows]

    def row(self, code: str) -> Row | None:
        """The row of a party alone."""
        return next((row for row in self.rows if row.party.party.code == code), None)


def counted(wish: Wish) -> Cells:
    """Count all pairs of a period. One query."""
    stands = Stand.objects.public(wish.measure.kind, wish.period, wish.body)
    is_vote = wish.measure.kind == Stand.Kind.VOTE
    return wish.measure.count(stands.vote_groups() if is_vote else stands.joint_groups())


def table_of(wish: Wish, cells: Cells) -> Table:
    """Lay the cells out. Two queries."""
    found = parties_of(code for pair in cells for code in pair)
    last = last_day(wish.period)
    bearers = [bearer(party, last) for party in found.values()]
    address = _Addresses(wish)
    rows = tuple(
        Row(one, tuple(_shown(one, other, cells, address) for other in bearers)) for one in bearers
    )
    names = tuple(Named(one, names_in(one.party, wish.period)) for one in bearers)
    return Table(rows, names, _example(bearers, cells))


def last_day(period: Period) -> dt.date:
    """The day whose letters the page shows."""
    return dt.date(period.last, 12, 31)


def names_in(party: Party, period: Period) -> tuple[PartyName, ...]:
    """The names that the party had in the period, the earliest first; its names are loaded."""
    first, last = dt.date(period.first, 1, 1), last_day(period)
    return tuple(
        name
        for name in party.names.all()
        if (name.valid_from or dt.date.min) <= last and (name.valid_to or dt.date.max) >= first
    )


def cell_of(cells: Cells, one: str, other: str) -> Cell:
    """The cell of two parties, whichever comes first."""
    return cells.get(pair_of(one, other), _NOTHING)


def pair_of(one: str, other: str) -> Pair:
    """The two codes as the address of their page has them."""
    return (one, other) if one < other else (other, one)


class _Addresses:
    """Addresses of the pages of pairs, all with the same query."""

    def __init__(self, wish: Wish) -> None:
        self._start = reverse("agreement")
        self._query = replace(wish, party="").query_string

    def of(self, pair: Pair) -> str:
        return f"{self._start}{pair[0]}-{pair[1]}/{self._query}"


def _shown(one: Bearer, other: Bearer, cells: Cells, address: _Addresses) -> Shown | None:
    if one is other:
        return None
    pair = pair_of(one.party.code, other.party.code)
    cell = cells.get(pair, _NOTHING)
    return Shown(other, cell, address.of(pair), _tint(cell))


def _tint(cell: Cell) -> str:
    if not cell.n:
        return ""
    return "few" if cell.is_few else f"grade-{grade(cell.together / cell.n, 1)}"


def _example(bearers: Sequence[Bearer], cells: Mapping[Pair, Cell]) -> Example | None:
    """The first pair in the committee's order that has enough and is not all or nothing.

    Else the first that has anything. By order alone: no pair is picked for what it shows.
    """
    found = [
        Example(one, other, cell)
        for n, one in enumerate(bearers)
        for other in bearers[n + 1 :]
        if (cell := cell_of(cells, one.party.code, other.party.code)).n
    ]
    telling = (e for e in found if not e.cell.is_few and 0 < e.cell.together < e.cell.n)
    return next(telling, found[0] if found else None)
