"""Lists of votes: tables with an X under Ja or Nej, and annexes with one cell a line."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from ingest.structure.speakers import speakers_in
from ingest.types import Ballot, Block, Line
from ingest.vocabulary import fold, is_party
from ingest.vocabulary.answers import AWAY, answer_of

_COUNT = re.compile(r"Antal (Ja|Nej|Avstår)\s*:\s*(\d{1,3})")
_HEADER = frozenset(
    {"namn", "parti", "plats", "funktion", "resultat", "ledamot", "ersattare", "ordforande"}
)
_SEAT = re.compile(r"\d{1,3}(?: \w+)?")
_NAME = re.compile(r"[A-ZÅÄÖ][^\d,:]*[^\W\d_] [A-ZÅÄÖ][^\d,:]+")
_REST = re.compile(r"[A-ZÅÄÖ][^\W\dA-ZÅÄÖ_]+(?:[-’'][^\W\d_]+)?")
_TAIL_PARTY = re.compile(r"(.{3,60}) ([A-ZÅÄÖ]{1,3})")


def table_ballots(blocks: Iterable[Block]) -> list[tuple[Ballot, ...]]:
    """Read the tables that segmentation aligned, one tuple for each table."""
    tables: list[list[Ballot]] = []
    columns: list[str | None] = []
    party_at: int | None = None
    for block in blocks:
        if "\t" not in block.text:
            continue
        name, *cells = block.text.split("\t")
        answers = [answer_of(cell) for cell in cells]
        if {"yes", "no"} <= set(answers):
            columns = [None if answer == AWAY else answer for answer in answers]
            party_at = next((at for at, cell in enumerate(cells) if fold(cell) == "parti"), None)
            tables.append([])
            continue
        marked = [how for cell, how in zip(cells, columns, strict=False) if cell.strip() and how]
        if party_at is not None and party_at < len(cells) and is_party(cells[party_at].strip()):
            # The letter in a column of its own is read as if it stood behind the name.
            name = f"{name.partition(',')[0]} ({cells[party_at].strip()})"
        voters = speakers_in(name)
        if tables and len(marked) == 1 and voters:
            speaker = voters[0].speaker
            tables[-1].append(Ballot(speaker.name or "", speaker.party, marked[0]))
    return [tuple(table) for table in tables if table]


def annex_ballots(blocks: Sequence[Block]) -> tuple[Ballot, ...]:
    """Read a list of votes where each cell stands on a line of its own; () for other annexes."""
    cells = [line.text.strip() for line in whole_cells(blocks, _NAME)]
    if not any(_COUNT.match(cell) for cell in cells):
        return ()
    ballots: list[Ballot] = []
    name: str | None = None
    party: str | None = None
    for cell in cells:
        folded = fold(cell)
        if answer := answer_of(cell):
            if name and answer != AWAY:
                ballots.append(Ballot(name, party, answer))
            name = party = None
        elif is_party(cell) and name and party is None:
            party = cell
        elif cell and not _SEAT.fullmatch(cell) and folded not in _HEADER and ":" not in cell:
            tail = _TAIL_PARTY.fullmatch(cell)
            if tail and is_party(tail[2]):
                name, party = tail[1], tail[2]
            else:
                name, party = cell, None
    return tuple(ballots)


def whole_cells(blocks: Iterable[Block], name: re.Pattern[str]) -> Iterator[Line]:
    """The lines, one a cell: a `name` that was broken before its last word is one line again.

    Only where blank lines keep the cells apart and the two lines stand alone between them; where
    all stand close, nothing tells a broken name from two cells.
    """
    lines = [line for block in blocks for line in block.lines]
    group: list[Line] = []
    for line, after in zip_longest(lines, lines[1:]):
        group.append(line)
        if after is None or (after.place.page, after.place.line) != _next_to(line):
            yield from _joined(group, name)
            group = []


def _next_to(line: Line) -> tuple[int, int]:
    return line.place.page, line.place.line + 1


def _joined(group: list[Line], name: re.Pattern[str]) -> list[Line]:
    match [" ".join(line.text.split()) for line in group]:
        case [first, last] if name.fullmatch(first) and _REST.fullmatch(last):
            if fold(last) not in _HEADER and answer_of(last) is None:
                return [replace(group[0], text=f"{first} {last}", words=())]
    return group
