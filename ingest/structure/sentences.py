"""Sentences of a paragraph, and the line where each begins."""

import re
from collections.abc import Iterator

from ingest.types import Block, Place

_STOP = re.compile(r"(?<=[.!?:])[”\"]?\s+(?=[A-ZÅÄÖ”\"])")
_KNOWN_BY = 14
"""So many letters of a sentence are enough to find its line."""
_REACH = 40
"""So many lines further on at most does the next sentence begin."""
_ABBREVIATED = re.compile(
    r"(?:\b(?:m\.? ?fl|bl\.? ?a|t\.? ?ex|dvs|kap|kl|nr|dnr|f|ordf|st|resp|[A-ZÅÄÖ])\.)$",
    re.IGNORECASE,
)


def sentences(text: str) -> list[str]:
    """Part the text after stops that a capital follows; abbreviations do not end a sentence."""
    parts: list[str] = []
    start = 0
    for stop in _STOP.finditer(text):
        head = text[max(start, stop.start() - 12) : stop.start()]
        if _ABBREVIATED.search(head):
            continue
        parts.append(text[start : stop.start()].strip())
        start = stop.end()
    parts.append(text[start:].strip())
    return [part for part in parts if part]


def placed_sentences(block: Block) -> Iterator[tuple[str, Place]]:
    """Part the block's text, each sentence with the place of the line where it begins."""
    line = 0
    for sentence in sentences(block.text):
        line = _line_of(sentence, block, line)
        yield sentence, block.lines[line].place


def place_of(text: str, block: Block) -> Place:
    """Give the place of the line where the text of the block begins: its mark may stand above."""
    return block.lines[_line_of(text, block, 0)].place


def _line_of(text: str, block: Block, start: int) -> int:
    first = text[:_KNOWN_BY]
    near = range(start, min(start + _REACH, len(block.lines)))
    return next((n for n in near if first in block.lines[n].text), start)
