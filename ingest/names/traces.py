"""By what names that are alike are found among thousands, without comparing each with each."""

import unicodedata
from collections.abc import Iterator
from itertools import chain
from zlib import crc32

from ingest.names.edit import left_by_slip
from ingest.names.parts import parts
from ingest.repair.skeleton import SYMBOL, skeleton
from ingest.vocabulary.fold import fold

_LOOK_ALIKE = str.maketrans(dict.fromkeys("le1|!", SYMBOL))
_HALF = 1 << 31


def traces(name: str) -> frozenset[int]:
    """Signed 32-bit numbers; two names that `compare` finds alike have at least one in common.

    Each joins the first name with one other part: what is certain of the one, as its skeleton,
    with what one slip may leave of the other. Empty for a single word. Numbers are found faster
    than the texts that they are made of; two texts with one number do no harm.
    """
    whole = parts(name)
    if not (whole.first and whole.rest):
        return frozenset()
    first, initial = _bones(whole.first), fold(whole.first)[:1]
    made = {f"={_bones(whole.joined)}"}
    for part in whole.rest:
        bones = _bones(part)
        made |= {f"{first} {slip}" for slip in _slips(part)}
        made |= {f"{slip} {bones}" for slip in _slips(whole.first)}
        made.add(f"{initial}. {bones}")
    return frozenset(crc32(trace.encode()) - _HALF for trace in made)


def _slips(part: str) -> Iterator[str]:
    return chain([_bones(part)], (f"-{left}" for left in left_by_slip(fold(part))))


def _bones(part: str) -> str:
    """The skeleton, without marks and the letters that only look alike."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", part) if not unicodedata.combining(c))
    return skeleton(plain.translate(_LOOK_ALIKE))
