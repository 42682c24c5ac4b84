"""What may have been printed where a word was read: lexicon, compounds, one slip more."""

import re
from dataclasses import replace
from enum import IntEnum
from math import inf, log

from ingest.repair.affixes import Use
from ingest.repair.candidate import Candidate
from ingest.repair.compounds import compounds
from ingest.repair.confusions import cost
from ingest.repair.lexicon import Entry, lexicon
from ingest.repair.skeleton import skeleton
from ingest.repair.slips import one_slip, undone, with_symbol
from ingest.repair.vocabulary import Vocabulary

LN10 = log(10)
_TYPO = -2.0
"""Zipf taken off a word that no word list has: the frequencies know many typing errors."""
_RARE = 3.0
"""Only unlisted words rarer than this are doubted."""
_NAME_ZIPF = 2.3
"""What running text has so often and no word list has is a name, most likely."""
_FARTHEST = 14.0
"""No candidate costs more than this, in nats."""
_LONGEST = 60
"""What is longer is no word, and would take long to look up."""
_PATIENCE = 20_000
"""Different words of a document that are worth a long look, some milliseconds each: a hundred
pages of minutes have some thousands. What has more is not Swedish, or made to keep us busy."""
_SLIP_LENGTH = 4
"""Shorter words are not looked for with another slip: too much is near them."""
_L = re.compile(r"1(?=[a-zé&46])|i(?=[46][a-z])")
_L_COST = 1.5
_ABSURD = -20.0
"""No compound this unlikely, in nats, was ever printed: *japandödade*."""
_WEAK = 1.0
"""A short word no likelier than this may be none: a poor page is looked at further."""
_SAFE = 9.0
_SAFE_SHORT = 11.0
"""Likelier words, in nats, are not doubted on any page."""
_KNOWN = 3.0
"""Nats off what must be guessed, where a word stands already."""
_LONG = 10
"""Letters from which a compound is looked for with confusions undone."""
_SHORT = 3
_NEAR_ZIPF = 2.0
"""A word that is found only with a letter lost must not be a rare one."""
_RARER = LN10
"""Nats that a form which no list has is rarer than the word: one order."""
_SHORT_ZIPF = 6.2
"""And of the short ones only those that stand everywhere: *för*, *är*, *på*."""


class Effort(IntEnum):
    """What may be wrong in a word: å, ä and ö; any confusion of letters; any letter."""

    LETTERS = 0
    CONFUSIONS = 1
    SLIPS = 2


class Candidates:
    """Looks up candidates for the words of one document and remembers them."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._hard = 0
        self._found: dict[tuple[str, Effort], tuple[Candidate, ...]] = {}

    def of(self, read: str, effort: Effort = Effort.LETTERS) -> tuple[Candidate, ...]:
        """Candidates for a word in lower case, best first, itself among them if known.

        More `effort` looks further where what is found is not likely.
        """
        found = self._found.get((read, effort))
        if found is None:
            found = self._found[read, effort] = self._look(read, effort)
        return found

    def _look(self, read: str, effort: Effort) -> tuple[Candidate, ...]:
        if len(read) > _LONGEST:
            return ()
        bones = skeleton(read)
        found = _scored(read, self._alike(bones)) or self._with_s(read)
        if not found:
            self._hard += 1
            if self._hard > _PATIENCE:
                return ()
            found = _compounds(read) or self._nearly(read)
        if effort:
            found += self._further(read, found, effort)
        best: dict[str, Candidate] = {}
        for candidate in found:
            before = best.get(candidate.word)
            if before is None or before.score < candidate.score:
                best[candidate.word] = candidate
        return tuple(sorted(best.values(), key=lambda each: -each.score))

    def _with_s(self, read: str) -> list[Candidate]:
        """The genitive or passive of words whose other forms are known."""
        if not read.endswith("s") or len(read) <= _SLIP_LENGTH:
            return []
        stems = _scored(read[:-1], self._alike(skeleton(read[:-1])))
        return [
            replace(each, word=each.word + "s", score=each.score - _RARER, zipf=each.zipf - 1)
            for each in stems
            if each.zipf >= _NEAR_ZIPF and not each.word.endswith("s")
        ]

    def _further(self, read: str, found: list[Candidate], effort: Effort) -> list[Candidate]:
        """With confusions undone; and with any one letter wrong, where the word is none."""
        best = max((each.score for each in found), default=-inf)
        is_word = any(each.word == read for each in found)
        if is_word and len(read) > _SHORT and effort < Effort.SLIPS:
            return []
        if best > (_SAFE if len(read) > _SHORT else _SAFE_SHORT):
            return []
        near = {skeleton(word) for word, _ in undone(read)}
        near |= with_symbol(skeleton(read))
        near.discard(skeleton(read))
        more = _scored(read, self._entries(near))
        if effort is Effort.SLIPS and not is_word and best < _WEAK and len(read) > _SHORT:
            more += _scored(read, self._entries(set(one_slip(read))), loose=True)
            if not more and len(read) >= _LONG:
                more = self._mended_compounds(read)
        if len(read) <= _SHORT:
            return [each for each in more if each.zipf >= _SHORT_ZIPF]
        plain = [read, *(each.word for each in found)]
        toll = _KNOWN if is_word else 0.0
        return [
            replace(each, score=each.score - toll)
            for each in more
            if not any(_is_inflected(each.word, word) for word in plain)
        ]

    def _mended_compounds(self, read: str) -> list[Candidate]:
        return [
            replace(each, score=each.score - price)
            for word, price in undone(read)
            for each in _compounds(word)
        ]

    def _nearly(self, read: str) -> list[Candidate]:
        """With a 1 that was an l, or one å, ä or ö that was lost or came out as a consonant."""
        plain = _L.sub("l", read)
        if plain != read:
            return [replace(each, score=each.score - _L_COST) for each in self.of(plain)]
        found = _scored(read, self._entries(with_symbol(skeleton(read))))
        rarest = _NEAR_ZIPF if len(read) >= _SLIP_LENGTH else _SHORT_ZIPF
        return [each for each in found if each.zipf >= rarest]

    def _entries(self, near: set[str]) -> list[Entry]:
        return [entry for bones in near for entry in self._alike(bones)]

    def _alike(self, bones: str) -> list[Entry]:
        entries = [entry for entry in lexicon().alike(bones) if entry.use & Use.WORD]
        return entries + self._vocabulary.alike(bones)


def _scored(read: str, entries: list[Entry], *, loose: bool = False) -> list[Candidate]:
    found = []
    for entry in entries:
        price = cost(entry.word, read, loose=loose)
        if price > _FARTHEST:
            continue
        zipf = entry.zipf
        if entry.use & Use.UNLISTED and zipf < _RARE:
            zipf += _TYPO
        name = bool(entry.use & Use.NAME) or (
            bool(entry.use & Use.UNLISTED) and entry.zipf >= _NAME_ZIPF
        )
        found.append(Candidate(entry.word, zipf * LN10 - price, zipf, known=True, is_name=name))
    return found


def _compounds(read: str) -> list[Candidate]:
    found = [
        Candidate(word, zipf * LN10 - price, zipf, known=True, is_compound=True)
        for word, zipf, price in compounds(read)
    ]
    return [each for each in found if each.score > _ABSURD]


def _is_inflected(word: str, other: str) -> bool:
    """Whether one is the other with another ending: writers do that oftener than any OCR."""
    return word != other and (
        word.startswith(other) or other.startswith(word) or word[:-1] == other[:-1]
    )
