"""Where on the paper a fact of a § was read, and the link that leads there."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from amnarchive.facsimile.address import place_url
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
    `facsimile`: the address of the § on its paper, "" where there are no pictures to be seen;
    `first` is the page that it begins on.
    """

    original: str
    paged: bool
    starts: list[tuple[int, int]]
    facsimile: str = ""
    first: int = 1

    def of(self, fact: Placed) -> Found:
        """The line on the paper, or the page of the original, or else the paragraph of the text."""
        if self.facsimile:
            url = place_url(self.facsimile, self.first, fact.page, fact.line)
            return Found(url, fact.page, fact.line)
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
    if source is None or not paged:
        return Provenance("", paged, starts)
    return Provenance(
        source.get_absolute_url(),
        paged,
        starts,
        item.paper_url if source.is_drawn else "",
        min([item.page, *(page for page, _line in starts)]),
    )
