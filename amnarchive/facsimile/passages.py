"""The paragraphs of a § by the page of the paper on which each begins."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from amnarchive.facsimile.address import line_anchor


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph with the heading that stands above it, "" for none; `anchor` is its place."""

    heading: str
    mark: str
    text: str
    line: int
    anchor: str


def passages(sections: Iterable[Mapping[str, Any]]) -> dict[int, list[Passage]]:
    """Sort the stored sections of a § by page, each in the order of the paper."""
    pages: dict[int, list[Passage]] = {}
    for section in sections:
        heading = section["heading"] or ""
        for stored in section["paragraphs"]:
            page, line = stored["page"], stored["line"]
            passage = Passage(
                heading, stored["mark"] or "", stored["text"], line, line_anchor(page, line)
            )
            pages.setdefault(page, []).append(passage)
            heading = ""
    return pages
