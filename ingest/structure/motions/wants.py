"""What a motion wants: its clauses, and what each is about."""

import re
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise

from ingest.structure.motions.claims import claim_before
from ingest.structure.motions.phrases import ADDITION, MOTION, OTHERS, PLAIN, REFERRAL, office_in
from ingest.structure.speakers import parties_from, party_sets
from ingest.types import MotionContent as Content
from ingest.vocabulary import fold, party_by_name

_KEY = re.compile(
    r"\bbif(?:all(?:a|er|as|s)?)\b|\bavslag\b|\bavslå(?:s|r)?\b|\bavstyrk\w*|\båterremi(?!ssyrk)\w*"
    r"|\bbordlägg\w*|\btillstyrk\w*|\bbesvara[dt]\b|\btillägg(?!s?yrk|sf)\w*|\bändring\w*"
    r"|\bi (?:första|andra|tredje) hand\b|\benligt\b|\bi enlighet med\b|\bannat förslag\b",
    re.IGNORECASE,
)
_PARTY_PROPOSAL = re.compile(r"\b([A-ZÅÄÖ][\w-]+)s (?:förslag|yrkande)")


class Aim(Enum):
    """What a clause is about."""

    ADMINISTRATION = auto()
    ADDITION = auto()
    OWN = auto()
    MOTION = auto()
    REFERRAL = auto()
    POSTPONEMENT = auto()
    ANSWER = auto()
    """That the motion is deemed answered."""
    OTHERS = auto()
    MATTER = auto()
    """What is on the table: a bare "avslag"."""


_TODAY = re.compile(
    r"(?:ärendet|frågan) (?:ska(?:ll)?|skulle|bör) avgöras (?:i ?dag|nu|vid (?:dagens|samman))"
)
_LEAST_CLAUSE = 3
_HAND = re.compile(r"i \w+ hand\s*", re.IGNORECASE)
_SIMPLE = (
    ("aterremi", Content.REFERRAL_BACK, Aim.REFERRAL),
    ("bordlagg", Content.POSTPONEMENT, Aim.POSTPONEMENT),
    ("tillagg", Content.ADDITION, Aim.ADDITION),
    ("andring", Content.OWN, Aim.OWN),
    ("besvara", Content.OWN, Aim.ANSWER),
    ("annat", Content.OWN, Aim.OWN),
)
_BY = ("enligt", "i enlighet med")
_BEFORE = 40
"""How far before a verb its object is sought."""


@dataclass(frozen=True, slots=True)
class Want:
    """One wish: for or against an aim, named by parties or persons where the minutes name them."""

    content: Content
    aim: Aim
    support: bool
    parties: frozenset[str] = frozenset()
    office: str | None = None


def wants_of(text: str, heading: str) -> tuple[Want, ...]:
    """Read the wishes of a motion's text after its verb, under this heading; never empty."""
    wants: list[Want] = []
    for before, clause in _clauses(text):
        wants.extend(_read(clause, before))
    if _TODAY.search(text):
        wants = [w for w in wants if w.content is not Content.REFERRAL_BACK]
        wants = wants or [Want(Content.OWN, Aim.REFERRAL, support=False)]
    key = _KEY.search(text)
    if key and claim_before(text[: key.start()]):
        wants.append(Want(Content.OWN, Aim.OWN, support=True))
    if not wants:
        wants.append(_by_heading(text, heading))
    seen: dict[Content, Want] = {}
    for want in wants:
        seen.setdefault(want.content, want)
    return tuple(seen.values())


def _clauses(text: str) -> list[tuple[str, str]]:
    """Part the text at its key words; each clause comes with the words right before it."""
    starts = [found.start() for found in _KEY.finditer(text)]
    clauses: list[tuple[str, str]] = []
    for start, end in pairwise([*starts, len(text)]):
        clause = text[start:end]
        if clauses and (_is_open(clauses[-1][1]) or clause.casefold().startswith(_BY)):
            before, open_clause = clauses.pop()
            clauses.append((before, open_clause + clause))
        else:
            if clauses and _HAND.match(clauses[-1][1]) and not _HAND.match(clause):
                clauses.pop()
            clauses.append((text[max(0, start - _BEFORE) : start], clause))
    return clauses


def _is_open(clause: str) -> bool:
    """Say whether the clause, like "avslag på", waits for its object."""
    words = clause.split()
    return len(words) < _LEAST_CLAUSE and words[-1] in {"på", "till", "av", "enligt", "hand"}


def _read(clause: str, before: str) -> list[Want]:
    head = fold(clause.split(maxsplit=1)[0])
    hand = _HAND.match(clause)
    if hand:
        rest = clause[hand.end() :]
        inner = [want for lead, part in _clauses(rest) for want in _read(part, lead)]
        bare = len(rest.split()) >= _LEAST_CLAUSE
        return inner or ([Want(Content.OWN, Aim.OWN, support=True)] if bare else [])
    if head.startswith(("avsl", "avstyrk")):
        return [_against(clause, before)]
    for start, content, aim in _SIMPLE:
        if head.startswith(start):
            parties = frozenset() if start == "annat" else _parties(clause)
            return [Want(content, aim, support=True, parties=parties)]
    explicit = head.startswith(("bif", "tillstyrk"))
    wants = _supported(clause, explicit=explicit)
    bare = [want.aim for want in wants] == [Aim.OWN] and not wants[0].parties
    if explicit and bare and not PLAIN.search(clause):
        if (office := office_in(before)) is not None:
            return [Want(Content.ADMINISTRATION, Aim.ADMINISTRATION, True, office=office)]
        if MOTION.search(before):
            return [Want(Content.OWN, Aim.MOTION, support=True)]
    return wants


def _supported(clause: str, *, explicit: bool) -> list[Want]:
    wants: list[Want] = []
    office = office_in(clause)
    if office is not None:
        wants.append(Want(Content.ADMINISTRATION, Aim.ADMINISTRATION, True, office=office))
    if found := ADDITION.search(clause):
        wants.append(Want(Content.ADDITION, Aim.ADDITION, True, _parties(clause[found.start() :])))
    if REFERRAL.search(clause):
        wants.append(Want(Content.REFERRAL_BACK, Aim.REFERRAL, True, _parties(clause)))
    rest = ADDITION.sub(" ", clause)
    party = _party_proposal(rest)
    added = explicit and {want.aim for want in wants} == {Aim.ADDITION}
    if MOTION.search(rest) and (not wants or added):
        wants.append(Want(Content.OWN, Aim.MOTION, True))
    elif (PLAIN.search(rest) or party) and not (wants and not PLAIN.search(rest)):
        parties = frozenset({party}) if party else _parties(rest)
        if explicit or party or not wants:
            wants.append(Want(Content.OWN, Aim.OWN, True, parties))
    if explicit and not wants:
        wants.append(Want(Content.OWN, Aim.OWN, True, _parties(rest)))
    return wants


def _against(clause: str, before: str) -> Want:
    """Read a rejection; its object may stand before the verb ("motionen ska avstyrkas")."""
    aim = _object(clause) or _object(before) or Aim.MATTER
    office = office_in(clause) or office_in(before)
    return Want(Content.REJECTION, aim, False, _parties(clause), office)


def _object(text: str) -> Aim | None:
    for aim, pattern in (
        (Aim.OTHERS, OTHERS),
        (Aim.ADDITION, ADDITION),
        (Aim.REFERRAL, REFERRAL),
        (Aim.OWN, PLAIN),
        (Aim.MOTION, MOTION),
    ):
        if pattern.search(text):
            return aim
        if aim is Aim.REFERRAL and office_in(text) is not None:
            return Aim.ADMINISTRATION
    return None


def _by_heading(text: str, heading: str) -> Want:
    folded = fold(heading)
    if folded.startswith("tillagg"):
        return Want(Content.ADDITION, Aim.ADDITION, True, _parties(text))
    if folded.startswith("avslag") or "avstyrkas" in text:
        return Want(Content.REJECTION, Aim.MOTION, False)
    if folded.startswith("aterremiss"):
        return Want(Content.REFERRAL_BACK, Aim.REFERRAL, True)
    if folded.startswith("bordlagg"):
        return Want(Content.POSTPONEMENT, Aim.POSTPONEMENT, True)
    return Want(Content.OWN, Aim.OWN, True, _parties(text))


def _party_proposal(text: str) -> str | None:
    for found in _PARTY_PROPOSAL.finditer(text):
        if party := party_by_name(found[1]):
            return party
    return None


def _parties(text: str) -> frozenset[str]:
    sets = list(party_sets(text))
    if sets:
        return sets[0]
    return frozenset(s.party for s in parties_from(text) if s.party)
