"""The minutes as a whole."""

from collections.abc import Iterator, Sequence

from ingest.structure.approval import with_approval
from ingest.structure.body import body_of
from ingest.structure.city import city_of
from ingest.structure.genre import calls_itself_extract
from ingest.structure.head import read_head
from ingest.structure.item import annexes_cited, read_item
from ingest.structure.split import Annex, Raw, Split
from ingest.types import (
    Finding,
    FindingKind,
    Item,
    Minutes,
    Motion,
    Reservation,
    Segmentation,
    Statement,
)
from ingest.vocabulary import is_party


def read_minutes(segmentation: Segmentation, parts: Split) -> tuple[Minutes, tuple[Finding, ...]]:
    """Read head, §§ and annexes into `Minutes`."""
    head, findings = read_head(parts.head, segmentation.running)
    items, loose = _items(parts.items, parts.annexes)
    body = body_of(parts.head, segmentation.running, parts.items)
    head = with_approval(head, parts.items)
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
