"""Swedish compounds out of damaged parts."""

from collections.abc import Iterator
from functools import lru_cache
from math import inf

from ingest.repair.affixes import Use
from ingest.repair.confusions import cost
from ingest.repair.lexicon import lexicon
from ingest.repair.skeleton import skeleton

_SHORTEST = 3
"""Letters in a part."""
_SHORTEST_WHOLE = 7
_LONGEST_WHOLE = 50
"""No Swedish word of minutes is longer; what is longer is no word."""
_KEPT = 3
_JOINT = 8.5
"""Zipf units that joining two parts costs: ln P(a)P(b) against P(ab), and what is seldom true."""

Part = tuple[str, float, float]
"""A part as printed, its Zipf frequency and the cost of its damage in nats."""


@lru_cache(maxsize=50_000)
def _parts(read: str, use: Use) -> tuple[Part, ...]:
    """The likeliest single parts for a stretch of a word."""
    found: list[Part] = []
    for entry in lexicon().alike(skeleton(read)):
        if not entry.use & use or entry.use & Use.UNLISTED or len(entry.word) < _SHORTEST:
            continue
        price = cost(entry.word, read)
        if price < inf:
            found.append((entry.word, entry.zipf, price))
    found.sort(key=lambda part: part[2] - part[1] * 2.3)
    return tuple(found[:_KEPT])


def _first(read: str) -> Iterator[Part]:
    """First parts: a form made for it, or a word with a linking -s-."""
    yield from _parts(read, Use.FIRST)
    if len(read) > _SHORTEST and read.endswith("s"):
        for word, zipf, price in _parts(read[:-1], Use.LAST | Use.FIRST):
            yield word + "s", zipf, price


@lru_cache(maxsize=20_000)
def compounds(read: str, depth: int = 2) -> tuple[Part, ...]:
    """The likeliest compounds of two parts, or of three where two find nothing."""
    if not _SHORTEST_WHOLE <= len(read) <= _LONGEST_WHOLE:
        return ()
    found: dict[str, Part] = {}
    for cut in range(_SHORTEST - 1, len(read) - _SHORTEST + 2):
        lasts = _parts(read[cut:], Use.LAST)
        if not lasts and depth > 1:
            lasts = compounds(read[cut:], depth - 1)
        for last, last_zipf, last_price in lasts:
            for first, first_zipf, first_price in _first(read[:cut]):
                word = first + last
                part = (word, first_zipf + last_zipf - _JOINT, first_price + last_price)
                if word not in found or _rank(part) > _rank(found[word]):
                    found[word] = part
    return tuple(sorted(found.values(), key=_rank, reverse=True)[:_KEPT])


def _rank(part: Part) -> float:
    return part[1] * 2.3 - part[2]
