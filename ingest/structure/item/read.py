"""One § read from its blocks."""

import datetime as dt
import re
from collections.abc import Sequence

from ingest.structure.dates import dates_in, six_digit_date
from ingest.structure.diary import diary_line, is_diary_label
from ingest.structure.item.decision import decision_points
from ingest.structure.item.recusals import recusals
from ingest.structure.item.voices import reservations, statements
from ingest.structure.motions.outcome import outcome_of
from ingest.structure.motions.read import motions
from ingest.structure.parts import Part, of_kind, parts_of
from ingest.structure.split import Annex, Raw
from ingest.structure.votes.ballots import annex_ballots
from ingest.structure.votes.read import vote_kind, votes
from ingest.types import Block, BlockKind, Item, Section, SectionKind
from ingest.vocabulary import heading_of

_AT_ONCE = re.compile(
    r"justera\w*(?: \w+){0,2} omedelbart\b|omedelbart justera|omedelbar justering"
    r"|(?:med )?omedelbar verkan justera",
    re.IGNORECASE,
)
_REPORT = re.compile(
    r"tjänste(?:utlåtande\w*|skrivelse\w*),?"
    r"(?: (?:daterat|daterad|av|från))?(?: den)?[ ,]"
    r"|(?:förvaltning\w*|kontor\w*|styrelsen|nämnden)"
    r" har i (?:tjänste)?skrivelse (?:daterad )?den ",
    re.IGNORECASE,
)
_REACH = 45
"""How far after its word the date of a report may stand."""
_HEADER_BLOCKS = 3
_LONGEST_TITLE = 200


def read_item(raw: Raw, position: int, annexes: Sequence[Annex]) -> Item:
    """Read one §. All its blocks but number, title and diary number end in its sections."""
    title, diary, blocks = _header(raw)
    parts = parts_of(blocks)
    cited = {annex.number: annex_ballots(annex.blocks) for annex in annexes}
    counted = votes(parts, cited)
    vote = vote_kind(parts, counted)
    points = decision_points(parts)
    sections = [part.section() for part in parts]
    sections += [_annex_section(annex) for annex in annexes]
    return Item(
        position=position,
        number=raw.number,
        title=title,
        diary_numbers=diary,
        decision=points,
        immediate_approval=any(_AT_ONCE.search(block.text) for block in blocks),
        report_dated=_report_dated(parts),
        outcome=outcome_of(points),
        vote=vote,
        votes=counted,
        motions=motions(parts, vote, counted),
        reservations=reservations(parts),
        statements=statements(parts),
        recusals=recusals(parts),
        sections=tuple(sections),
        place=raw.opening.place,
    )


def annexes_cited(raw: Raw, annexes: Sequence[Annex]) -> list[Annex]:
    """Find the annexes whose lists of votes the § refers to."""
    text = " ".join(block.text for block in raw.blocks if "bilaga" in block.text)
    cited = {int(n) for n in re.findall(r"röst(?:ar|ade|at) framgår av bilaga (\d{1,3})", text)}
    return [annex for annex in annexes if annex.number in cited]


def _annex_section(annex: Annex) -> Section:
    heading, *rest = annex.blocks
    return Part(SectionKind.VOTE, heading, None, rest).section()


def _header(raw: Raw) -> tuple[str | None, tuple[str, ...], list[Block]]:
    """Part title and diary numbers from the text of the §."""
    if raw.number is None:
        return None, _standing_alone(raw.blocks), raw.blocks
    diary = diary_line(raw.inline)
    title = None if diary or is_diary_label(raw.inline) else raw.inline or None
    rest = list(raw.blocks)
    kept: list[Block] = []
    for _ in range(_HEADER_BLOCKS):
        if not rest or _is_section(rest[0], untitled=title is None):
            break
        numbers = diary_line(rest[0].text)
        if numbers:
            diary += numbers
            rest.pop(0)
        elif (title is None and rest[0].kind is BlockKind.HEADING) or (
            title is None and not kept and _titular(rest)
        ):
            title = rest.pop(0).text
        else:
            break
    return title, diary, kept + rest


def _is_section(block: Block, *, untitled: bool) -> bool:
    """Say whether the block is a heading of a section, not the title under the number."""
    heading = heading_of(block.text) if block.kind is BlockKind.HEADING else None
    return heading is not None and not (untitled and heading.titular)


def _titular(rest: list[Block]) -> bool:
    """A first line without a stop, with more below it, is the title though nothing sets it off."""
    text = rest[0].text
    return (
        rest[0].kind is BlockKind.PARAGRAPH and len(text) < _LONGEST_TITLE and text[-1] not in ".:;"
    )


def _standing_alone(blocks: Sequence[Block]) -> tuple[str, ...]:
    """Find the diary numbers that stand on a line of their own."""
    found: list[str] = []
    for block in blocks:
        for line in block.lines:
            found.extend(n for n in diary_line(line.text.strip()) if n not in found)
    return tuple(found)


def _report_dated(parts: Sequence[Part]) -> dt.date | None:
    """Find the date of the administration's report, where it is named."""
    inside = of_kind(
        parts, SectionKind.PAPERS, SectionKind.MATTER, SectionKind.BODY, SectionKind.DECISION
    )
    for part in inside:
        for block in part.blocks:
            for found in _REPORT.finditer(block.text):
                after = block.text[found.end() : found.end() + _REACH]
                dates = dates_in(after)
                if dates and dates[0].start < _REACH / 2:
                    return dates[0].date
                if day := six_digit_date(after[:12]):
                    return day
    return None
