"""The document's blocks parted into head, §§ and annexes."""

import itertools
import re
from dataclasses import dataclass, field

from ingest.structure.diary import diary_line
from ingest.structure.series import Candidate, plausible_series
from ingest.types import Block, BlockKind, Finding, FindingKind
from ingest.vocabulary import heading_of

_SECTION = re.compile(
    r"§+\s?(?P<number>\d{1,4})(?![\d:])(?:\s?[-–]\s?(?:§\s?)?(?P<last>\d{1,4}))?"
    r"(?:\s?(?P<letter>[A-E])(?=\s+[A-ZÅÄÖ]|\s*$))?\s*(?P<rest>.*)",
    re.DOTALL,
)
"""`§ 12`, `§ 12 A` put in between, `§§ 8–10` taken together."""
_BARE_NUMBER = re.compile(r"§\s?(\d{1,4})")
_CONTINUED = re.compile(
    r"(?:\S+ )?\(?(?:forts\.?|fortsättning)\)?(?: från .{1,40})?", re.IGNORECASE
)
_ANNEX = re.compile(r"Bilaga (\d{1,3})\b", re.IGNORECASE)
_BALLOT_ANNEX = ("Antal Ja", "Ärende:", "Ärendemening", "Parti", "Plats", "Namn")
_BULLETS = frozenset("•·▪◦●○\uf0b7\uf0a7")
_LEAST_ITEMS = 3
_LOOK_AHEAD, _LEAST_WORDS = 12, 2


@dataclass(slots=True)
class Raw:
    """One § before it is read: what its heading says, and its blocks."""

    number: int | None
    opening: Block
    inline: str = ""
    blocks: list[Block] = field(default_factory=list)


@dataclass(slots=True)
class Annex:
    """An annex after the last §: its number and its blocks, the heading first."""

    number: int
    blocks: list[Block]


@dataclass(slots=True)
class Split:
    """Head before the first §, the §§, the annexes, and what is doubtful in the numbers."""

    head: list[Block]
    items: list[Raw]
    annexes: list[Annex]
    findings: list[Finding]


def split(blocks: tuple[Block, ...]) -> Split:
    """Part the blocks at a plausible series of §§; at top bullets where no § is printed."""
    body, annexes = _annexes(blocks)
    starts = plausible_series(
        [
            _candidate(n, block, found)
            for n, block in enumerate(body)
            if block.kind is BlockKind.HEADING and (found := _SECTION.fullmatch(block.text))
        ]
    )
    if not starts:
        bullets = _top_bullets(body)
        return Split(
            body[: bullets[0]] if bullets else body,
            [_bulleted(body, start, end) for start, end in _spans(bullets, len(body))],
            annexes,
            [],
        )
    items: list[Raw] = []
    kept: list[Candidate] = []
    for start, end in zip(starts, [*[s.index for s in starts[1:]], len(body)], strict=True):
        opening = body[start.index]
        found = _SECTION.fullmatch(opening.text)
        inline = found["rest"].strip() if found else ""
        if items and _is_continued(items[-1], start.number, inline):
            items[-1].blocks.extend(body[start.index + 1 : end])
            continue
        kept.append(start)
        items.append(Raw(start.number, opening, inline, body[start.index + 1 : end]))
    return Split(body[: starts[0].index], items, annexes, _doubts(body, kept))


def _candidate(n: int, block: Block, found: re.Match[str]) -> Candidate:
    number, last = int(found["number"]), int(found["last"] or found["number"])
    strong = last == number and _strong(block, found["rest"])
    return Candidate(n, number, strong, max(number, last), found["letter"] or "")


def _is_continued(before: Raw, number: int, inline: str) -> bool:
    """Know the § heading printed again at the top of a page, with the same diary number."""
    if number != before.number:
        return False
    again = bool(inline) and inline == before.inline and bool(diary_line(inline))
    return again or _CONTINUED.fullmatch(inline) is not None


def _strong(block: Block, rest: str) -> bool:
    rest = rest.strip()
    first = block.lines[0]
    return not rest or bool(diary_line(rest)) or first.bold or first.heading is not None


def _spans(starts: list[int], end: int) -> list[tuple[int, int]]:
    return list(zip(starts, [*starts[1:], end], strict=True)) if starts else []


def _doubts(body: list[Block], starts: list[Candidate]) -> list[Finding]:
    doubts = []
    for previous, start in itertools.pairwise(starts):
        place, number, before = body[start.index].place, start.number, previous.end
        if number == before and start.letter == previous.letter:
            kind, text = FindingKind.NUMBER_TWICE, f"§ {number} står två gånger."
        elif number > before + 1:
            missing = f"§ {before + 1}" + (f"–{number - 1}" if number > before + 2 else "")
            kind, text = FindingKind.NUMBER_GAP, f"{missing} saknas före § {number}."
        else:
            continue
        doubts.append(Finding(kind, place.page, place.line, text))
    return doubts


def _top_bullets(body: list[Block]) -> list[int]:
    """Find the §§ of a copied web page: the outermost bullets, with minutes' headings below."""
    tops = [
        n
        for n, block in enumerate(body)
        if block.kind is BlockKind.POINT and block.level == 0 and (block.mark or "") in _BULLETS
    ]
    inside = sum(heading_of(block.text) is not None for block in body[tops[0] :]) if tops else 0
    return tops if len(tops) >= _LEAST_ITEMS and inside >= _LEAST_ITEMS else []


def _bulleted(body: list[Block], start: int, end: int) -> Raw:
    opening = body[start]
    if numbered := _BARE_NUMBER.fullmatch(opening.text):
        return Raw(int(numbered[1]), opening, "", body[start + 1 : end])
    plain = Block(BlockKind.PARAGRAPH, opening.text, opening.lines)
    return Raw(None, opening, "", [plain, *body[start + 1 : end]])


def _annexes(blocks: tuple[Block, ...]) -> tuple[list[Block], list[Annex]]:
    """Part off the annexes with lists of votes and of those present."""
    starts = [
        (n, int(found[1]))
        for n, block in enumerate(blocks)
        if (found := _ANNEX.match(block.text)) and _lists_follow(blocks, n)
    ]
    if not starts:
        return list(blocks), []
    ends = [*[n for n, _ in starts[1:]], len(blocks)]
    annexes = [
        Annex(number, list(blocks[n:end])) for (n, number), end in zip(starts, ends, strict=True)
    ]
    return list(blocks[: starts[0][0]]), annexes


def _lists_follow(blocks: tuple[Block, ...], n: int) -> bool:
    text = blocks[n].text
    alone = _ANNEX.fullmatch(text) is not None
    if not (alone or " Ärende: " in text or text.endswith(_BALLOT_ANNEX)):
        return False
    below = " ".join(block.text for block in blocks[n : n + _LOOK_AHEAD])
    return sum(word in below for word in _BALLOT_ANNEX) >= _LEAST_WORDS
