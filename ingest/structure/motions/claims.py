"""What a yrkande claims in words of its own, and what was found of the same words.

"Ada yrkar att frågan ska få ställas" names no proposal that the chair could name again. Its fate is
told by what the chair found in the same words, with or without *inte*.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ingest.vocabulary import fold

_CLAIM = re.compile(
    r"\batt (.{8,250}?)(?:[.;]|,? (?:med hänvisning|(?:samt|och) (?:avsl|bif))|$)", re.DOTALL
)
_BEFORE_MORE = re.compile(r"\batt (.{12,250}),? (?:samt|och)\s*$", re.DOTALL)
_MODAL = re.compile(r"\b(?:ska(?:ll)?|skulle|bör|får|inte|ej)\b", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:inte|ej|icke)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\w+ att (?:den|det|de) ")
_TODAY = re.compile(r"avgör", re.IGNORECASE)
_SMALL = frozenset(
    {
        "skall",
        "skulle",
        "inte",
        "icke",
        "denna",
        "detta",
        "från",
        "till",
        "eller",
        "kommunfullmaktige",
    }
)
_STEM = 6
_LEAST_LETTERS = 4
_ENOUGH = 0.66


def claim_before(text: str) -> bool:
    """Say whether the text before a key word is a claim of its own ("att X ska göras samt ...")."""
    found = _BEFORE_MORE.search(text)
    return bool(found and _MODAL.search(found[1]) and not _TODAY.search(found[1]))


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the chair found, or a decision: its words by their stems, and whether it says *inte*."""

    stems: frozenset[str]
    denied: bool


def ruling_of(text: str) -> Ruling:
    """Take the words of what was found or decided."""
    return Ruling(_stems(text), _DENIED.search(text) is not None)


def claimed(said: str, found: Iterable[Ruling]) -> bool | None:
    """Say whether the last ruling of the same words grants the claim; None where none has them."""
    claim = _CLAIM.search(said)
    if claim is None or not _MODAL.search(claim[1]):
        return None
    own, fate = ruling_of(claim[1]), None
    for ruling in found:
        if own.stems and len(own.stems & ruling.stems) >= _ENOUGH * len(own.stems):
            fate = own.denied == ruling.denied
    return fate


def whole_ruling(put: str, result: str) -> str:
    """Give what was found, with what its pronoun stands for ("om X ska ... att den inte får")."""
    return f"{_DENIED.sub(' ', put)} {result}" if _PRONOUN.match(result) else result


def _stems(text: str) -> frozenset[str]:
    words = (fold(word) for word in re.findall(r"\w+", text))
    return frozenset(w[:_STEM] for w in words if len(w) >= _LEAST_LETTERS and w not in _SMALL)
