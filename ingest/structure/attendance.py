"""Attendance told in sentences: who was prevented, who presented, which officials were there."""

import re
from collections.abc import Iterator

from ingest.structure.persons import is_guest
from ingest.structure.sentences import sentences
from ingest.structure.speakers import speakers_in
from ingest.types import Attendance, Place, Role

_PREVENTED = re.compile(r"förhinder|frånvarande|förhindrad", re.IGNORECASE)
_PRESENT = re.compile(
    r"\b(?:närvarande|närvarade|föredragande|deltog|föredrog)\b.{0,60}?\b(?:var|även|också|deltog)\b:?\s*"
    r"|\bnärvarade\b:?\s*",
    re.IGNORECASE,
)
_SUBSTITUTES = re.compile(r"\bersättar(?:en|na)\b", re.IGNORECASE)
_LIST = re.compile(r",|\boch\b|\bsamt\b")
_LONG = 45


def is_running_text(text: str) -> bool:
    """Say whether a paragraph of the attendance list is a sentence."""
    return (
        len(text) > _LONG
        and (_PREVENTED.search(text) or _PRESENT.search(text)) is not None
        and (text.rstrip().endswith("."))
    )


def absentees(text: str, place: Place) -> Iterator[Attendance]:
    """Read "Förhinder hade anmälts av ledamöterna A (M) och B (S) samt ersättaren C (L)."."""
    for sentence in sentences(text):
        if not _PREVENTED.search(sentence):
            continue
        border = _SUBSTITUTES.search(sentence)
        for spoken in speakers_in(sentence):
            after = border is not None and spoken.start > border.start()
            role = Role.SUBSTITUTE if after else Role.MEMBER
            yield Attendance(spoken.speaker.name or "", spoken.speaker.party, role, place)


def guests_in_text(text: str, place: Place) -> Iterator[Attendance]:
    """Read "Närvarande tjänstemän i övrigt var A, B och C."."""
    for sentence in sentences(text):
        found = _PRESENT.search(sentence)
        if found is None or _PREVENTED.search(sentence):
            continue
        for part in _LIST.split(sentence[found.end() :].rstrip(". ")):
            words = part.split()
            name: list[str] = []
            while words and words[-1][:1].isupper():
                name.insert(0, words.pop())
            if len(name) > 1 and all(word[:1].islower() for word in words):
                role = Role.OTHER if is_guest(" ".join(words)) else Role.OFFICIAL
                yield Attendance(" ".join(name), None, role, place)
