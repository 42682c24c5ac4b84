"""The text of a § as a hit reads it: what stands in its parts, in its decision, and beside them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from amnarchive.models import AgendaItem
from amnarchive.search import config
from amnarchive.search.hits.highlight import Marker, tidy
from amnarchive.search.hits.part_texts import PartText, part_texts
from amnarchive.search.hits.passage import Passage, passage
from amnarchive.search.hits.spans import Span

_HEADING = 40
"""So far into a text its decision may begin for the text to begin with it."""


@dataclass(frozen=True, slots=True)
class ItemText:
    """`outside` are the spans that stand neither in a part nor in the decision."""

    text: str
    spans: Sequence[Span]
    outside: Sequence[Span]
    parts: Sequence[PartText]
    begins_with_decision: bool

    def snippet(self) -> Passage | None:
        """Give the passage that answers most, from beside the decision, which stands by itself.

        None where what matched stands in a part, or where the text begins with the decision.
        """
        if self.outside:
            return passage(self.text, self.spans, config.SNIPPET_CHARS, among=self.outside)
        if self.begins_with_decision or any(part.spans for part in self.parts):
            return None
        return passage(self.text, self.spans, config.SNIPPET_CHARS, among=())


def item_text(item: AgendaItem, read: str, marker: Marker) -> ItemText:
    """Look through `read`, the beginning of the text of the §, without the title before it."""
    text = tidy(read).removeprefix(tidy(item.title)).lstrip()
    spans = marker.spans(text)
    parts = list(part_texts(item, text, spans, marker))
    decided = [_stretch(text, tidy(point.text)) for point in item.decision.all()]
    apart = [(part.start, part.end) for part in parts] + decided
    return ItemText(
        text=text,
        spans=spans,
        outside=[span for span in spans if not _within(span, apart)],
        parts=parts,
        begins_with_decision=any(start <= _HEADING < end for start, end in decided),
    )


def _stretch(text: str, piece: str) -> tuple[int, int]:
    start = text.find(piece) if piece else -1
    return (start, start + len(piece)) if start >= 0 else (0, 0)


def _within(span: Span, stretches: Iterable[tuple[int, int]]) -> bool:
    return any(start <= span.start and span.end <= end for start, end in stretches)
