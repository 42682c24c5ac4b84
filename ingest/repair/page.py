"""Repairs one damaged page."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from ingest.repair.candidates import Candidates
from ingest.repair.choice import Chooser, Reading
from ingest.repair.context import Around
from ingest.repair.glyphs import reread
from ingest.repair.habits import Habits
from ingest.repair.joins import join_hyphens, join_spaces
from ingest.repair.language import is_english
from ingest.repair.marks import repair_codes, repair_marks
from ingest.repair.mending import Mend, Refusal, is_refused, mend
from ingest.repair.parties import repair_parties
from ingest.repair.slot import Slot, mark_names
from ingest.repair.strays import drop_strays, stop_sentences, strip_strays
from ingest.repair.token import leaves_open, tokens
from ingest.types import Change, Line, Page

_PUNCTUATION = '.,;:()?!"”'
_REACH = 3
"""How many neighbours are looked at on each side."""
_TELLING = 4
"""Letters that a word must have to tell how poor a page is."""
_POOR = 0.006
"""Share of words that nothing explains, from which any letter may be wrong."""


def repair_page(
    page: Page,
    slots: list[Slot],
    candidates: Candidates,
    names: Mapping[str, str],
    habits: Habits,
    refused: Collection[Refusal] = (),
) -> tuple[Page, list[Change]]:
    """The page with the words of its `slots` as printed, and what was changed."""
    chooser = Chooser(candidates, names, habits)
    join_hyphens(slots, chooser)
    poor = _is_poor(slots, candidates)
    chooser = Chooser(candidates, names, habits, poor=poor)
    if poor:
        drop_strays(slots)
        join_hyphens(slots, chooser)
        reread_glyphs(slots, page.lines, chooser)
    join_spaces(slots, chooser)
    guesses = [
        slot.bare if slot.printed is not None else _printed(slot, chooser).lower() for slot in slots
    ]
    for index, slot in enumerate(slots):
        if slot.printed is None:
            before = tuple(each.bare for each in reversed(slots[max(index - _REACH, 0) : index]))
            after = tuple(
                guess.strip(_PUNCTUATION) for guess in guesses[index + 1 : index + 1 + _REACH]
            )
            if slot.token.text.endswith((".", "?", "!")):
                after = (".",)
            around = Around(tuple(filter(None, before)), tuple(filter(None, after)))
            slot.printed = _printed(slot, chooser, around)
    repair_marks(slots, poor=poor)
    repair_codes(slots)
    repair_parties(slots, poor=poor)
    if poor:
        strip_strays(slots)
        stop_sentences(slots, chooser.is_common)
    return mend_page(page, slots, refused)


def mend_page(
    page: Page, slots: list[Slot], refused: Collection[Refusal] = ()
) -> tuple[Page, list[Change]]:
    """Put what the slots have decided into the lines, but for what a person has `refused`."""
    mends: dict[int, list[Mend]] = {}
    for slot in slots:
        found = slot.mend()
        if found:
            mends.setdefault(slot.line, []).append(found)
    if not mends:
        return page, []
    lines: list[Line] = list(page.lines)
    changes: list[Change] = []
    for index, found_here in sorted(mends.items()):
        wanted = [each for each in found_here if not is_refused(lines[index], each, refused)]
        lines[index], changed = mend(lines[index], wanted)
        changes += changed
    return replace(page, lines=tuple(lines)), changes


def read_slots(lines: tuple[Line, ...], candidates: Candidates) -> list[Slot]:
    """All words of the page but those of English lines."""
    slots: list[Slot] = []
    opens = True
    for index, line in enumerate(lines):
        if not is_english(line.text, candidates):
            row = [
                Slot(index, number, token)
                for number, token in enumerate(tokens(line.text, opens=opens))
            ]
            mark_names(row)
            slots += row
        opens = leaves_open(line.text)
    return slots


def _is_poor(slots: list[Slot], candidates: Candidates) -> bool:
    """Do words stand here that no Swedish word explains? Halves of words are left out."""
    words = [
        slot.bare
        for slot in slots
        if slot.printed is None and slot.token.text[0].islower() and slot.token.text[-1] != "-"
    ]
    telling = [word for word in words if len(word) >= _TELLING and word.isalpha()]
    unexplained = sum(1 for word in telling if not candidates.of(word))
    return unexplained > max(1, _POOR * len(telling))


def reread_glyphs(slots: list[Slot], lines: tuple[Line, ...], chooser: Chooser) -> None:
    """Read signs inside words as the letters that they look like."""
    for slot in slots:
        if slot.printed is None:
            slot.reading = reread(slot.token, lines[slot.line].text, chooser.explains)


def _printed(slot: Slot, chooser: Chooser, around: Around | None = None) -> str:
    """The token with each word inside as it must have been printed."""
    token = slot.reading or slot.token
    text, pieces = token.text, token.pieces
    if len(pieces) > 1:
        around = None
    for piece in reversed(pieces):
        suspended = text[piece.end() :] == "-"
        reading = Reading(piece[0], slot.token.opens, slot.in_name, suspended)
        text = text[: piece.start()] + chooser.choose(reading, around) + text[piece.end() :]
    return text
