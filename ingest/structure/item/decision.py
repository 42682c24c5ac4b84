"""The points of a decision."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ingest.structure.item.scraps import is_marks, table_cells
from ingest.structure.parts import Part, of_kind
from ingest.structure.sentences import place_of
from ingest.types import Block, BlockKind, DecisionPoint, Place, SectionKind
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


@dataclass(slots=True)
class _Point:
    """A point while it is being read. What it leads in is told by its first text and its last."""

    place: Place
    numbered: bool
    said: list[str]
    tasks: bool
    colon: bool

    def add(self, block: Block) -> None:
        mark = f"{block.mark} " if block.mark and block.mark[0].isalnum() else ""
        self.said.append(f"{mark}{block.text.strip()}")
        self.colon = self.colon or ":" in block.text
        self.tasks = self.tasks or _TASKS.search(block.text) is not None


def _points(blocks: Sequence[Block]) -> list[DecisionPoint]:
    points: list[_Point] = []
    fresh = True
    last_number = max((n for n, b in enumerate(blocks) if _is_numbered(b)), default=-1)
    cells = table_cells(blocks)
    scattered = enumerates = False
    for n, block in enumerate(blocks):
        text = block.text.strip()
        if points and (_is_set_off(block) or _is_list_after(points[0], block)):
            break
        if _REMARK.match(text) or _RECUSALS.search(text):
            continue
        if block.kind is not BlockKind.POINT and is_lead_in(text):
            fresh = True
            continue
        is_point = block.kind is BlockKind.POINT
        open_point = points[-1] if points and not fresh else None
        enumerates = is_point and (enumerates or _leads_in_numbers(open_point))
        scattered = not _is_numbered(block) and (scattered or is_marks(block))
        if open_point and (
            enumerates
            or scattered
            or n in cells
            or _belongs(open_point, block)
            or (open_point.numbered and n < last_number and not is_point)
        ):
            open_point.add(block)
            continue
        place = place_of(text, block)
        tasks = _TASKS.search(text) is not None
        points.append(_Point(place, _is_numbered(block), [text], tasks, ":" in text))
        fresh = False
    return [DecisionPoint(" ".join(point.said), point.place) for point in points]


def _leads_in_numbers(point: _Point | None) -> bool:
    """Say whether numbers that follow are parts of this unnumbered point."""
    return point is not None and not point.numbered and point.said[-1].endswith(":")


def _is_numbered(block: Block) -> bool:
    return block.kind is BlockKind.POINT and (block.mark or "")[:1].isdigit()


def _is_set_off(block: Block) -> bool:
    """A heading that the form itself marks ends the decision: lists for information follow."""
    first = block.lines[0]
    marked = first.bold or first.heading is not None
    return block.kind is BlockKind.HEADING and marked and not is_lead_in(block.text)


def _is_list_after(first: _Point, block: Block) -> bool:
    """After "Antecknas." alone, what follows without a number is what was noted."""
    brief = len(first.said) == 1 and _BRIEF.fullmatch(first.said[0]) is not None
    return brief and not _is_numbered(block)


def _belongs(point: _Point, block: Block) -> bool:
    """Say whether the block goes on with the point before it."""
    if block.kind is not BlockKind.POINT:
        listed = point.tasks and not _ACTS.match(block.text)
        open_end = point.said[-1].endswith((":", ","))
        return listed or open_end or (point.numbered and block.text[:1].islower())
    if block.level > 0:
        return True
    bullet = not (block.mark or "")[:1].isdigit()
    return bullet and (point.numbered or point.colon)


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
