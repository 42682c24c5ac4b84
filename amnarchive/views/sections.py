"""The whole text of a §, numbered so that each paragraph has an address."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`number` counts from 1 through the §; `page` is set where a new page of the paper begins."""

    number: int
    text: str
    mark: str
    level: int
    page: int | None


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the § with its printed heading."""

    kind: str
    heading: str
    paragraphs: list[Paragraph]


DEEPEST = 3
"""Points nested deeper than this are set as deep as this."""


def numbered(sections: Iterable[Mapping[str, Any]]) -> list[Section]:
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
                    text=stored["text"],
                    mark=stored["mark"] or "",
                    level=min(stored["level"], DEEPEST),
                    page=turned,
                )
            )
        result.append(Section(section["kind"], section["heading"] or "", paragraphs))
    return result


def pages_of(sections: Iterable[Mapping[str, Any]]) -> tuple[int, int] | None:
    """First and last page of the paper, None where nothing is stored."""
    pages = [stored["page"] for section in sections for stored in section["paragraphs"]]
    return (min(pages), max(pages)) if pages else None
