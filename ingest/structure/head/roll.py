"""The roll of a council: an annex with seat, member, substitute, party and hours, a cell a line.

Göteborg's council prints it as *Bilaga 1*. Where a page was taken cell by cell, the substitutes'
names may stand apart from their rows; whom they stood in for is then left open.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.structure.cells import cells_of
from ingest.structure.split import Annex
from ingest.structure.votes.ballots import whole_cells
from ingest.types import Attendance, Block, Place, Role
from ingest.vocabulary import fold, is_body, is_party

_HEADER = frozenset({"plats", "ledamot", "ersattare", "parti", "ankom", "utgick"})
_LEAST_WORDS = 5
_SEAT = re.compile(r"\d{1,3}")
_HOUR = re.compile(r"\d{1,2}[.:]\d{2}")
_NAME = re.compile(r"([A-ZÅÄÖ][^\d,]{1,40}), ?([A-ZÅÄÖ][^\d,]{1,30})")
_BOTH = re.compile(r"([^\d,]{2,40}, ?[^\s\d,]+) ([A-ZÅÄÖ][^\d,]{1,40}, ?[^\d,]{2,30})")
"""Member and substitute run together in one cell."""
_OFFICE = re.compile(r"\d{1,3} (\w+)")
_HALF = re.compile(r"[A-ZÅÄÖ][\w’' -]{1,40},?")
_BALLOT_ROW = 4
_SUBSTITUTE = "ersattare"
_LOOK_AHEAD = 40


@dataclass(slots=True)
class _Cell:
    """A name on the roll, and whether a seat number stands before it."""

    name: str
    place: Place
    seated: bool
    party: str | None = None


def is_roll(annex: Annex) -> bool:
    """Say whether the annex is the list of those who came and went."""
    words = {fold(block.text) for block in annex.blocks[:_LOOK_AHEAD]}
    return len(_HEADER & words) >= _LEAST_WORDS


def read_roll(roll: Annex, others: Sequence[Annex]) -> tuple[Attendance, ...]:
    """Read who was there, once each, in the order of the roll.

    `others` are the lists of votes: they say who voted as a substitute, and for which party.
    """
    known = dict(pair for annex in others for pair in _voters(annex.blocks))
    seen: dict[str, Attendance] = {}
    for cell, replaced in _rows(roll.blocks):
        party, substitute = known.get(cell.name, (cell.party, not cell.seated))
        serving = substitute or replaced is not None
        role = Role.SERVING_SUBSTITUTE if serving else Role.MEMBER
        before = seen.get(cell.name)
        who = Attendance(cell.name, party or cell.party, role, cell.place, replaced)
        if before is None:
            seen[cell.name] = who
        elif before.party is None:
            seen[cell.name] = replace(before, party=who.party)
    return tuple(seen.values())


def _rows(blocks: Sequence[Block]) -> Iterator[tuple[_Cell, str | None]]:
    """Give each name, with whom it stands in for where both stand on one row."""
    waiting: list[_Cell] = []
    seat = False
    for text, place in _cells(blocks):
        if is_party(text) and waiting:
            yield from _row(waiting, text)
            waiting = []
        elif _SEAT.fullmatch(text):
            seat = True
            yield from ((cell, None) for cell in waiting)
            waiting = []
        elif _HOUR.fullmatch(text):
            yield from ((cell, None) for cell in waiting)
            waiting = []
        elif found := _NAME.fullmatch(text):
            name = f"{found[2].strip()} {found[1].strip()}"
            waiting.append(_Cell(name, place, seat))
            seat = False
    yield from ((cell, None) for cell in waiting)


def _row(waiting: list[_Cell], party: str) -> Iterator[tuple[_Cell, str | None]]:
    *apart, last = waiting
    last.party = party
    if len(apart) == 1 and apart[0].seated and not last.seated:
        yield last, apart[0].name
        return
    yield from ((cell, None) for cell in apart)
    yield last, None


def _cells(blocks: Sequence[Block]) -> Iterator[tuple[str, Place]]:
    """Give the cells in order; a name that was broken over two lines is one again."""
    half: tuple[str, Place] | None = None
    for line in whole_cells(blocks, _NAME):
        for part in _parts(line.text):
            text = " ".join(part.split())
            whole = f"{half[0]} {text}" if half else ""
            if half and (_NAME.fullmatch(whole) or _BOTH.fullmatch(whole)):
                yield from ((name, half[1]) for name in _parts(whole))
                half = None
            elif _is_half(text):
                half = (text, line.place)
            elif text:
                half = None
                yield text, line.place


def _parts(text: str) -> Iterator[str]:
    for part in cells_of(text):
        both = _BOTH.fullmatch(part)
        yield from both.groups() if both else (part,)


def _is_half(text: str) -> bool:
    plain = not (is_party(text) or is_body(text) or fold(text) in _HEADER)
    return plain and (text.endswith(",") or _HALF.fullmatch(text) is not None)


def _voters(blocks: Sequence[Block]) -> Iterator[tuple[str, tuple[str, bool]]]:
    """Read name, party and whether as a substitute from a list of votes."""
    lines = (line.text for block in blocks for line in block.lines)
    cells = [cell for line in lines for cell in cells_of(line)]
    for n in range(len(cells) - _BALLOT_ROW + 1):
        name, party, seat, office = cells[n : n + _BALLOT_ROW]
        together = _OFFICE.fullmatch(seat)
        if is_party(party) and not is_party(name) and (together or _SEAT.fullmatch(seat)):
            yield name, (party, fold(together[1] if together else office) == _SUBSTITUTE)
