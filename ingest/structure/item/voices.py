"""Reservations and statements: who speaks, and how far the text goes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from ingest.structure.parts import Part, of_kind
from ingest.structure.sentences import placed_sentences
from ingest.structure.speakers import parties_from, parties_named, speakers_in
from ingest.types import (
    Block,
    BlockKind,
    Place,
    Reservation,
    SectionKind,
    Speaker,
    Statement,
    StatementKind,
)
from ingest.vocabulary import fold, heading_of, is_party, party_by_name

_OPENS = re.compile(
    r"reserver(?:ar|ade|at)\b|reservation|antecknar\b|antecknade\b|anmäl(?:er|de)\b"
    r"|inkom(?:mer)? med|l[äaéim]{1,2}mna(?:r|de)\b.{0,60}f[öoé6]l?ljande|l[äaéi]mnade\b"
    r"|deltar (?:inte|ej) i (?:beslutet|handläggningen)"
    r"|f[öo]ljande (?:s[äa]rskil|ers|protokoll|r[öo]st)"
    r"|anför(?:de)?\b|instäm(?:mer|de) i\b|begär(?:de)?\b|hänvisa(?:r|de)\b"
    r"|lät (?:till protokollet )?(?:anteckna|anmäla|meddela)\b|ansl(?:uter|öt) sig till\b"
    r"|avg(?:av|er)\b|(?:gjorde|avgav|lämnade|anmälde|avge|lämna|göra|anmäla)s av\b",
    re.IGNORECASE,
)
_NAMED_FIRST = re.compile(r"instäm|begär|hänvisa|lät|ansl", re.IGNORECASE)
"""Who joins or refers stands before the verb; a name after it is somebody else's."""
_REMARK = re.compile(
    r"(?:Mötet|Sammanträdet) (?:ajournera|återuppta)|Fråga \d{1,2}$", re.IGNORECASE
)
_NEVER_CAME = re.compile(
    r"\b(?:ingen|inget|inte)(?: \w+)? (?:har )?(?:inkommit|lämnats in|inlämnats)\b", re.IGNORECASE
)
"""Announced at the meeting and never handed in: nothing was said."""
_ALL = re.compile(r"\bsamtliga\b.{0,40}\bfrån\b|\bledamöterna från\b", re.IGNORECASE)
_FAVOUR = re.compile(
    r"(?:till förmån för|med hänvisning till) (?:(?:förslaget|yrkandet) från )?([\w-]+)"
)
_KINDS = (
    ("ersattaryttrande", StatementKind.SUBSTITUTE_STATEMENT),
    ("sarskiltuttalande", StatementKind.SPECIAL_STATEMENT),
    ("sarskildauttalande", StatementKind.SPECIAL_STATEMENT),
    ("sarskiltyttrande", StatementKind.SPECIAL_STATEMENT),
    ("sarskildayttrande", StatementKind.SPECIAL_STATEMENT),
)
_LONGEST_OPENING = 700
_LONGEST_LABEL = 160
_EARLY = 40


@dataclass(slots=True)
class _Voice:
    opening: str
    by: tuple[Speaker, ...]
    place: Place
    rest: list[str] = field(default_factory=list)
    labelled: bool = False
    """Opened by a name alone on its line ("Ersättaren Ada Ek (S):")."""

    @property
    def text(self) -> str:
        """What is said; the opening itself where nothing follows it."""
        return "\n".join(self.rest) or self.opening


def reservations(parts: Iterable[Part]) -> tuple[Reservation, ...]:
    """Read the reservations of a §."""
    return tuple(
        Reservation(
            voice.by,
            voice.text,
            voice.place,
            all_present_of_party=_ALL.search(voice.opening) is not None,
            in_favour_of=_favoured(voice.opening),
        )
        for part in of_kind(parts, SectionKind.RESERVATION)
        for voice in _voices(part.blocks)
    )


def statements(parts: Iterable[Part]) -> tuple[Statement, ...]:
    """Read the special statements, substitutes' statements and notes of a §."""
    return tuple(
        Statement(_kind(part.statement, voice.opening), voice.by, voice.text, voice.place)
        for part in of_kind(parts, SectionKind.STATEMENT)
        for voice in _voices(part.blocks)
    )


def _kind(by_heading: StatementKind | None, opening: str) -> StatementKind:
    """The heading names the kind; only where it does not, the opening."""
    if by_heading is not None:
        return by_heading
    folded = fold(opening)
    return next((kind for word, kind in _KINDS if word in folded), StatementKind.NOTE)


def _voices(blocks: list[Block]) -> list[_Voice]:
    voices: list[_Voice] = []
    for block in blocks:
        text = block.text
        if _REMARK.match(text):
            break
        opened = _opened(block)
        inside = bool(voices) and any(s.name for s in voices[-1].by) and _by_party(text)
        if opened and not inside:
            voices.extend(opened)
        elif voices:
            voice = voices[-1]
            label = heading_of(text) if block.kind is BlockKind.HEADING else None
            if voice.rest or label is None or not label.inner:
                mark = f"{block.mark} " if block.mark else ""
                voice.rest.append(f"{mark}{text}")
        elif heading_of(text) is None:
            voices.append(_Voice(text, (), block.place, [text]))
    return [voice for voice in _without_announced(voices) if not _NEVER_CAME.search(voice.text)]


def _opened(block: Block) -> list[_Voice]:
    """Read the sentences that each open a voice; what follows one is its text."""
    if block.mark and not speakers_in(block.text[:200]):
        return []
    if labelled := _labelled(block):
        return [labelled]
    voices: list[_Voice] = []
    for sentence, place in placed_sentences(block):
        by = _speakers(sentence)
        if by:
            voices.append(_Voice(sentence, by, place))
        elif voices:
            voices[-1].rest.append(sentence)
        else:
            return []
    for voice in voices:
        if voice.rest:
            voice.rest = [" ".join(voice.rest)]
    return voices


def _labelled(block: Block) -> _Voice | None:
    """Read "Ersättaren Ada Ek (S):" on a line of its own."""
    text = block.text.rstrip()
    spoken = speakers_in(text) if text.endswith(":") and len(text) < _LONGEST_LABEL else ()
    if not spoken or text[spoken[-1].end :].strip(" :") or _OPENS.search(text):
        return None
    return _Voice(text, tuple(s.speaker for s in spoken), block.place, labelled=True)


def _by_party(text: str) -> bool:
    """Say whether parties alone speak: below a person's name that is the person's own text."""
    verb = _OPENS.search(text)
    return verb is not None and bool(parties_named(text[: verb.start()]))


def _without_announced(voices: list[_Voice]) -> list[_Voice]:
    """Leave out the voices that only announce those that follow under their names."""
    kept: list[_Voice] = []
    named: set[str | None] = set()
    for voice in reversed(voices):
        names = {speaker.name for speaker in voice.by}
        if voice.rest or voice.labelled or not names or not names <= named:
            kept.append(voice)
        if voice.labelled:
            named |= names
    return kept[::-1]


def _speakers(sentence: str) -> tuple[Speaker, ...]:
    if len(sentence) > _LONGEST_OPENING:
        return ()
    verb = _OPENS.search(sentence)
    if verb is None:
        return ()
    spoken = speakers_in(sentence)
    before = [s.speaker for s in spoken if s.start < verb.start()]
    if before:
        return tuple(before)
    parties = parties_from(sentence[: verb.start()]) or parties_named(sentence[: verb.start()])
    if parties:
        return parties
    if _NAMED_FIRST.match(verb[0]):
        return ()
    near = [s.speaker for s in spoken if s.start < verb.end() + 80]
    return tuple(near) if verb.start() < _EARLY else ()


def _favoured(opening: str) -> str | None:
    found = _FAVOUR.search(opening)
    if found is None:
        return None
    word = found[1]
    return party_by_name(word) or (word if is_party(word) and word[0].isupper() else None)
