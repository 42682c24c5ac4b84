"""Attendance told in sentences: who was prevented, who presented, which officials were there."""

import re
from collections.abc import Iterator

from ingest.structure.head.persons import is_guest, is_union
from ingest.structure.sentences import sentences
from ingest.structure.speakers import speakers_in
from ingest.types import Attendance, Place, Role
from ingest.vocabulary import is_party

_PREVENTED = re.compile(r"förhinder|frånvarande|förhindrad|\bej närvarande", re.IGNORECASE)
_PRESENT = re.compile(
    r"\b(?:närvarande|närvarade|föredragande|deltog|föredrog|deltagande)\b.{0,60}?"
    r"\b(?:var|även|också|deltog|gjorde|är)\b(?: även| också)?:?\s*"
    r"|\bnärvarade\b:?\s*",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"(?:förhinder|närvarande|föredragande|närvarade|dessutom|därutöver|i övrigt"
    r"|från förvaltningen)\b",
    re.IGNORECASE,
)
_SUBSTITUTES = re.compile(r"\bersättar(?:en|na)\b", re.IGNORECASE)
_LIST = re.compile(r",|\boch\b|\bsamt\b")
_BEHIND = re.compile(r"\(([^()]*)\)")
_LONG = 45


def is_running_text(text: str) -> bool:
    """Say whether a paragraph of the attendance list is a sentence."""
    whole = text.rstrip().endswith(".") or _OPENING.match(text) is not None
    if not whole or len(text) <= _LONG:
        return False
    return bool(_PREVENTED.search(text) or _PRESENT.search(text))


def announces(text: str) -> bool:
    """Say whether the text is a sentence that a list follows ("Närvarande tjänstemän var:")."""
    found = _PRESENT.search(text)
    return found is not None and found.end() == len(text) and _OPENING.match(text) is not None


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
            behind = _BEHIND.findall(part)
            words = _BEHIND.sub(" ", part).split()
            name: list[str] = []
            while words and words[-1][:1].isupper():
                name.insert(0, words.pop())
            if len(name) > 1 and all(word[:1].islower() for word in words):
                guest = is_guest(" ".join([*words, *behind])) or any(map(_is_outside, behind))
                role = Role.OTHER if guest else Role.OFFICIAL
                yield Attendance(" ".join(name), None, role, place)


def _is_outside(words: str) -> bool:
    """Say whether what stands behind a name is a union or a party."""
    return is_union(words) or is_party(words)
