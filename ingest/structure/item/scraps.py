"""Scraps of tables and lists in a decision: cells and marks that lost their text."""

import re
from collections.abc import Sequence

from ingest.types import Block, BlockKind

_MARKS = re.compile(r"(?:[a-zåäö]{1,3}[.)]\s*)+")
_DECIDES = re.compile(
    r"godkänn|antas|anta |fastställ|avsl|bifall|bevilj|juster|noter|anteckn|utse|besl[uö]t|uppdra"
    r"|överlämn|lägg|lagts|lades|hänvis|bordl|återremi|välj|uppmärks|inform",
    re.IGNORECASE,
)
_LONGEST_CELL = 60


def is_marks(block: Block) -> bool:
    """Say whether the block holds only list marks ("b. c.") whose text stands elsewhere."""
    return _MARKS.fullmatch(block.text.strip()) is not None


def table_cells(blocks: Sequence[Block]) -> frozenset[int]:
    """Give the indexes of table cells: short blocks in a row that neither stop nor decide."""
    short = [_is_short(block) for block in blocks]
    return frozenset(
        n
        for n, cell in enumerate(short)
        if _is_figures(blocks[n])
        or (cell and (short[n - 1 : n] == [True] or short[n + 1 : n + 2] == [True]))
    )


def _is_figures(block: Block) -> bool:
    """A row of a table: more figures than letters, and no full stop."""
    figures = sum(char.isdigit() for char in block.text)
    letters = sum(char.isalpha() for char in block.text)
    unmarked = block.kind is not BlockKind.POINT and block.text.rstrip()[-1:] != "."
    return unmarked and figures > letters


def _is_short(block: Block) -> bool:
    text = block.text.strip()
    return (
        block.kind is not BlockKind.POINT
        and len(text) <= _LONGEST_CELL
        and text[-1:] not in ".:;!?"
        and _DECIDES.search(text) is None
    )
