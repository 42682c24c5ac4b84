"""The blocks of a § sorted under its headings."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from ingest.types import Block, BlockKind, Paragraph, Section, SectionKind, StatementKind
from ingest.vocabulary import Heading, heading_of

_VOICES = frozenset({SectionKind.RESERVATION, SectionKind.STATEMENT})
_INSIDE_VOICES = frozenset({SectionKind.MATTER, SectionKind.PROPOSAL})


@dataclass(slots=True)
class Part:
    """A section while it is being read: its heading and its blocks."""

    kind: SectionKind
    heading: Block | None = None
    statement: StatementKind | None = None
    blocks: list[Block] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All blocks, one a line."""
        return "\n".join(block.text for block in self.blocks)

    def section(self) -> Section:
        """The part as it is kept: nothing left out, in the order of the paper."""
        return Section(
            self.kind,
            self.heading.text if self.heading else None,
            tuple(
                Paragraph(block.text, block.place, block.mark, block.level) for block in self.blocks
            ),
        )


def parts_of(blocks: Iterable[Block]) -> list[Part]:
    """Open a new part at each heading that may open one where it stands."""
    parts: list[Part] = []
    for block in blocks:
        heading = heading_of(block.text) if block.kind is BlockKind.HEADING else None
        current = parts[-1] if parts else None
        seen = frozenset(part.kind for part in parts)
        if heading and _opens(heading, current, seen):
            parts.append(Part(heading.kind, block, heading.statement))
        elif current is None:
            parts.append(Part(SectionKind.BODY, None, None, [block]))
        else:
            current.blocks.append(block)
    return parts


def _opens(heading: Heading, current: Part | None, seen: frozenset[SectionKind]) -> bool:
    """Say whether the heading opens a part, or belongs to the text of the one that is open.

    A house that puts reservations right after the decision has the matter below them: where none
    stood before, it cannot be the reservation's own.
    """
    if current is None:
        return True
    if current.kind in _VOICES and heading.kind in _INSIDE_VOICES:
        if heading.kind is SectionKind.PROPOSAL:
            return False
        return SectionKind.DECISION in seen and not seen & _INSIDE_VOICES
    if heading.inner and current.kind is SectionKind.DECISION:
        return bool(current.blocks)
    return not (heading.inner and current.kind is SectionKind.PROPOSAL)


def of_kind(parts: Iterable[Part], *kinds: SectionKind) -> list[Part]:
    """Give the parts of these kinds, in order."""
    return [part for part in parts if part.kind in kinds]
