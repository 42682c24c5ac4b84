"""Which words of a page of the paper were looked for."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from amnarchive.search.hits.highlight import Marker

_WORD = re.compile(r"\S+")
_HYPHENS = ("-", "\xad")

Found = dict[int, list[int]]
"""By line, from 1, the indexes of its words, those of `text.split()`, in their order."""


@dataclass(frozen=True, slots=True)
class _Spot:
    """A printed word, or the part of one that a line's end has left, within the joined text."""

    start: int
    end: int
    line: int
    word: int


def found_words(marker: Marker, lines: Sequence[str]) -> Found:
    """Find what is to be marked in the lines of a page, over their ends and hyphens too."""
    text, spots = _joined(lines)
    ends = [spot.end for spot in spots]
    found: dict[int, set[int]] = {}
    for span in marker.spans_as_printed(text):
        for spot in spots[bisect_left(ends, span.start + 1) :]:
            if spot.start >= span.end:
                break
            found.setdefault(spot.line, set()).add(spot.word)
    return {line: sorted(words) for line, words in sorted(found.items())}


def _joined(lines: Sequence[str]) -> tuple[str, list[_Spot]]:
    """The words with one blank between them; those parted by a hyphen at a line's end are one."""
    parts: list[str] = []
    spots: list[_Spot] = []
    at = 0
    for number, line in enumerate(lines, 1):
        for index, match in enumerate(_WORD.finditer(line)):
            word = match[0]
            if parts and index == 0 and _goes_on(parts[-1], word):
                at -= 1
                parts[-1] = parts[-1][:-1]
                last = spots[-1]
                spots[-1] = _Spot(last.start, at, last.line, last.word)
            elif parts:
                parts.append(" ")
                at += 1
            parts.append(word)
            spots.append(_Spot(at, at + len(word), number, index))
            at += len(word)
    return "".join(parts), spots


def _goes_on(before: str, word: str) -> bool:
    """Whether a line's last word has a hyphen only because the line ends there."""
    return (
        len(before) > 1 and before.endswith(_HYPHENS) and before[-2].isalpha() and word[0].islower()
    )
