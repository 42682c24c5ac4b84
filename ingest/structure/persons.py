"""A line of the attendance list: who, of which party, in what capacity, for which §§."""

import re
from functools import cache

from ingest.types import Attendance, Place, Role
from ingest.vocabulary import fold, near, party_letter, table

_PARTY = re.compile(r"\(\s?([A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,3}|[-–])\s?\)")
_PARENS = re.compile(r"\(([^()]{1,120})\)?")
_RANGE = re.compile(r"§+ ?(\d{1,4})(?: ?[-–] ?§? ?(\d{1,4}))?")
_FROM = re.compile(
    r"(?:närvarande )?(?:från(?: och med)?|fr\.?o\.?m\.?) § ?(\d{1,4})", re.IGNORECASE
)
_TO = re.compile(
    r"(?:närvarande )?(?:till(?: och med)?|t\.?o\.?m\.?|tom) § ?(\d{1,4})", re.IGNORECASE
)
_REPLACES = re.compile(
    r"\b(?:ersätter|för|i stället för|istället för|tjg\.? för|tjänstgör för)\s+(?=[A-ZÅÄÖ])"
)
_NAME_END = re.compile(
    r"\(|§|,|\bnärvarande\b|\bersätter\b|\bför\b(?= [A-ZÅÄÖ])"
    r"|\bfr\.?o\.?m|\bt\.?o\.?m|\bkl\b|\bfrån\b"
)
_TITLE = re.compile(
    r"\w*(?:chef|direktör|sekreterare|strateg|controller|ekonom|handläggare|jurist|utredare"
    r"|samordnare|administratör|kommunikatör|ingenjör|rektor)",
    re.IGNORECASE,
)
_LONGEST_NAME, _LONGEST_PARTY, _FUZZY_FROM, _TITLED_WORDS = 60, 4, 11, 3
_NOBODY = re.compile(r"[.…_\s\-–]*")


@cache
def _attending() -> dict[str, tuple[str, ...]]:
    return {
        role: tuple(fold(w) for w in words) for role, words in table("roles")["attending"].items()
    }


def person(text: str, role: Role, place: Place) -> Attendance | None:
    """Read "Anna Ek (S) §§11–14 ersätter Bo Al (M)"; None where no name stands."""
    text = " ".join(text.split()).strip(" .;")
    if _NOBODY.fullmatch(text):
        return None
    replaced = _REPLACES.search(text)
    own = text[: replaced.start()] if replaced else text
    own, role = _without_prefix(own, role)
    name = own[: end.start()] if (end := _NAME_END.search(own)) else own
    name = name.strip(" ,.–-")
    if (
        not name
        or not name[0].isupper()
        or len(name) > _LONGEST_NAME
        or any(c.isdigit() for c in name)
    ):
        return None
    party = _PARTY.search(own)
    if party is None and " " not in name:
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


def present(text: str) -> tuple[int | None, int | None]:
    """Read from which § to which somebody was present."""
    outside = _PARENS.sub(lambda m: " " if len(m[1]) > _LONGEST_PARTY else m[0], text)
    start, stop = _FROM.search(outside), _TO.search(outside)
    if start or stop:
        return (int(start[1]) if start else None), (int(stop[1]) if stop else None)
    ranges = [(int(m[1]), int(m[2] or m[1])) for m in _RANGE.finditer(outside)]
    if not ranges:
        return None, None
    return min(low for low, _ in ranges), max(high for _, high in ranges)


def _replaced(text: str) -> str | None:
    name = text[: end.start()] if (end := _NAME_END.search(text)) else text
    return name.strip(" ,.") or None


def _without_prefix(text: str, role: Role) -> tuple[str, Role]:
    """Take off "Ordförande", "Vice ordf." and the like before the name."""
    words = text.split()
    for length in range(min(3, len(words) - 1), 0, -1):
        folded = fold(" ".join(words[:length]))
        for name, known in _attending().items():
            if name != Role.OTHER and folded in known:
                return " ".join(words[length:]), Role(name)
    titled = len(words) >= _TITLED_WORDS and _TITLE.fullmatch(words[0])
    if role is Role.OFFICIAL and titled:
        return " ".join(words[1:]), Role.OTHER if is_guest(words[0]) else role
    return text, role


def _role_after(text: str, role: Role) -> Role:
    """Read "(ordförande)", ", vice ordförande" and "(facklig representant)" after the name."""
    after = text.split(",", 1)[1] if "," in text else ""
    for words in [*_PARENS.findall(text), _RANGE.sub("", _PARENS.sub("", after))]:
        inside = fold(words)
        for name, known in _attending().items():
            if name == Role.OTHER:
                if role is Role.OFFICIAL and any(word in inside for word in known):
                    return Role.OTHER
            elif inside in known:
                return Role(name) if role is not Role.OFFICIAL else role
    return role


def is_guest(words: str) -> bool:
    """Say whether a title is that of somebody outside the administration, misprints allowed."""
    folded = fold(words)
    guests = _attending()[Role.OTHER]
    return any(g in folded or (len(g) >= _FUZZY_FROM and near(g, folded, 2)) for g in guests)
