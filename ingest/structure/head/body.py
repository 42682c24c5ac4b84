"""Which committee met."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from ingest.structure.cells import cells_of
from ingest.structure.split import Raw
from ingest.types import Block, Finding, FindingKind, Line
from ingest.vocabulary import body_in

_OWN = re.compile(r"^(.{4,60}?)s beslut:?$", re.IGNORECASE)
_ACTS = re.compile(
    r"^([A-ZÅÄÖ][\w\- ]{4,60}?) (?:beslutade|beslutar|besluta|hänvisar|godkände|godkänner"
    r"|lägger|lade|la"
    r"|tillstyrker|föreslår|tillstyrkte|antar|antog)\b"
)
_INVITED = re.compile(r"\b([A-ZÅÄÖ][\w-]{4,40}nämnden)\b")
_LABELLED = 40
_GOES_ON = re.compile(r"(?:-|&|\boch|[a-zåäö]s)$")
"""A name that is broken over two lines: "Barn- och", "Kommunstyrelsens"."""
_TITLE = re.compile(
    r"(.{4,60}?)[,:–-]*\s+(?:\d{4}-\d\d-\d\d|(?:sammanträdes)?protokoll|möte|sammanträde)\b.*",
    re.IGNORECASE,
)
_AT = re.compile(
    r"\b(?:sammanträde med|protokoll (?:för|från)|fört vid|vid|möte med)\s+(.{4,60}?)"
    r"(?:s?\s+(?:sammanträde|möte)\w*|,|$|\s+den\s|\s+\d)",
    re.IGNORECASE,
)

NO_BODY = Finding(FindingKind.MISSING_BODY, 0, 0, "Nämndens namn står inte i filen.")


def body_of(head: Sequence[Block], running: Iterable[Line], items: Sequence[Raw]) -> str | None:
    """Find the committee's name in head and running heads, then in whose decisions they are."""
    named = _printed([line.text for line in running])
    for block in head[:_LABELLED]:
        named += _printed([line.text for line in block.lines])
    named = named or [
        body for block in head[:_LABELLED] for line in block.lines for body in _within(line.text)
    ]
    if named:
        return Counter(named).most_common(1)[0][0]
    deciding: Counter[str] = Counter()
    for item in items:
        for block in item.blocks:
            own = _OWN.match(block.text) or _ACTS.match(block.text)
            body = body_in(own[1]) if own else None
            if body:
                deciding[body] += 1
    if deciding:
        return deciding.most_common(1)[0][0]
    mentioned = Counter(
        name for item in items for block in item.blocks for name in _INVITED.findall(block.text)
    )
    return mentioned.most_common(1)[0][0] if mentioned else None


def _within(line: str) -> Iterator[str]:
    """Find the name in the title of the minutes: "Protokoll fört vid X:s sammanträde den ..."."""
    for cell in cells_of(line):
        if body := body_in(cell):
            yield body
            continue
        for found in (_TITLE.fullmatch(cell), _AT.search(cell)):
            if found and (body := body_in(found[1][:1].upper() + found[1][1:])):
                yield body
                break


def _printed(lines: list[str]) -> list[str]:
    """Find names of committees that stand alone on a line, or on two lines together."""
    texts = [" ".join(line.split()) for line in lines if line.strip()]
    found = []
    skip = False
    for text, following in zip_longest(texts, texts[1:], fillvalue=""):
        if skip:
            skip = False
            continue
        both = body_in(f"{text} {following}")
        if both and following[:1].islower() and _GOES_ON.search(text):
            found.append(both)
            skip = True
        elif body := body_in(text):
            found.append(body)
    return found
