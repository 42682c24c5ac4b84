"""Which other words may have been printed, where a poor page shows one letter as another.

Besides å, ä and ö, a poor page confuses letters that look alike (*li* and h, *rn* and m). What is
looked up is the word with each such confusion undone, by its skeleton.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from ingest.repair.confusions import FOREIGN, confusions
from ingest.repair.skeleton import SYMBOL, collapsed, skeleton

_ALPHABET = "bcefghjklmnpqrstuvwxyz" + SYMBOL
_CONSONANTS = "gtbs38"
"""What å, ä and ö become, seldom."""


@cache
def _common() -> tuple[tuple[str, str, float], ...]:
    """(printed, read, cost) of the confusions of the letters that every language has."""
    return tuple(
        (printed, read, price)
        for (printed, read), price in confusions().items()
        if read and printed != read and FOREIGN.isdisjoint(printed)
    )


@lru_cache(maxsize=5_000)
def undone(read: str) -> tuple[tuple[str, float], ...]:
    """The word with one listed confusion undone, in each place, and what the confusion costs."""
    found: dict[str, float] = {}
    for printed, misread, price in _common():
        at = read.find(misread)
        while at >= 0:
            word = read[:at] + printed + read[at + len(misread) :]
            found[word] = min(price, found.get(word, price))
            at = read.find(misread, at + 1)
    found.pop(read, None)
    return tuple(found.items())


def with_symbol(bones: str) -> set[str]:
    """The skeleton with one å, ä or ö that was lost or came out as a consonant."""
    near = {
        collapsed(bones[:i] + SYMBOL + bones[i + 1 :])
        for i, letter in enumerate(bones)
        if letter in _CONSONANTS
    }
    near.update(collapsed(bones[:i] + SYMBOL + bones[i:]) for i in range(len(bones) + 1))
    return near - {bones}


def one_slip(read: str) -> Iterator[str]:
    """Skeletons with any letter lost, put in or put for another."""
    bones = skeleton(read)
    seen = {bones}
    for i in range(len(bones) + 1):
        near = [bones[:i] + letter + bones[i:] for letter in _ALPHABET]
        if i < len(bones):
            near.append(bones[:i] + bones[i + 1 :])
            near += [bones[:i] + letter + bones[i + 1 :] for letter in _ALPHABET]
        for each in near:
            plain = collapsed(each)
            if plain not in seen:
                seen.add(plain)
                yield plain
