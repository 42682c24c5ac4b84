"""The small mark-up in which the samples are written.

    body: Arbetsmarknadsnämnden        head, up to a line ---
    :: Term | value | value            a row of the first page's table
    # Part   ## § 4 Title   ### Part of a §
    1. point   - bullet   > a line of its own   anything else: a paragraph

Blocks are parted by blank lines; points and rows that follow each other need none.
"""

import re
from dataclasses import dataclass

_MARKS = (
    ("section", re.compile(r"### (.*)")),
    ("item", re.compile(r"## ?(.*)")),
    ("part", re.compile(r"# (.*)")),
    ("row", re.compile(r":: (.*)")),
    ("number", re.compile(r"(\d+\. .*)")),
    ("bullet", re.compile(r"- (.*)")),
    ("line", re.compile(r"> (.*)")),
)


@dataclass(frozen=True, slots=True)
class Block:
    """`kind` is section, item, part, row, number, bullet, line or paragraph."""

    kind: str
    text: str

    @property
    def cells(self) -> list[str]:
        """A row's term and values."""
        return [cell.strip() for cell in self.text.split("|")]


@dataclass(frozen=True, slots=True)
class Source:
    """One written sample. `groups` are blocks that stand together without a blank line."""

    body: str
    title: str
    kind: str
    groups: tuple[tuple[Block, ...], ...]

    @property
    def blocks(self) -> tuple[Block, ...]:
        """All blocks in order."""
        return tuple(block for group in self.groups for block in group)


def _block(line: str) -> Block:
    for kind, pattern in _MARKS:
        if found := pattern.fullmatch(line):
            return Block(kind, found[1].strip())
    return Block("paragraph", line)


def parse(text: str) -> Source:
    """Read a source. Raises KeyError where body or title is missing."""
    head, _, rest = text.partition("\n---\n")
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    groups = tuple(
        tuple(_block(line) for line in group.splitlines())
        for group in re.split(r"\n\s*\n", rest.strip())
    )
    return Source(fields["body"], fields["title"], fields.get("kind", "minutes"), groups)
