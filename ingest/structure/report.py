"""A report of the administration (tjänsteutlåtande, tjänsteskrivelse)."""

import re
from collections.abc import Sequence

from ingest.structure.city import city_of
from ingest.structure.dates import first_date
from ingest.structure.diary import diary_line
from ingest.structure.parts import Part
from ingest.types import (
    Block,
    BlockKind,
    Finding,
    FindingKind,
    Report,
    SectionKind,
    Segmentation,
    Signatory,
)
from ingest.vocabulary import body_in, fold, heading_of, near

_NAMED = ("tjansteutlatande", "tjansteskrivelse")
_PROPOSAL = re.compile(r"(?:.{3,60}s )?f[öo]rslag till beslut:?", re.IGNORECASE)
_FURNITURE = re.compile(
    r"(?:stockholms|göteborgs)\s+stad|alingsås kommun|handläggare.*|till", re.IGNORECASE
)
_TITLE = re.compile(
    r"\b\w*(?:direktör|direktor|chef|handläggare|strateg|samordnare|sekreterare|controller|ekonom"
    r"|utredare|rektor|jurist|planerare|ingenjör|arkitekt)\b",
    re.IGNORECASE,
)
_ACTS = re.compile(r"^(\S*n[äa]\w*mnden|Kommunstyrelsen|Kommunfullmäktige)\b")
_LEAST_HEADINGS, _LEAST_SIGNS = 3, 2
_LONGEST_LINE = 60
_ATTACHMENTS = frozenset({"bilagor", "bilaga"})


def is_report(segmentation: Segmentation) -> bool:
    """Say whether the document is a report: it says so, or it proposes a decision and argues."""
    texts = [block.text for block in segmentation.blocks]
    names = [*texts[:80], *(line.text for line in segmentation.running[:40])]
    named = any(_is_name(text) for text in names)
    proposes = any(_PROPOSAL.fullmatch(text) for text in texts[:60])
    headed = sum(heading_of(text) is not None for text in texts)
    return [proposes, named, headed >= _LEAST_HEADINGS].count(True) >= _LEAST_SIGNS


def read_report(segmentation: Segmentation) -> tuple[Report, tuple[Finding, ...]]:
    """Read a report's facts."""
    blocks = [block for block in segmentation.blocks if not _is_furniture(block)]
    parts = _parts(blocks)
    opening = parts[0] if parts and parts[0].heading is None else None
    proposal = next((p for p in parts if p.heading and _PROPOSAL.fullmatch(p.heading.text)), None)
    attached = next((p for p in parts if p.heading and fold(p.heading.text) in _ATTACHMENTS), None)
    diary = _diary(segmentation)
    title, subtitle = _titles(opening)
    decided, signed = _proposed(proposal)
    body = _body(segmentation, decided)
    report = Report(
        body=body,
        title=title,
        subtitle=subtitle,
        diary_numbers=diary,
        proposed_decision=decided,
        signatories=signed or _signatories(parts[-1].blocks if parts else ()),
        headings=tuple(p.heading.text for p in parts if p.heading and p is not proposal),
        attachments=tuple(b.text for b in attached.blocks) if attached else (),
        sections=tuple(part.section() for part in parts),
        dated=first_date(" ".join(b.text for b in opening.blocks)) if opening else None,
        municipality=city_of(segmentation),
    )
    missing = (
        ()
        if body
        else (Finding(FindingKind.MISSING_BODY, 0, 0, "Nämndens namn står inte i filen."),)
    )
    return report, missing


def _is_furniture(block: Block) -> bool:
    text = block.text
    return bool(_FURNITURE.fullmatch(text)) or _is_name(text)


def _is_name(text: str) -> bool:
    """Say whether the line is the word *tjänsteutlåtande* alone, misread or not."""
    return len(text) < _LONGEST_LINE and any(near(fold(text), word, 2) for word in _NAMED)


def _parts(blocks: Sequence[Block]) -> list[Part]:
    """Open a part at each heading, known or not: a report's own headings are its outline."""
    parts: list[Part] = []
    titled = False
    for block in blocks:
        known = heading_of(block.text) if block.kind is BlockKind.HEADING else None
        titled = titled or known is not None
        if block.kind is BlockKind.HEADING and titled:
            parts.append(Part(known.kind if known else SectionKind.BODY, block))
        elif parts:
            parts[-1].blocks.append(block)
        else:
            parts.append(Part(SectionKind.BODY, None, None, [block]))
    return parts


def _titles(opening: Part | None) -> tuple[str | None, str | None]:
    blocks = list(opening.blocks) if opening else []
    first = next((n for n, b in enumerate(blocks) if b.kind is BlockKind.HEADING), 0)
    texts = [b.text for b in blocks[first:] if not diary_line(b.text)]
    texts = [text for text in texts if not text.startswith(("Handläggare", "Telefon", "Till "))]
    return (texts[0] if texts else None), (texts[1] if len(texts) > 1 else None)


def _diary(segmentation: Segmentation) -> tuple[str, ...]:
    lines = [line.text for block in segmentation.blocks for line in block.lines]
    lines += [line.text for line in segmentation.running]
    found = [
        number for line in lines if len(line) < _LONGEST_LINE for number in diary_line(line.strip())
    ]
    return tuple(dict.fromkeys(found))


def _proposed(part: Part | None) -> tuple[tuple[str, ...], tuple[Signatory, ...]]:
    if part is None:
        return (), ()
    points = [b for b in part.blocks if b.kind is BlockKind.POINT]
    others = [b for b in part.blocks if b.kind is not BlockKind.POINT]
    if points:
        return tuple(b.text for b in points), _signatories(others)
    acting = [b for b in others if _ACTS.match(b.text)]
    return tuple(b.text for b in acting), _signatories([b for b in others if b not in acting])


def _signatories(blocks: Sequence[Block]) -> tuple[Signatory, ...]:
    """Read names and titles below the proposal: "Anna Ek", "förvaltningschef"."""
    words = [w for b in blocks for line in b.lines for w in [*line.text.split(), "\n"]]
    signed: list[Signatory] = []
    name: list[str] = []
    for word in words:
        if word == "\n":
            continue
        if word[:1].isupper():
            name.append(word)
            continue
        if _TITLE.fullmatch(word.strip(",.")) and len(name) > 1:
            signed.append(Signatory(" ".join(name), word.strip(",.")))
        name = []
    return tuple(signed)


def _body(segmentation: Segmentation, decided: tuple[str, ...]) -> str | None:
    for text in decided:
        if (acts := _ACTS.match(text)) and (body := body_in(acts[1])):
            return body
    for block in segmentation.blocks[:60]:
        for line in block.lines:
            if body := body_in(line.text):
                return body
    return None
