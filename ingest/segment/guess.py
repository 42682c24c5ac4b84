"""Headings that no list knows, recognised by their look."""

from ingest.segment.join import join_lines
from ingest.segment.row import Row
from ingest.segment.wrap import Wrap, ended, hangs

_MOST_ROWS = 3
_LONGEST = 180
_FULL = 0.75
"""A row that reaches this part of the margin is running text."""


def is_heading_by_look(rows: list[Row], start: int, end: int, wrap: Wrap) -> bool:
    """Say whether the paragraph `rows[start:end]` is set as a heading.

    Bold says so where the form knows it; in plain text a short paragraph after a blank line that
    begins with a capital and ends without a stop, with text below it.
    """
    first = rows[start]
    text = join_lines(row.text for row in rows[start:end])
    if end - start > _MOST_ROWS or len(text) > _LONGEST or first.value or "\t" in text:
        return False
    if not text[0].isupper() or text[-1] in ".,;!?" or hangs(text):
        return False
    if first.first.bold:
        return True
    if first.first.place.box is not None or wrap.loose or end >= len(rows):
        return False
    apart = wrap.gap(first) > 0 or first.opens_page
    below = rows[end]
    full = below.right > wrap.margin * _FULL
    follows = below.text[0].isupper() and full and not below.label
    return apart and follows and not ended(text) and "(" not in text
