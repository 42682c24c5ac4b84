"""Whether the matter of a § was put off: postponed (bordlagt) or referred back (återremitterat)."""

import re
from collections.abc import Sequence

from ingest.types import DecisionPoint, Outcome

_MATTER = r"(?:ärendet|frågan|interpellationen|motionen|paragrafen|yrkandet)"
_POSTPONED = re.compile(
    rf"\b{_MATTER} (?:\w+ ){{0,3}}(?:bordläggs|bordlades)\b"
    rf"|\b(?:bordlägg(?:a|er)|bordlade) {_MATTER}\b",
    re.IGNORECASE,
)
_REFERRED = re.compile(
    rf"\b{_MATTER} (?:\w+ ){{0,3}}återremittera(?:s|des)\b|\båterremittera(?:r|de)? {_MATTER}\b",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"[^.:]{3,300}?\b(?:(bordläggs)|återremitteras) (?:till|för|i avvaktan)\b")
"""Said of the one thing that is decided ("Förslag till taxa återremitteras till ...")."""


def postpones(text: str) -> bool:
    """Say whether a decision postpones the matter ("Ärendet bordläggs")."""
    return _POSTPONED.search(text) is not None


def refers_back(text: str) -> bool:
    """Say whether a decision refers the matter back ("nämnden återremitterar ärendet")."""
    return _REFERRED.search(text) is not None


def outcome_of(points: Sequence[DecisionPoint]) -> Outcome | None:
    """Say what the decision made of the matter; None where it settles it."""
    for point in points:
        if postpones(point.text):
            return Outcome.POSTPONED
        if refers_back(point.text):
            return Outcome.REFERRED_BACK
    whole = _WHOLE.match(points[0].text) if len(points) == 1 else None
    if whole is None:
        return None
    return Outcome.POSTPONED if whole[1] else Outcome.REFERRED_BACK
