"""Puts the repaired words into a line and records each change."""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from ingest.types import Box, Change, Line, Word

Refusal = tuple[int, int, str]
"""(page, line, original) of a repair that a person has undone; page and line 0: anywhere."""


@dataclass(frozen=True, slots=True)
class Mend:
    """`repaired` stands for the `count` words of the line from number `word` on (from 0).

    Empty where they were no words but dust.
    """

    word: int
    count: int
    start: int
    end: int
    repaired: str


def _joined(words: tuple[Word, ...], text: str) -> list[Word]:
    """The words of `text`, in place of `words`: one box, parted by the letters."""
    boxes = [word.box for word in words if word.box is not None]
    box: Box | None = None
    for each in boxes:
        box = each if box is None else box.union(each)
    sure = [word.confidence for word in words if word.confidence is not None]
    confidence = min(sure) if sure else None
    return [
        Word(part[0], box and _share(box, part.start(), part.end(), len(text)), confidence)
        for part in re.finditer(r"\S+", text)
    ]


def _share(box: Box, start: int, end: int, length: int) -> Box:
    width = (box.x1 - box.x0) / length
    return replace(box, x0=box.x0 + start * width, x1=box.x0 + end * width)


def is_refused(line: Line, each: Mend, refused: Collection[Refusal]) -> bool:
    """Whether a person has said that these words of the line stay as they were read."""
    original = line.text[each.start : each.end]
    place = (line.place.page, line.place.line)
    return (*place, original) in refused or (0, 0, original) in refused


def mend(line: Line, mends: list[Mend]) -> tuple[Line, list[Change]]:
    """The line with its mends (in order, none overlapping) and what they changed."""
    text, words, changes = line.text, list(line.words), []
    matching = [word.text for word in words] == text.split()
    behind: list[str] = []  # the pieces of the mended line, the last first
    end = len(text)
    for each in reversed(mends):
        original = text[each.start : each.end]
        behind.append(text[each.end : end])
        if each.repaired:
            behind.append(each.repaired)
        else:
            _close_up(behind)
        end = each.start
        changes.append(Change(line.place.page, line.place.line, each.word, original, each.repaired))
        if matching:
            span = slice(each.word, each.word + each.count)
            words[span] = _joined(tuple(words[span]), each.repaired)
    text = "".join([text[:end], *reversed(behind)])
    if not changes:
        return line, []
    if not mends[-1].repaired:
        text = text.rstrip()
    return replace(line, text=text, words=tuple(words)), changes[::-1]


def _close_up(behind: list[str]) -> None:
    """Take off the space that the pieces, the last first, begin with."""
    while behind:
        piece = behind.pop().lstrip()
        if piece:
            behind.append(piece)
            return
