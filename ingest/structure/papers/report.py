"""A report of the administration (tjänsteutlåtande, tjänsteskrivelse)."""

import re
from collections.abc import Sequence

from ingest.structure.cells import cells_of
from ingest.structure.city import city_of
from ingest.structure.dates import first_date
from ingest.structure.diary import diary_line
from ingest.structure.head.body import NO_BODY
from ingest.structure.papers.letterhead import is_report_name, titles
from ingest.structure.papers.signatories import signatories
from ingest.structure.parts import Part
from ingest.types import (
    Block,
    BlockKind,
    Finding,
    Report,
    SectionKind,
    Segmentation,
)
from ingest.vocabulary import body_in, fold, heading_of

_PROPOSAL = re.compile(r"(?:.{3,60}s )?förslag till beslut:?", re.IGNORECASE)
_PROPOSAL_TO = re.compile(
    r"förslag till beslut (?:i|till) .{3,60}:?|i (?P<body>\S+?)(?: och .{3,40})?:", re.IGNORECASE
)
"""A line under the heading that says who is to decide, and no more."""
_ACTS = re.compile(r"^(\S*nämnden|Kommunstyrelsen|Kommunfullmäktige)\b")
_LEAST_HEADINGS, _LEAST_SIGNS = 3, 2
_LONGEST_LINE = 60
_ATTACHMENTS = frozenset({"bilagor", "bilaga"})


def is_report(segmentation: Segmentation) -> bool:
    """Say whether the document is a report: it says so, or it proposes a decision and argues."""
    texts = [block.text for block in segmentation.blocks]
    lines = [line.text for block in segmentation.blocks[:80] for line in block.lines]
    lines += [line.text for line in segmentation.running[:40]]
    named = any(is_report_name(cell) for line in lines for cell in cells_of(line))
    proposes = any(_PROPOSAL.fullmatch(text) for text in texts[:60])
    headed = sum(heading_of(text) is not None for text in texts)
    return [proposes, named, headed >= _LEAST_HEADINGS].count(True) >= _LEAST_SIGNS


def read_report(segmentation: Segmentation) -> tuple[Report, tuple[Finding, ...]]:
    """Read a report's facts."""
    parts = _parts(segmentation.blocks)
    opening = parts[0] if parts and parts[0].heading is None else None
    proposal = next((p for p in parts if p.heading and _PROPOSAL.fullmatch(p.heading.text)), None)
    attached = next((p for p in parts if p.heading and fold(p.heading.text) in _ATTACHMENTS), None)
    diary = _diary(segmentation)
    titled = [*titles(opening.blocks if opening else ()), None, None]
    decided, rest = _proposed(proposal)
    signed = signatories(rest)
    body = _body(segmentation, decided)
    report = Report(
        body=body,
        title=titled[0],
        subtitle=titled[1],
        diary_numbers=diary,
        proposed_decision=decided,
        signatories=signed or signatories(parts[-1].blocks if parts else ()),
        headings=tuple(p.heading.text for p in parts if p.heading and p is not proposal),
        attachments=tuple(b.text for b in attached.blocks) if attached else (),
        sections=tuple(part.section() for part in parts),
        dated=first_date(" ".join(b.text for b in opening.blocks)) if opening else None,
        municipality=city_of(segmentation),
    )
    return report, () if body else (NO_BODY,)


def _parts(blocks: Sequence[Block]) -> list[Part]:
    """Open a part at each heading, known or not: a report's own headings are its outline."""
    parts: list[Part] = []
    titled = False
    for block in blocks:
        known = heading_of(block.text) if block.kind is BlockKind.HEADING else None
        titled = titled or known is not None
        if _PROPOSAL_TO.fullmatch(block.text) and parts and parts[-1].heading:
            continue
        if block.kind is BlockKind.HEADING and titled:
            parts.append(Part(known.kind if known else SectionKind.BODY, block))
        elif parts:
            parts[-1].blocks.append(block)
        else:
            parts.append(Part(SectionKind.BODY, None, None, [block]))
    return parts


def _diary(segmentation: Segmentation) -> tuple[str, ...]:
    lines = [line.text for block in segmentation.blocks for line in block.lines]
    lines += [line.text for line in segmentation.running]
    cells = [cell for line in lines for cell in cells_of(line)]
    found = [number for cell in cells if len(cell) < _LONGEST_LINE for number in diary_line(cell)]
    return tuple(dict.fromkeys(found))


def _proposed(part: Part | None) -> tuple[tuple[str, ...], list[Block]]:
    """Give the points of the proposal, and the blocks that are none."""
    if part is None:
        return (), []
    points = [b for b in part.blocks if b.kind is BlockKind.POINT]
    others = [b for b in part.blocks if b.kind is not BlockKind.POINT]
    if not points:
        points = [b for b in others if _ACTS.match(b.text)]
    if not points:
        points = [b for b in others if b.text.endswith(".")]
    return tuple(b.text for b in points), [b for b in others if b not in points]


def _body(segmentation: Segmentation, decided: tuple[str, ...]) -> str | None:
    for text in decided:
        if (acts := _ACTS.match(text)) and (body := body_in(acts[1])):
            return body
    for block in segmentation.blocks[:60]:
        for line in block.lines:
            for cell in cells_of(line.text):
                to = _PROPOSAL_TO.fullmatch(cell)
                name = to["body"].capitalize() if to and to["body"] else cell
                if body := body_in(name):
                    return body
    return None
