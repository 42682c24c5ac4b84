"""A document's text cut into web pages of bearable length, and its lines into paragraphs."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

LINES = 400
"""Printed lines on one web page: about ten sheets."""

FULL = 0.7
"""A line shorter than this part of the page's longest one ends its paragraph."""

_STARTS = re.compile(r"(?:[•·▪●○\uf0b7–-]\s|\(?\d{1,2}[.)]\s|[a-zåäö]\)\s)")
_HYPHEN = re.compile(r"(?<=[a-zåäö])[-\xad]$")


@dataclass(frozen=True, slots=True)
class Leaf:
    """Lines `first` to `last` (from 0, both included) of the paper's page `number`."""

    number: int
    first: int
    last: int


def leaves(lengths: Iterable[tuple[int, int]], most: int = LINES) -> list[list[Leaf]]:
    """Lay the paper's pages (number, lines) out on web pages of at most `most` lines.

    A page goes whole on one web page, unless it alone is longer; then its parts stand alone.
    """
    laid: list[list[Leaf]] = []
    room = 0
    for number, count in lengths:
        for first in range(0, max(count, 1), most):
            last = min(first + most, max(count, 1)) - 1
            if not laid or last - first + 1 > room:
                laid.append([])
                room = most
            laid[-1].append(Leaf(number, first, last))
            room = 0 if count > most else room - (last - first + 1)
    return laid


def paragraphs(lines: Sequence[str]) -> list[str]:
    """Join printed lines into paragraphs: one ends at a blank or short line, or before a point."""
    longest = max((len(line.strip()) for line in lines), default=0)
    made: list[str] = []
    is_open = False
    for line in lines:
        text = " ".join(line.split())
        if not text:
            is_open = False
            continue
        if is_open and not _STARTS.match(text):
            before = made[-1]
            joined = _HYPHEN.sub("", before) if text[0].islower() else before
            made[-1] = f"{joined}{text}" if joined != before else f"{before} {text}"
        else:
            made.append(text)
        is_open = len(text) >= FULL * longest
    return made
