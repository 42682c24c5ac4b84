"""Where on a line of the paper the repaired and the unsure words stand."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

UNSURE_BELOW = 60
"""OCR confidence (0–100) of a word under which a reader is told.

Measured: on a clean scan only specks, a logo and misread signs lie below; on one of 110 dots an
inch 7 of 364 words do, and 5 of them are misread.
"""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A word that may be wrong. `line` counts from 1; `word` from 0, None where it is not sure.

    `shown` is the word as it stands now. `original` is what was read before the repair, "" where
    the OCR itself was unsure of the word and nothing was changed. `person`: a person put it right.
    """

    line: int
    word: int | None
    shown: str
    original: str = ""
    person: bool = False


def mended(
    lines: Sequence[Mapping[str, Any]], changes: Iterable[Mapping[str, Any]]
) -> Iterator[Doubt]:
    """The repaired words of a stored page, in the order of the paper.

    A change keeps its word's number from before the repair; words joined before it on the line
    move it. Where the repaired word is not found there, it has no place.
    """
    gone: dict[int, int] = {}
    words: dict[int, list[str]] = {}
    for change in changes:
        line, original, shown = change["line"], change["original"], change["repaired"]
        if line not in words:
            text = lines[line - 1]["text"] if 0 < line <= len(lines) else ""
            words[line] = str(text).split()
        at = change["word"] - gone.get(line, 0)
        gone[line] = gone.get(line, 0) + len(original.split()) - len(shown.split())
        there = 0 <= at < len(words[line]) and words[line][at] == shown
        by_person = bool(change.get("person"))
        yield Doubt(line, at if there else None, shown, original, by_person)


def unsure(lines: Sequence[Mapping[str, Any]], words: Sequence[Sequence[Any]]) -> Iterator[Doubt]:
    """The words of a stored page that the OCR was not sure of; signs alone are left out."""
    for number, (line, boxes) in enumerate(zip(lines, words, strict=False), 1):
        if all(box[4] is None or box[4] >= UNSURE_BELOW for box in boxes):
            continue
        printed = str(line["text"]).split()
        for at, (word, box) in enumerate(zip(printed, boxes, strict=False)):
            low = box[4] is not None and box[4] < UNSURE_BELOW
            if low and any(letter.isalnum() for letter in word):
                yield Doubt(number, at, word)
