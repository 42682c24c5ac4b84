"""The minutes as a whole."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.structure.body import body_of
from ingest.structure.city import city_of
from ingest.structure.dates import dates_in
from ingest.structure.genre import calls_itself_extract
from ingest.structure.head import read_head
from ingest.structure.item import annexes_cited, read_item
from ingest.structure.speakers import speakers_in
from ingest.structure.split import Annex, Raw, Split
from ingest.types import (
    Finding,
    FindingKind,
    Item,
    MeetingHead,
    Minutes,
    Motion,
    Reservation,
    Segmentation,
    Statement,
)
from ingest.vocabulary import is_party

_TO_APPROVE = re.compile(
    r"\but(?:se|ser|ses|såg|sågs|setts)\b.{0,160}?\bjustera|i uppdrag att .{0,60}?justera"
    r"|justerar dagens protokoll|\btill att justera\b.{0,30}?\but(?:sågs|ses|ser|såg)\b"
    r"|justeras av\b",
    re.IGNORECASE,
)
_LATEST = re.compile(r"juster\w+ (?:\w+ ){0,3}?senast\b", re.IGNORECASE)
_NEAR = 80
"""How far behind the words that appoint somebody their names may stand."""
_FIRST_ITEMS = 5
_SHORT_ITEM = 1500


def read_minutes(segmentation: Segmentation, parts: Split) -> tuple[Minutes, tuple[Finding, ...]]:
    """Read head, §§ and annexes into `Minutes`."""
    head, findings = read_head(parts.head, segmentation.running)
    items, loose = _items(parts.items, parts.annexes)
    body = body_of(parts.head, segmentation.running, parts.items)
    head = _with_approval(head, parts.items)
    extract = calls_itself_extract(segmentation) or (len(items) == 1 and not head.attendance)
    city = city_of(segmentation)
    minutes = Minutes(body, head, tuple(items), is_extract=extract, municipality=city)
    findings = [*findings, *parts.findings, *_missing(minutes), *_parties(items)]
    findings += [_unplaced(annex) for annex in loose]
    return minutes, tuple(findings)


def _items(raws: Sequence[Raw], annexes: Sequence[Annex]) -> tuple[list[Item], list[Annex]]:
    """Read the §§; each annex goes to the § that refers to it, the others are returned."""
    items: list[Item] = []
    placed: set[int] = set()
    for position, raw in enumerate(raws, 1):
        cited = annexes_cited(raw, annexes)
        placed.update(id(annex) for annex in cited)
        items.append(read_item(raw, position, cited))
    return items, [annex for annex in annexes if id(annex) not in placed]


def _with_approval(head: MeetingHead, raws: Sequence[Raw]) -> MeetingHead:
    """Read who approves, and by when, from the § that appoints them."""
    for raw in raws[:_FIRST_ITEMS]:
        text = " ".join(block.text for block in raw.blocks)
        if len(text) < _SHORT_ITEM and (found := _TO_APPROVE.search(text)):
            names = [
                s.speaker.name
                for s in speakers_in(text)
                if s.speaker.name and s.start < found.end() + _NEAR
            ]
            return replace(
                head,
                approvers=_approvers(head.approvers, tuple(dict.fromkeys(names))),
                approved_by_latest=head.approved_by_latest or _latest(text),
            )
    return head


def _approvers(signed: tuple[str, ...], appointed: tuple[str, ...]) -> tuple[str, ...]:
    """Trust the signatures, unless several ran together on one line."""
    line = " ".join(signed)
    together = len(appointed) > len(signed) and all(name in line for name in appointed)
    return appointed if together else signed or appointed


def _latest(text: str) -> dt.date | None:
    found = _LATEST.search(text)
    dates = dates_in(text[found.end() :]) if found else []
    return dates[0].date if dates else None


def _missing(minutes: Minutes) -> Iterator[Finding]:
    if minutes.head.date is None:
        yield Finding(FindingKind.MISSING_DATE, 0, 0, "Sammanträdets datum står inte i filen.")
    if minutes.body is None:
        yield Finding(FindingKind.MISSING_BODY, 0, 0, "Nämndens namn står inte i filen.")


def _parties(items: Sequence[Item]) -> Iterator[Finding]:
    """Name each unknown party letter once, where it first speaks."""
    seen: set[str] = set()
    for item in items:
        voices: list[Motion | Reservation | Statement] = []
        voices += [*item.motions, *item.reservations, *item.statements]
        for voice in voices:
            for speaker in voice.by:
                party = speaker.party
                if party and not is_party(party) and party not in seen:
                    seen.add(party)
                    yield Finding(
                        FindingKind.UNKNOWN_PARTY,
                        voice.place.page,
                        voice.place.line,
                        f"{speaker.name or ''} ({party})".strip(),
                    )


def _unplaced(annex: Annex) -> Finding:
    place = annex.blocks[0].place
    return Finding(
        FindingKind.UNPLACED_TEXT,
        place.page,
        place.line,
        f"Bilaga {annex.number} hör inte till någon paragraf.",
    )
