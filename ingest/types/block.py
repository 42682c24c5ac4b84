"""Paragraphs, headings and list items: what the reader sees as one thing."""

from dataclasses import dataclass
from enum import StrEnum

from ingest.types.extraction import Form
from ingest.types.finding import Finding
from ingest.types.page import Line
from ingest.types.place import Place


class BlockKind(StrEnum):
    """How a block is set."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    POINT = "point"
    """An item of a list, numbered or bulleted."""


@dataclass(frozen=True, slots=True)
class Block:
    """One block with its lines joined and line-end hyphens undone in `text`.

    `mark` is the list mark as printed ("1.", "a)", "•"), None but for points; `level` is the
    nesting depth of a point, from 0.
    """

    kind: BlockKind
    text: str
    lines: tuple[Line, ...]
    mark: str | None = None
    level: int = 0

    @property
    def place(self) -> Place:
        """Where the block starts; the box is that of its first line."""
        return self.lines[0].place


@dataclass(frozen=True, slots=True)
class Segmentation:
    """Blocks in reading order. `running` are the heads and feet taken off, kept as read."""

    form: Form
    blocks: tuple[Block, ...]
    running: tuple[Line, ...] = ()
    findings: tuple[Finding, ...] = ()
    title: str | None = None
