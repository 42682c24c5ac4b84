"""What *ja* and what *nej* stands for in a count."""

import re
from collections.abc import Iterable
from dataclasses import replace

from ingest.types import Block, Vote

_SAYS = r"(?:[Jj]a|JA)(?:-?röst(?:er|en)?)?"
_SAYS_NO = r"(?:[Nn]ej|NEJ)(?:-?röst(?:er|en)?)?"
_FOR = r"(?:\s+(?:för|till|innebär|betyder)\s+|\s*[:=]\s*)"
_STOP = r"(?:\.(?=\s+[A-ZÅÄÖ”\"]|\s*$)|[”\"]|$)"
_AHEAD = re.compile(
    rf"\b{_SAYS}{_FOR}(.{{3,300}}?)[,.;]?\s*"
    rf"(?:\boch\s+|\bsamt\s+|\bmedan\s+)?[”\"]?\b{_SAYS_NO}{_FOR}(.{{3,300}}?){_STOP}",
    re.DOTALL,
)
_BEHIND = re.compile(
    r"(?:[Dd]en|[Dd]e) som (?:vill |önskar )?(.{3,300}?),? (?:röstar|röstade|ska rösta) ja\b"
    r".{0,30}?\b[Dd]e(?:n)? som (?:vill |önskar )?(.{3,300}?),? (?:röstar|röstade|ska rösta) nej\b",
    re.DOTALL | re.IGNORECASE,
)
_CHOICE = re.compile(
    r"bif[aö]l|avsl|avstyrk|tillstyrk|förslag|yrkande|motion|återremi|bordlägg|avgör|\batt\b",
    re.IGNORECASE,
)
"""Without such a word, what follows *Ja:* are the names of those who voted so."""


def meanings_in(text: str) -> tuple[str, str] | None:
    """Give in the minutes' words what *ja* and *nej* are for; None where the text does not say."""
    found = _AHEAD.search(text) or _BEHIND.search(text)
    if found is None or not (_CHOICE.search(found[1]) and _CHOICE.search(found[2])):
        return None
    yes, no = (" ".join(part.split()).strip(' .,;”"') for part in found.groups())
    return yes, no


def with_meanings(counted: Iterable[Vote], blocks: Iterable[Block]) -> tuple[Vote, ...]:
    """Tell each count what was put to it, in the blocks from the count before it to its own."""
    read: list[Vote] = []
    waiting = list(counted)
    put: list[str] = []
    for block in blocks:
        put.append(block.text)
        while waiting and block.place == waiting[0].place:
            vote = waiting.pop(0)
            found = meanings_in("\n".join(put))
            put = []
            read.append(replace(vote, yes_means=found[0], no_means=found[1]) if found else vote)
    return (*read, *waiting)
