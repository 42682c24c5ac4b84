"""Repaired pages made in a test, without a file."""

from collections.abc import Sequence

from ingest.segment import segment
from ingest.structure import structure
from ingest.types import (
    Box,
    Finding,
    Form,
    Line,
    Minutes,
    Page,
    Place,
    Repaired,
    Segmentation,
)


def text_pages(*texts: str, form: Form = Form.TEXT) -> Repaired:
    """Plain text, one string a page."""
    pages = tuple(
        Page(
            number,
            tuple(Line(line, Place(number, n)) for n, line in enumerate(text.split("\n"), 1)),
        )
        for number, text in enumerate(texts, 1)
    )
    return Repaired(form, pages)


def printed_pages(*pages: Sequence[tuple[float, float, str, bool]]) -> Repaired:
    """Pages of a PDF; each line is (left edge, top, text, bold) at ten points."""
    made = []
    for number, lines in enumerate(pages, 1):
        rows = tuple(
            Line(
                text,
                Place(number, n, Box(left, top, left + 5.0 * len(text), top + 10)),
                size=10.0,
                bold=bold,
            )
            for n, (left, top, text, bold) in enumerate(lines, 1)
        )
        made.append(Page(number, rows, width=595.0, height=842.0))
    return Repaired(Form.PDF, tuple(made))


def blocks_of(*texts: str) -> Segmentation:
    """Segment plain text pages."""
    return segment(text_pages(*texts))


def read_minutes(*texts: str) -> tuple[Minutes, tuple[Finding, ...]]:
    """Read plain text pages that are minutes."""
    _, content, findings = structure(blocks_of(*texts))
    assert isinstance(content, Minutes)
    return content, findings
