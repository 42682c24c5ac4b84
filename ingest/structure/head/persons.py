"""A line of the attendance list: who, of which party, in what capacity, for which §§."""

import re
from functools import cache

from ingest.structure.head.presence import present, without_presence
from ingest.types import Attendance, Place, Role
from ingest.vocabulary import fold, is_party, near, party_letter, table
from ingest.vocabulary.offices import ACTING, OFFICE
from ingest.vocabulary.particles import PARTICLES

_PARTY = re.compile(r"\(\s?([A-Za-zÅÄÖåäö]{1,4}|[-–])\s?\)")
_PARENS = re.compile(r"\(([^()]{1,120})\)?")
_REPLACES = re.compile(
    r"\b(?:ersätter|för|i ?stället för|i st\.? ?f\.?|tjg\.?(?: ers\.?)? för"
    r"|tjänstgör\w*(?: ersättare)? för)\s+(?=[A-ZÅÄÖ])"
)
_NAME_END = re.compile(
    r"\(|§|,| [-–] |\b(?:närvarande|ersätter|istället|tjänstgör\w*|tjg|tjänstg|fr\.?o\.?m"
    r"|t\.?o\.?m|fr o m|t o m|from|tom|kl|klockan|från|till|paragraf\w*|ej|anlände|ankom"
    r"|lämna\w+|deltar|deltog|digitalt|på distans)\b|\bi st|\bför\b(?= [A-ZÅÄÖ])"
)
_TITLE = re.compile(OFFICE, re.IGNORECASE)
_ACTING = re.compile(ACTING, re.IGNORECASE)
_AS_CHAIR = frozenset({"tjanstgorandeordforande", "tjanstgorandeordforanden"})
_LONGEST_NAME, _FUZZY_FROM, _NAME_WORDS, _PREFIX_WORDS = 60, 11, 2, 4
_NOBODY = re.compile(r"[.…_\s\-–]*")


@cache
def _attending() -> dict[str, tuple[str, ...]]:
    return {
        role: tuple(fold(w) for w in words) for role, words in table("roles")["attending"].items()
    }


@cache
def _unions() -> frozenset[str]:
    return frozenset(fold(name) for name in table("roles")["outside"]["unions"])


def person(text: str, role: Role, place: Place) -> Attendance | None:
    """Read "Anna Ek (S) §§11–14 ersätter Bo Al (M)"; None where no name stands."""
    text = " ".join(text.split()).strip(" .;*")
    if _NOBODY.fullmatch(text):
        return None
    replaced = _REPLACES.search(text)
    own = text[: replaced.start()] if replaced else text
    own, role = without_prefix(own, role)
    name = own[: end.start()] if (end := _NAME_END.search(own)) else own
    name = name.strip(" ,.:–-")
    if not _is_name(name):
        return None
    party = party_in(own)
    if party is None and (is_union(name) or not _is_full(name)):
        return None
    start, stop = present(text)
    return Attendance(
        name=name,
        party=party_letter(party[1]) if party else None,
        role=_role_after(own, role),
        place=place,
        replaces=_replaced(text[replaced.end() :]) if replaced else None,
        present_from=start,
        present_to=stop,
    )


def party_in(text: str) -> re.Match[str] | None:
    """Find the party letter in parentheses, group 1; small letters only where the party exists."""
    for found in _PARTY.finditer(text):
        if not found[1][0].islower() or is_party(found[1]):
            return found
    return None


def _is_name(name: str) -> bool:
    return (
        name[:1].isupper()
        and len(name) <= _LONGEST_NAME
        and not any(c.isdigit() for c in name)
        and not name.endswith(":")
    )


def _is_full(name: str) -> bool:
    """Say whether words without a party are a first name and a surname, not "Se nästa sida"."""
    words = name.split()
    return len(words) > 1 and all(word[0].isupper() or word in PARTICLES for word in words)


def _replaced(text: str) -> str | None:
    name = text[: end.start()] if (end := _NAME_END.search(text)) else text
    return name.strip(" ,.") or None


def without_prefix(text: str, role: Role) -> tuple[str, Role]:
    """Take off "Ordförande", "Vice ordf." and the like before the name."""
    words = text.split()
    for length in range(min(_PREFIX_WORDS, len(words) - 1), 0, -1):
        folded = fold(" ".join(words[:length]))
        for name, known in _attending().items():
            if name != Role.OTHER and folded in known:
                return " ".join(words[length:]).lstrip(": "), Role(name)
    titled = 0
    while len(words) - titled > _NAME_WORDS and _is_title(words[titled], titled):
        titled += 1
    if titled and role in {Role.OFFICIAL, Role.OTHER}:
        guest = is_guest(" ".join(words[:titled]))
        return " ".join(words[titled:]), Role.OTHER if guest else role
    return text, role


def _is_title(word: str, before: int) -> bool:
    if _ACTING.fullmatch(word) or _TITLE.fullmatch(word):
        return True
    return word[0].islower() and before == 0 and word.isalpha()


def _role_after(text: str, role: Role) -> Role:
    """Read "(ordförande)", ", vice ordförande" and "(facklig representant)" after the name."""
    party = party_in(text)
    after = text[party.end() :] if party else text.partition(",")[2]
    pieces = [*_PARENS.findall(text), *_PARENS.sub(",", after).split(",")]
    for words in pieces:
        folded = fold(without_presence(words))
        if folded in _AS_CHAIR and "§" not in words:
            return Role.CHAIR
        for name, known in _attending().items():
            if name == Role.OTHER:
                if role is Role.OFFICIAL and (is_guest(words) or folded in _unions()):
                    return Role.OTHER
            elif folded in known and (role is not Role.OFFICIAL or party):
                return Role(name)
    return Role.OTHER if role is Role.OFFICIAL and party and party[1] not in "-–" else role


def is_guest(words: str) -> bool:
    """Say whether a title is that of somebody outside the administration, misprints allowed."""
    folded = fold(words)
    guests = _attending()[Role.OTHER]
    return any(g in folded or (len(g) >= _FUZZY_FROM and near(g, folded, 2)) for g in guests)


def is_union(words: str) -> bool:
    """Say whether the words name a union."""
    return fold(words) in _unions()
