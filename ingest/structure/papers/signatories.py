"""Who signed a report: a name with a title below or behind it, side by side or in turn."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.structure.cells import cells_of
from ingest.structure.head.labelled import plain_name
from ingest.types import Block, Signatory
from ingest.vocabulary.offices import ACTING, OFFICE

_TITLE = re.compile(
    rf"(?:{ACTING} )?{OFFICE}(?: (?-i:[a-zåäö]).{{2,40}})?",
    re.IGNORECASE,
)
_WORD = re.compile(rf"\b{OFFICE}\b", re.IGNORECASE)


def signatories(blocks: Sequence[Block]) -> tuple[Signatory, ...]:
    """Read the signatures; a text whose lines were run together is read word by word."""
    rows = [cells_of(line.text) for block in blocks for line in block.lines]
    beside = tuple(_in_rows([row for row in rows if row]))
    running = tuple(_in_words(blocks))
    return running if len(running) > len(beside) else beside


def _in_rows(rows: Sequence[list[str]]) -> Iterator[Signatory]:
    for names, offices in pairwise(rows):
        if len(names) != len(offices) or not all(map(plain_name, names)):
            continue
        if all(_TITLE.fullmatch(office) for office in offices):
            pairs = zip(names, offices, strict=True)
            yield from (Signatory(name, office) for name, office in pairs)


def _in_words(blocks: Sequence[Block]) -> Iterator[Signatory]:
    name: list[str] = []
    for word in (w for block in blocks for line in block.lines for w in line.text.split()):
        if word[:1].isupper():
            name.append(word)
            continue
        if _WORD.fullmatch(word.strip(",.")) and len(name) > 1:
            yield Signatory(" ".join(name), word.strip(",."))
        name = []
