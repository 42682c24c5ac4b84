"""How much alike two printed names are."""

from collections.abc import Sequence
from enum import Enum, IntEnum

from ingest.names.damage import damaged
from ingest.names.edit import one_slip
from ingest.names.key import name_key
from ingest.names.parts import Parts, parts
from ingest.repair.skeleton import skeleton
from ingest.vocabulary.fold import fold
from ingest.vocabulary.particles import PARTICLES

LONG_ENOUGH = 5
"""Shorter name parts that differ in a letter are two names: Berg and Borg, Per and Pär, Eva and
Ewa. From five letters on one slip is likelier than two people, but never certain (Karin, Karina).
"""


class Likeness(Enum):
    """SAME: written alike. DIACRITICS: certainly one name, misread or typed without dots.

    SPELLING: one slip, an initial, or dots that make another real name (Jönsson, Jonsson).
    SURNAME: the same first name, and all surnames of one among those of the other. These two are
    never certain. DIFFERENT: nothing that is worth a person's time.
    """

    SAME = "same"
    DIACRITICS = "diacritics"
    SPELLING = "spelling"
    SURNAME = "surname"
    DIFFERENT = "different"

    @property
    def is_certain(self) -> bool:
        """Whether the names alone, with nothing against it, are enough to see one person."""
        return self in {Likeness.SAME, Likeness.DIACRITICS}


class _Step(IntEnum):
    EQUAL = 0
    DAMAGED = 1
    DOTS = 2
    NEAR = 3
    APART = 9


def compare(a: str, b: str) -> Likeness:
    """How much alike two printed names are; the order of the two does not count.

    A single word is never alike another: *Berg* is too little to know somebody by.
    """
    if name_key(a) == name_key(b):
        return Likeness.SAME
    one, other = parts(a), parts(b)
    if not (one.first and other.first and one.rest and other.rest):
        return Likeness.DIFFERENT
    if one.joined == other.joined:
        return Likeness.DIACRITICS
    if len(one.rest) == len(other.rest):
        return _side_by_side(one, other)
    if skeleton(one.joined) == skeleton(other.joined):
        return Likeness.SPELLING
    return _one_more(one, other)


def _side_by_side(one: Parts, other: Parts) -> Likeness:
    # Where two more parts are shared, a slip in a short one is still a slip.
    least = LONG_ENOUGH if len(one.rest) == 1 else 1
    steps = [
        _first(one.first, other.first),
        *(_step(a, b, least) for a, b in zip(one.rest, other.rest, strict=True)),
    ]
    # With a slip in two parts too little is left that they surely have in common.
    if _Step.APART in steps or steps.count(_Step.NEAR) > 1:
        return Likeness.DIFFERENT
    return Likeness.SPELLING if max(steps) > _Step.DAMAGED else Likeness.DIACRITICS


def _one_more(one: Parts, other: Parts) -> Likeness:
    """Names of which one has more surnames: all of the other's must be among them, in order."""
    if _first(one.first, other.first) > _Step.DOTS:
        return Likeness.DIFFERENT
    few, many = sorted((one.rest, other.rest), key=len)
    if PARTICLES.issuperset(few):
        return Likeness.DIFFERENT
    return Likeness.SURNAME if _among(few, many) else Likeness.DIFFERENT


def _among(few: Sequence[str], many: Sequence[str]) -> bool:
    """Whether each of the few is like one of the many, in their order, at most one only near."""
    near, at = 0, 0
    for word in few:
        while at < len(many) and (step := _step(word, many[at])) == _Step.APART:
            at += 1
        if at == len(many):
            return False
        near += step == _Step.NEAR
        at += 1
    return near <= 1


def _first(a: str, b: str) -> _Step:
    if a[0] == b[0] and 1 in {len(a), len(b)}:
        return _Step.EQUAL if a == b else _Step.NEAR
    return _step(a, b)


def _step(a: str, b: str, least: int = LONG_ENOUGH) -> _Step:
    if a == b:
        return _Step.EQUAL
    if damaged(a, b) or damaged(b, a):
        return _Step.DAMAGED
    flat = fold(a), fold(b)
    if flat[0] == flat[1]:
        return _Step.DOTS
    long = min(len(a), len(b)) >= least
    if long and (skeleton(a) == skeleton(b) or one_slip(*flat)):
        return _Step.NEAR
    return _Step.APART
