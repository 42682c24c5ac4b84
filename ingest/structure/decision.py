"""The points of a decision."""

import re
from collections.abc import Iterable, Sequence

from ingest.structure.parts import Part, of_kind
from ingest.types import Block, BlockKind, DecisionPoint, SectionKind
from ingest.vocabulary import heading_of

_LEAD_IN = re.compile(
    r"\b(?:beslutar|beslutade|besluta|föreslår|beslut(?=[: ])|besluts?satser(?=:))"
    r"(?: (?:följande|att|även|vidare|också)){0,2}(?::?|(?<=följande)\.)$",
    re.IGNORECASE,
)
_SOURCE = re.compile(
    r"^(?:enligt|på förs?lag av|(?:med )?bifall till|i enlighet med)\b.*:$"
    r"|^enligt [^.]{3,80} förslag\.$",
    re.IGNORECASE | re.DOTALL,
)
_PROPOSAL_FOR = re.compile(
    r"^Förslag till (?:beslut i |beslut till )?(?:kommun|region)", re.IGNORECASE
)
_REMARK = re.compile(
    r"^(?:Mötet|Sammanträdet) (?:ajournera|återuppta)|^Paragrafen är justerad", re.IGNORECASE
)
_UNHEADED = re.compile(
    r"^(?:[\w\- ]*[Nn]ämnden|Kommunstyrelsen|(?:Kommunf|F)ullmäktige|Utskottet|Direktionen)"
    r" (?:beslutade|beslutar|godkände|godkänner|lade|lägger|la|noterade|antecknade) (?!den \d)"
    r"|^[\w\- ]{3,90} (?:noteras|godkänns|antecknas|bordläggs|läggs till handlingarna|"
    r"lades till handlingarna)\.?$",
)
_TASKS = re.compile(
    r"\bmed följande (?:\w+ )?(?:uppdrag|tillägg|ändring(?:ar)?|justering(?:ar)?|lydelse|villkor):"
    r"|\bi uppdrag att:|\banföra(?: \w+)?:",
    re.IGNORECASE,
)
"""A lead-in of which the list below is a part, though its marks were lost."""
_ACTS = re.compile(
    r".{3,90}? (?:får i uppdrag|antas|godkänns|fastställs|avslås|bifalls|beviljas)\b"
)
_BRIEF = re.compile(r"(?:Antecknas|Noteras|Godkänns|Bordläggs)\.")
_RECUSALS = re.compile(r"anmäl(?:er|de) jäv\b")
_LONGEST_UNHEADED = 400
_LONGEST_LEAD_IN = 600
_SHORT = 110


def decision_points(parts: Iterable[Part]) -> tuple[DecisionPoint, ...]:
    """Read the points: a number or bullet is one, sub-points joined to their lead-in.

    Lead-ins that only say who decides on whose proposal are no points. Where a § has no decision
    heading, a short sentence that decides ("Meddelandena noteras.") is the decision.
    """
    parts = list(parts)
    decided = of_kind(parts, SectionKind.DECISION)
    if not decided:
        return tuple(_unheaded(parts))
    return tuple(point for part in decided for point in _points(part.blocks))


def is_lead_in(text: str) -> bool:
    """Say whether a paragraph of a decision only leads in the points."""
    text = text.strip()
    if len(text) > _LONGEST_LEAD_IN:
        return False
    return bool(_SOURCE.match(text) or _PROPOSAL_FOR.match(text)) or (
        (text.endswith(":") or len(text) < _SHORT) and bool(_LEAD_IN.search(text))
    )


def _points(blocks: Sequence[Block]) -> list[DecisionPoint]:
    points: list[DecisionPoint] = []
    fresh = True
    numbered = False
    last_number = max((n for n, b in enumerate(blocks) if _is_numbered(b)), default=-1)
    for n, block in enumerate(blocks):
        text = block.text.strip()
        if points and (_is_set_off(block) or _is_list_after(points, block)):
            break
        if _REMARK.match(text) or _RECUSALS.search(text):
            continue
        if block.kind is not BlockKind.POINT and is_lead_in(text):
            fresh, numbered = True, False
            continue
        if (
            points
            and not fresh
            and (
                _belongs(points[-1].text, block, numbered=numbered)
                or (numbered and n < last_number and block.kind is not BlockKind.POINT)
            )
        ):
            mark = f"{block.mark} " if block.mark and block.mark[0].isalnum() else ""
            points[-1] = DecisionPoint(f"{points[-1].text} {mark}{text}", points[-1].place)
            continue
        points.append(DecisionPoint(text, block.place))
        numbered = _is_numbered(block)
        fresh = False
    return points


def _is_numbered(block: Block) -> bool:
    return block.kind is BlockKind.POINT and (block.mark or "")[:1].isdigit()


def _is_set_off(block: Block) -> bool:
    """A heading that the form itself marks ends the decision: lists for information follow."""
    first = block.lines[0]
    marked = first.bold or first.heading is not None
    return block.kind is BlockKind.HEADING and marked and not is_lead_in(block.text)


def _is_list_after(points: list[DecisionPoint], block: Block) -> bool:
    """After "Antecknas." alone, what follows without a number is what was noted."""
    return _BRIEF.fullmatch(points[0].text) is not None and not _is_numbered(block)


def _belongs(before: str, block: Block, *, numbered: bool) -> bool:
    """Say whether the block goes on with the point before it."""
    if block.kind is not BlockKind.POINT:
        listed = _TASKS.search(before) is not None and not _ACTS.match(block.text)
        return listed or before.endswith((":", ",")) or (numbered and block.text[:1].islower())
    if block.level > 0:
        return True
    bullet = not (block.mark or "")[:1].isdigit()
    return bullet and (numbered or ":" in before)


def _unheaded(parts: list[Part]) -> Iterable[DecisionPoint]:
    for part in of_kind(parts, SectionKind.BODY, SectionKind.MATTER):
        if part.kind is SectionKind.MATTER and part is not parts[-1]:
            continue
        for block in part.blocks:
            text = block.text
            if (
                len(text) <= _LONGEST_UNHEADED
                and not text.endswith(":")
                and heading_of(text) is None
                and _UNHEADED.match(text)
            ):
                yield DecisionPoint(text, block.place)
