"""Several persons in one paragraph of the attendance list."""

import re
from collections.abc import Iterator

from ingest.structure.head.persons import is_union, party_in, person, without_prefix
from ingest.structure.speakers import is_plural
from ingest.types import Attendance, Place, Role

_SEPARATOR = re.compile(r"(,|;|\boch\b|\bsamt\b|\bjämte\b)(?=\s)")
_INSTEAD = re.compile(
    r"(?:som )?(?:ersätter|för|tjänstgör\w*(?: ersättare)? för|tjg\.?(?: ers\.?)? för|istället"
    r"|i stället|i st)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?:[A-ZÅÄÖ][\w’'-]*\.? ){1,4}(?:(?:von|af|de|van|der) )?[A-ZÅÄÖ][\w’'-]+")
_PREFIX_WORDS = 4
_SURE = 3
"""So many names in a row are a list; of two, the second may be where the first one works."""


def people(text: str, role: Role, place: Place) -> list[Attendance]:
    """Read "Ledamöterna Ada Ek (S), Bo Al (M) samt ersättaren Cia Ur (V) för Dag Ås (V)"."""
    found: list[Attendance] = []
    current = role
    for passage in _passages(" ".join(text.split()), role):
        _, named = without_prefix(passage, current)
        if who := person(passage, current, place):
            found.append(who)
            if named is not current and is_plural(" ".join(passage.split()[:_PREFIX_WORDS])):
                current = named
    return found


def _passages(text: str, role: Role) -> list[str]:
    """Part the text so that each passage tells of one person."""
    pieces = list(_pieces(text))
    starts = [_has_party(piece) for piece, _ in pieces]
    if not any(starts[1:]):
        starts = _by_names([piece for piece, _ in pieces], role)
    passages: list[str] = []
    for (piece, separator), start in zip(pieces, starts, strict=True):
        if start or not passages:
            passages.append(piece)
        else:
            passages[-1] += f"{separator} {piece}" if separator in ",;" else f" {separator} {piece}"
    return passages


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """Cut at commas and conjunctions outside parentheses; give each piece with what cut it off."""
    start, cut = 0, ","
    for separator in _SEPARATOR.finditer(text):
        before = text[: separator.start()]
        if before.count("(") > before.count(")"):
            continue
        yield text[start : separator.start()].strip(), cut
        start, cut = separator.end(), separator[1]
    yield text[start:].strip(), cut


def _has_party(piece: str) -> bool:
    """Say whether a new person with a party begins here, not whom the one before replaces."""
    return party_in(piece) is not None and _INSTEAD.match(piece) is None


def _lower(pieces: list[str]) -> bool:
    """Say whether all are titles behind a name, as "Ada Ek, controller, Bo Al, jurist" has them."""
    return all(piece[:1].islower() for piece in pieces)


def _by_names(pieces: list[str], role: Role) -> list[bool]:
    """Find the officials of a list: each with a name of two words, a title before it or none."""
    bare = [without_prefix(piece, role)[0] for piece in pieces]
    named = [bool(_NAME.fullmatch(b.split(" (")[0])) and not is_union(b) for b in bare]
    titled = [b != piece for b, piece in zip(bare, pieces, strict=True)]
    if sum(named) >= _SURE and all(named):
        return named
    if named[0] and not any(named[1::2]) and all(named[::2]) and _lower(pieces[1::2]):
        return named
    return [n and t for n, t in zip(named, titled, strict=True)]
