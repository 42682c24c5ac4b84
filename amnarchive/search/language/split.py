"""Cuts a compound into its parts: `ungdomsarbetslösheten` → ungdom, arbetslösheten.

Every cut whose two sides can be the beginning and the end of a compound is weighed by how
frequent its parts are and how long; the heaviest wins.
"""

from dataclasses import dataclass
from functools import lru_cache

from amnarchive.search import config
from amnarchive.search.language.lemmas import lemmas
from amnarchive.search.language.words import listed
from ingest.repair.affixes import Use
from ingest.repair.lexicon import Entry, lexicon

_REMEMBERED = 20_000
_FIRST_LEAST, _LAST_LEAST = 2, 3
_SHORT_FIRSTS = frozenset(["bi", "by", "el", "eu", "fn", "is", "it", "ny", "tv", "va"])
_COMMON_ZIPF, _COMMON_LETTERS = 4.5, 8
"""So frequent and so short, a word is none that anyone takes apart: `kommun`, `kamera`."""
_VOWELS = "aeiouyåäö"
_NOUN_LEAST = 4
_LONG = 6
"""A longer part is no surer than one of so many letters."""
_PER_LETTER = 0.5
_JOINED = 6.0
"""What a compound as a first part weighs less, since its parts' weights are added up."""
_ELIDED = 0.6
"""What `nattåg` (natt + tåg) weighs less than a plain cut."""
_LEAST_WEIGHT = 4.5


@dataclass(frozen=True, slots=True)
class Split:
    """The parts in their order; the first ones as words, the last one as it stands."""

    weight: float
    parts: tuple[str, ...]


def split(word: str) -> tuple[str, ...]:
    """Give the parts of a compound in lower case; nothing for a word that is none."""
    best = _split(word, config.COMPOUND_DEPTH)
    return best.parts if best else ()


@lru_cache(maxsize=_REMEMBERED)
def _split(word: str, depth: int) -> Split | None:
    if len(word) < config.COMPOUND_LEAST or not depth or not word.isalpha():
        return None
    if len(word) > config.COMPOUND_MOST or _is_common(word):
        return None
    found: list[Split] = []
    for cut in range(_FIRST_LEAST, len(word) - _LAST_LEAST + 2):  # one more: `natt` + `tåg`
        last = _last(word[cut:])
        if last:
            first = _first(word[:cut]) or _first_of_many(word[:cut], depth)
            if first:
                found.append(Split(first.weight + last.weight, first.parts + last.parts))
        elided = _elided(word, cut)
        if elided:
            found.append(elided)
    best = max(found, key=lambda one: one.weight, default=None)
    return best if best and best.weight >= _LEAST_WEIGHT else None


def _is_common(word: str) -> bool:
    entry = _entry(word) if len(word) <= _COMMON_LETTERS else None
    return entry is not None and entry.zipf >= _COMMON_ZIPF


def _elided(word: str, cut: int) -> Split | None:
    """Three equal consonants are written as two: `natt` + `tåg`."""
    if word[cut - 1] != word[cut - 2] or word[cut - 1] in _VOWELS:
        return None
    entry = _entry(word[:cut])
    first = _first(word[:cut]) if entry and entry.use & Use.FIRST else None
    last = _last(word[cut - 1 :])
    if first is None or last is None:
        return None
    return Split(first.weight + last.weight - _ELIDED, first.parts + last.parts)


@lru_cache(maxsize=_REMEMBERED)
def _entry(word: str) -> Entry | None:
    entry = lexicon().find(word)
    return None if entry is None or entry.use & Use.UNLISTED else entry


def _made(stretch: str, zipf: float, word: str) -> Split:
    letters = min(len(stretch), _LONG) - _LAST_LEAST
    return Split(zipf + letters * _PER_LETTER, (word,))


def _first_of_many(stretch: str, depth: int) -> Split | None:
    """A compound as first part: `ungdomsmottagnings-`."""
    whole = stretch.removesuffix("s")
    inner = _split(whole, depth - 1)
    return Split(inner.weight - _JOINED, inner.parts) if inner else None


@lru_cache(maxsize=_REMEMBERED)
def _first(stretch: str) -> Split | None:
    """Take `stretch` as the first part, with what links it: -s-, or a vowel that changes."""
    if len(stretch) <= _FIRST_LEAST and stretch not in _SHORT_FIRSTS:
        return None
    entry = _entry(stretch)
    ways = []
    if entry and entry.use & Use.FIRST:
        ways.append((entry.zipf, _alone(entry)))
    if len(stretch) > _LAST_LEAST and stretch.endswith("s"):
        linked = _entry(stretch[:-1])
        if linked and linked.use & (Use.FIRST | Use.LAST):
            ways.append((linked.zipf - 0.2, stretch[:-1]))
    if not ways:
        ways = list(_changed(stretch))
    if not ways and entry and _is_noun_alone(entry):
        ways.append((entry.zipf - 0.5, stretch))
    if not ways:
        return None
    zipf, word = max(ways)
    return _made(stretch, zipf, word)


def _is_noun_alone(entry: Entry) -> bool:
    """A noun in its basic form that the list gives no first part for: `flak-` in *flakmoped*."""
    plain = entry.use & (Use.LAST | Use.NAME) == Use.LAST
    return bool(plain) and len(entry.word) >= _NOUN_LEAST and entry.word in lemmas(entry.word)


def _alone(entry: Entry) -> str:
    """The word that a form is the first part of: `kyrko-` is *kyrka*."""
    base = f"{entry.word[:-1]}a"
    if entry.word[-1] not in "uo" or entry.use & (Use.LAST | Use.NAME) or not _entry(base):
        return entry.word
    return base


def _changed(stretch: str) -> list[tuple[float, str]]:
    """`skol-` of skola, `pojk-` of pojke, `gatu-` of gata, `ferie-` of ferier."""
    tried = []
    if len(stretch) >= _LAST_LEAST:
        tried += [(stretch + "a", 1.0), (stretch + "e", 1.0)]
    if len(stretch) > _LAST_LEAST and stretch[-1] in "uo":
        tried.append((stretch[:-1] + "a", 0.3))
    if len(stretch) > _LAST_LEAST and stretch[-1] == "e":
        tried += [(stretch + "r", 0.6), (stretch[:-1], 0.6)]
    ways = []
    for word, less in tried:
        entry = _entry(word)
        if entry and entry.use & Use.WORD:
            ways.append((entry.zipf - less, word))
    return ways


@lru_cache(maxsize=_REMEMBERED)
def _last(stretch: str) -> Split | None:
    """Take `stretch` as the last part, in any form, in the genitive too."""
    if len(stretch) < _LAST_LEAST or stretch in listed("barred_last_parts.txt"):
        return None
    entry = _entry(stretch)
    if entry and entry.use & Use.LAST:
        return _made(stretch, entry.zipf, stretch)
    if entry and entry.use & Use.WORD and not entry.use & Use.NAME:
        return _made(stretch, entry.zipf - 0.5, stretch)
    if stretch.endswith("s"):
        owner = _entry(stretch[:-1])
        if owner and owner.use & Use.LAST:
            return _made(stretch, owner.zipf - 0.3, stretch)
    return None
