"""The whole text of a §, numbered so that each paragraph has an address."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from amnarchive.views.doubts import Mark

DEEPEST = 3
"""Points nested deeper than this are set as deep as this."""

Marks = Mapping[int, Mapping[int, Mark]]
"""For each paragraph its marked words, by their index in `text.split()`."""

_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text; with a `mark` it is one word that may be wrong."""

    text: str
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`number` counts from 1 through the §; `page` is set where a new page of the paper begins."""

    number: int
    pieces: list[Piece]
    mark: str
    level: int
    page: int | None

    @property
    def text(self) -> str:
        """All of it, without its list mark."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the § with its printed heading."""

    kind: str
    heading: str
    paragraphs: list[Paragraph]


def numbered(sections: Iterable[Mapping[str, Any]], marks: Marks | None = None) -> list[Section]:
    """The stored sections with their paragraphs numbered in the order of the paper."""
    result: list[Section] = []
    number = 0
    page: int | None = None
    for section in sections:
        paragraphs = []
        for stored in section["paragraphs"]:
            number += 1
            turned = stored["page"] if stored["page"] != page else None
            page = stored["page"]
            paragraphs.append(
                Paragraph(
                    number=number,
                    pieces=pieces(stored["text"], (marks or {}).get(number, {})),
                    mark=stored["mark"] or "",
                    level=min(stored["level"], DEEPEST),
                    page=turned,
                )
            )
        result.append(Section(section["kind"], section["heading"] or "", paragraphs))
    return result


def pieces(text: str, marks: Mapping[int, Mark]) -> list[Piece]:
    """The text in runs; each marked word (by its index) is a run of its own."""
    if not marks:
        return [Piece(text)]
    result: list[Piece] = []
    done = 0
    for index, word in enumerate(_WORD.finditer(text)):
        if index in marks:
            if word.start() > done:
                result.append(Piece(text[done : word.start()]))
            result.append(Piece(word[0], marks[index]))
            done = word.end()
    if done < len(text):
        result.append(Piece(text[done:]))
    return result


def shortened(paragraph: Paragraph, end: int) -> Paragraph:
    """The same paragraph up to its character `end`, with the marks that it has until there."""
    kept, at = [], 0
    for piece in paragraph.pieces:
        text = piece.text[: max(0, end - at)]
        at += len(piece.text)
        if text:
            kept.append(Piece(text, piece.mark))
    return replace(paragraph, pieces=kept)


def pages_of(sections: Iterable[Mapping[str, Any]]) -> tuple[int, int] | None:
    """First and last page of the paper, None where nothing is stored."""
    pages = [stored["page"] for section in sections for stored in section["paragraphs"]]
    return (min(pages), max(pages)) if pages else None
