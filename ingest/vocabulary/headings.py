"""The headings inside a §, as a table from word to kind."""

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from ingest.types import SectionKind, StatementKind
from ingest.vocabulary.fold import fold, near
from ingest.vocabulary.table import table

_LONGEST = 60
_FUZZY_FROM = 8
"""Folded headings shorter than this must match exactly: too many words are near "beslut"."""
_OWN_DECISION = re.compile(r"[^\W\d][\w\- ]{2,45}s beslut:?", re.IGNORECASE)
_OWN_PROPOSAL = re.compile(
    r"(?!Att )[A-ZÅÄÖ][\w-]+(?: och)?(?: [\w-]+)?s f[öo]rslag till beslut:?", re.IGNORECASE
)
_PROPOSAL_TO = re.compile(r"f[öo]rslag till beslut (i|till) [\w\- ]{3,40}:?", re.IGNORECASE)
_ASSESSED = re.compile(r"bedömning ur [\w ]{3,30} dimension(?:en)?:?", re.IGNORECASE)
_BALLOTS = re.compile(r"voteringslista:? ?(§ ?\d{1,4})?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Heading:
    """A known heading: the section it opens, and what kind of statement when it opens one.

    `inner`: it may as well stand inside another section ("Förslag till beslut" in a reservation,
    or as lead-in of the decision) and opens its own only where the context allows.
    """

    kind: SectionKind
    statement: StatementKind | None = None
    inner: bool = False
    titular: bool = False
    """A word that § titles have as well ("Information")."""


_BY_FORM = (
    (_PROPOSAL_TO, Heading(SectionKind.PROPOSAL, inner=True)),
    (_OWN_PROPOSAL, Heading(SectionKind.PROPOSAL, inner=True)),
    (_OWN_DECISION, Heading(SectionKind.DECISION)),
    (_ASSESSED, Heading(SectionKind.MATTER)),
    (_BALLOTS, Heading(SectionKind.VOTE)),
)


@cache
def _known() -> dict[str, Heading]:
    known: dict[str, Heading] = {}
    kinds = dict(table("headings"))
    titles = {fold(word) for word in kinds.pop("titles")}
    for name, words in kinds.items():
        if name in {kind.value for kind in StatementKind}:
            heading = Heading(SectionKind.STATEMENT, StatementKind(name))
        else:
            heading = Heading(SectionKind(name))
        for word in words:
            known[fold(word)] = replace(heading, titular=fold(word) in titles)
    known[fold("Förslag till beslut")] = Heading(SectionKind.PROPOSAL, inner=True)
    return known


@cache
def _by_length() -> dict[int, tuple[tuple[str, Heading], ...]]:
    lengths: dict[int, list[tuple[str, Heading]]] = {}
    for word, heading in _known().items():
        if len(word) >= _FUZZY_FROM:
            for length in range(len(word) - 2, len(word) + 3):
                lengths.setdefault(length, []).append((word, heading))
    return {length: tuple(words) for length, words in lengths.items()}


def heading_of(text: str) -> Heading | None:
    """Give the known heading that `text` is, as a whole and however damaged; else None."""
    text = " ".join(text.split())
    if not text or len(text) > _LONGEST or text[-1] in ".,;" or not text[0].isalpha():
        return None
    return _lookup(text)


@lru_cache(maxsize=4096)
def _lookup(text: str) -> Heading | None:
    folded = fold(text)
    if found := _known().get(folded):
        return found
    for pattern, heading in _BY_FORM:
        if pattern.fullmatch(text):
            return heading
    if text[0].isupper():
        for word, heading in _by_length().get(len(folded), ()):
            limit = 2 if len(word) > _FUZZY_FROM + 2 else 1
            if word[0] == folded[0] and near(word, folded, limit):
                return heading
    return None
