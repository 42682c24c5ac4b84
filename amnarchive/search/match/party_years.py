"""How often each party did something each year, and which parties did it together."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count
from django.db.models.functions import ExtractYear

from amnarchive.search.asking.asked import Asked
from amnarchive.search.match.bearers import Bearer, bearer, parties_of
from amnarchive.search.match.matching import Entries
from amnarchive.search.match.run import Answer

JOINT_MOST = 8
"""So many sets of parties are listed."""

Groups = Sequence[tuple[frozenset[str], int, int]]
"""The codes of the parties behind, the year, how many rows."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A count, and the address of precisely what it counts."""

    count: int
    query: str


@dataclass(frozen=True, slots=True)
class Year:
    """A year with a cell for each party, None for none, and all of the year together."""

    year: int
    cells: tuple[Cell | None, ...]
    total: Cell


@dataclass(frozen=True, slots=True)
class Joint:
    """What these parties did together and without any other."""

    bearers: tuple[Bearer, ...]
    cell: Cell


@dataclass(frozen=True, slots=True)
class PartyYears:
    """Years, the newest first, by parties in the committee's order.

    A joint row counts for each of its parties, but once in `Year.total` and in `total`.
    `nameless` is how many rows no known party is behind: they are in the totals alone.
    """

    bearers: tuple[Bearer, ...]
    years: tuple[Year, ...]
    sums: tuple[Cell, ...]
    total: Cell
    joint: tuple[Joint, ...]
    nameless: int


def party_years(asked: Asked, answer: Answer) -> PartyYears | None:
    """Count all rows that the answer's pages list; None where there are none. Three queries."""
    groups = _groups(answer.matches.rows)
    if not groups:
        return None
    codes = {code for together, _year, _count in groups for code in together}
    bearers = {code: bearer(party) for code, party in parties_of(codes).items()}
    cells: Counter[tuple[str, int]] = Counter()
    by_year: Counter[int] = Counter()
    for together, year, count in groups:
        by_year[year] += count
        for code in together:
            cells[code, year] += count
    return PartyYears(
        bearers=tuple(bearers.values()),
        years=tuple(
            Year(
                year,
                tuple(_cell(asked, cells[code, year], (code,), year) for code in bearers),
                Cell(count, _address(asked, ar=year)),
            )
            for year, count in sorted(by_year.items(), reverse=True)
        ),
        sums=tuple(
            Cell(sum(cells[code, year] for year in by_year), _of(asked, (code,)))
            for code in bearers
        ),
        total=Cell(by_year.total(), _address(asked)),
        joint=tuple(_joint(asked, groups, bearers)),
        nameless=sum(count for together, _year, count in groups if not together),
    )


def _groups(entries: Entries) -> Groups:
    """Count by the parties together and by year: all the rest is sums of these."""
    rows = (
        entries.annotate(year=ExtractYear("date"))
        .values_list("parties", "year")
        .annotate(count=Count("pk"))
    )
    return [(frozenset(parties), year, count) for parties, year, count in rows]


def _joint(asked: Asked, groups: Groups, bearers: Mapping[str, Bearer]) -> list[Joint]:
    """The sets of parties that did most together; none where one set alone was asked for."""
    if asked.request.bara:
        return []
    counts: Counter[frozenset[str]] = Counter()
    for together, _year, count in groups:
        if len(together) > 1:
            counts[together] += count
    place = {code: number for number, code in enumerate(bearers)}
    ordered = [
        (sorted(together, key=place.__getitem__), count) for together, count in counts.items()
    ]
    ordered.sort(key=lambda pair: (-pair[1], [place[code] for code in pair[0]]))
    return [
        Joint(
            tuple(bearers[code] for code in codes),
            Cell(count, _address(asked, parti=tuple(codes), bara=1)),
        )
        for codes, count in ordered[:JOINT_MOST]
    ]


def _cell(asked: Asked, count: int, codes: tuple[str, ...], year: int) -> Cell | None:
    return Cell(count, _of(asked, codes, ar=year)) if count else None


def _of(asked: Asked, codes: tuple[str, ...], **changes: object) -> str:
    """The address of what these parties are behind, together with those already asked for."""
    return _address(asked, parti=(*asked.request.parti, *codes), **changes)


def _address(asked: Asked, **changes: object) -> str:
    """The address in the usual order: by relevance others with some of the words come after."""
    return asked.request.but(ordning="", **changes).query_string or "?"
