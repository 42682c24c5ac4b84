"""How Swedish surnames are made: two words of nature, as in Ljungström and Sjögren.

An OCR that loses å, ä and ö leaves words there that no surname has: -strom, -stal, Bjork-.
"""

import re
from functools import cache

from ingest.repair.confusions import FOREIGN, cost
from ingest.repair.skeleton import skeleton
from ingest.vocabulary.table import table

_SHORTEST = 5
_SHORTEST_PART = 3
_SHORTEST_BEFORE = {False: 4, True: 3}
"""Letters of a first part that may be restored, by whether the last part is a long one."""
_SHORTEST_LAST = 4
"""And of a last part. Shorter ones (-ang, -lov) end names of other peoples too."""
_DEAREST = 5.0
"""Nats that the damage of a part may cost."""


@cache
def _parts() -> tuple[frozenset[str], frozenset[str]]:
    data = table("surnames")
    return frozenset(data["first"].split()), frozenset(data["last"].split())


@cache
def _by_bones() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """First and last parts with å, ä or ö, by skeleton."""
    found: tuple[dict[str, list[str]], dict[str, list[str]]] = ({}, {})
    for parts, by_bones in zip(_parts(), found, strict=True):
        for part in parts:
            if not FOREIGN.isdisjoint(part):
                by_bones.setdefault(skeleton(part), []).append(part)
    return found


def _cuts(word: str) -> range:
    return range(2, len(word) - 1)


def is_surname(word: str) -> bool:
    """Whether the word in lower case has a first and a last part of surnames."""
    firsts, lasts = _parts()
    return any(word[:cut] in firsts and word[cut:] in lasts for cut in _cuts(word))


def _restored(read: str, by_bones: dict[str, list[str]], shortest: int) -> str | None:
    """The part with å, ä or ö that was read as `read`; None where there is none."""
    near = [(cost(part, read), part) for part in by_bones.get(skeleton(read), ())]
    price, part = min(near, default=(_DEAREST, ""))
    return part if price < _DEAREST and len(part) >= shortest else None


@cache
def surname(read: str) -> str | None:
    """The surname in lower case that `read` must have been, None where it is none or is whole."""
    if len(read) < _SHORTEST or not re.search("[aodié64&0]", read) or is_surname(read):
        return None
    firsts, lasts = _parts()
    by_first, by_last = _by_bones()
    for cut in _cuts(read):
        first, last = read[:cut], read[cut:]
        if last in lasts and len(last) >= _SHORTEST_PART:
            restored = _restored(first, by_first, _SHORTEST_BEFORE[len(last) > _SHORTEST_PART])
            if restored:
                return restored + last
        if first in firsts and len(first) >= _SHORTEST_PART:
            restored = _restored(last, by_last, _SHORTEST_LAST)
            if restored:
                return first + restored
    return None
