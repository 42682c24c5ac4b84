"""The minutes as a whole."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.structure.city import city_of
from ingest.structure.doubts.checks import doubts
from ingest.structure.genre import calls_itself_extract
from ingest.structure.head.approval import with_approval
from ingest.structure.head.body import body_of
from ingest.structure.head.read import read_head
from ingest.structure.head.roll import is_roll, read_roll
from ingest.structure.head.second import second_heads
from ingest.structure.item.read import annexes_cited, read_item
from ingest.structure.split import Annex, Raw, Split
from ingest.types import (
    Finding,
    FindingKind,
    Item,
    MeetingHead,
    Minutes,
    Segmentation,
)


def read_minutes(segmentation: Segmentation, parts: Split) -> tuple[Minutes, tuple[Finding, ...]]:
    """Read head, §§ and annexes into `Minutes`."""
    head, findings = read_head(parts.head, segmentation.running)
    head, annexes = _with_roll(head, parts.annexes)
    items, loose = _items(parts.items, annexes)
    body = body_of(parts.head, segmentation.running, parts.items)
    head = with_approval(head, parts.items)
    extract = calls_itself_extract(segmentation) or (len(items) == 1 and not head.attendance)
    city = city_of(segmentation)
    minutes = Minutes(body, head, tuple(items), is_extract=extract, municipality=city)
    numbers = [f for f in parts.findings if not (extract and f.kind is FindingKind.NUMBER_GAP)]
    findings = [*findings, *numbers, *second_heads(parts.items), *doubts(minutes)]
    findings += [_unplaced(annex) for annex in loose]
    return minutes, tuple(findings)


def _with_roll(head: MeetingHead, annexes: Sequence[Annex]) -> tuple[MeetingHead, list[Annex]]:
    """Read who was present from the annex that lists them; the other annexes are returned."""
    others = [annex for annex in annexes if not is_roll(annex)]
    rolls = [annex for annex in annexes if is_roll(annex)]
    present = tuple(who for roll in rolls for who in read_roll(roll, others))
    if not present or head.attendance:
        return head, list(annexes)
    return replace(head, attendance=present), others


def _items(raws: Sequence[Raw], annexes: Sequence[Annex]) -> tuple[list[Item], list[Annex]]:
    """Read the §§; each annex goes to the § that refers to it, the others are returned."""
    items: list[Item] = []
    placed: set[int] = set()
    for position, raw in enumerate(raws, 1):
        cited = annexes_cited(raw, annexes)
        placed.update(id(annex) for annex in cited)
        items.append(read_item(raw, position, cited))
    return items, [annex for annex in annexes if id(annex) not in placed]


def _unplaced(annex: Annex) -> Finding:
    place = annex.blocks[0].place
    return Finding(
        FindingKind.UNPLACED_TEXT,
        place.page,
        place.line,
        f"Bilaga {annex.number} hör inte till någon paragraf.",
    )
