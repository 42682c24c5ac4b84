"""Where on the paper a fact of a § was read, and the link that leads there."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from amnarchive.models import AgendaItem, Document
from amnarchive.models.placed import Placed


@dataclass(frozen=True, slots=True)
class Found:
    """`page` is None where the form has no pages; `line` counts from 1. `url` may be ""."""

    url: str
    page: int | None
    line: int


@dataclass(frozen=True, slots=True)
class Provenance:
    """`original`: the address of the file, "" where no one may fetch it or it has no pages.

    `starts`: the places where the paragraphs of the § start, in the order of the paper.
    """

    original: str
    paged: bool
    starts: list[tuple[int, int]]

    def of(self, fact: Placed) -> Found:
        """The page of the original, or else the paragraph of the text, that the fact stands on."""
        if self.original:
            return Found(f"{self.original}#page={fact.page}", fact.page, fact.line)
        at = bisect_right(self.starts, (fact.page, fact.line))
        return Found(f"#stycke-{at}" if at else "", fact.page if self.paged else None, fact.line)


def provenance(
    item: AgendaItem, source: Document | None, sections: Iterable[Mapping[str, Any]], *, paged: bool
) -> Provenance | None:
    """How to find what the § says; None where no document is known to have said it."""
    if item.document is None:
        return None
    starts = [(p["page"], p["line"]) for section in sections for p in section["paragraphs"]]
    return Provenance(source.get_absolute_url() if source and paged else "", paged, starts)
