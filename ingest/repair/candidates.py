"""What may have been printed where a word was read: lexicon, compounds, one slip more."""

import re
from collections.abc import Iterator
from dataclasses import replace
from math import log

from ingest.repair.affixes import Use
from ingest.repair.candidate import Candidate
from ingest.repair.compounds import compounds
from ingest.repair.confusions import cost, parted
from ingest.repair.lexicon import Entry, lexicon
from ingest.repair.skeleton import SYMBOL, skeleton
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
_CONSONANTS = "gtbs"
"""What an ö becomes, seldom."""
_ABSURD = -20.0
"""No compound this unlikely, in nats, was ever printed: *japandödade*."""
_WEAK = 1.0
"""A short word no likelier than this may be none: a poor page is looked at further."""
_SHORT = 3
_NEAR_ZIPF = 2.0
"""A word that is found only with a letter lost must not be a rare one."""
_SHORT_ZIPF = 6.2
"""And of the short ones only those that stand everywhere: *för*, *är*, *på*."""
_ALPHABET = "bcefghjklmnpqrstuvwxyz" + SYMBOL


class Candidates:
    """Looks up candidates for the words of one document and remembers them."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._hard = 0
        self._found: dict[tuple[str, bool], tuple[Candidate, ...]] = {}

    def of(self, read: str, *, loose: bool = False) -> tuple[Candidate, ...]:
        """Candidates for a word in lower case, best first, itself among them if known.

        `loose`: look further where nothing is found, as a poor page needs it.
        """
        found = self._found.get((read, loose))
        if found is None:
            found = self._found[read, loose] = self._look(read, loose=loose)
        return found

    def _look(self, read: str, *, loose: bool) -> tuple[Candidate, ...]:
        if len(read) > _LONGEST:
            return ()
        bones = skeleton(read)
        found = _scored(read, self._alike(bones))
        if not found:
            self._hard += 1
            if self._hard > _PATIENCE:
                return ()
            found = _compounds(read) or self._nearly(read)
        weak = len(read) <= _SHORT + 2 and all(each.score < _WEAK for each in found)
        if loose and (weak or not found):
            found += self._loosely(read, bones)
        best: dict[str, Candidate] = {}
        for candidate in found:
            before = best.get(candidate.word)
            if before is None or before.score < candidate.score:
                best[candidate.word] = candidate
        return tuple(sorted(best.values(), key=lambda each: -each.score))

    def _loosely(self, read: str, bones: str) -> list[Candidate]:
        """With one other letter wrong, or letters run together (*tt* read as u)."""
        near = set(_one_slip(bones)) if len(read) > _SHORT else set()
        near.update(map(skeleton, parted(read)))
        found = _scored(read, [entry for each in near for entry in self._alike(each)], loose=True)
        return [each for each in found if len(read) > _SHORT or each.zipf >= _SHORT_ZIPF]

    def _nearly(self, read: str) -> list[Candidate]:
        """With a 1 that was an l, or one å, ä or ö that was lost or came out as a consonant."""
        plain = _L.sub("l", read)
        if plain != read:
            return [replace(each, score=each.score - _L_COST) for each in self.of(plain)]
        bones = skeleton(read)
        near = {
            _collapsed(bones[:i] + SYMBOL + bones[i + 1 :])
            for i, letter in enumerate(bones)
            if letter in _CONSONANTS
        }
        near.update(_collapsed(bones[:i] + SYMBOL + bones[i:]) for i in range(len(bones) + 1))
        found = _scored(read, [entry for each in near for entry in self._alike(each)])
        rarest = _NEAR_ZIPF if len(read) >= _SLIP_LENGTH else _SHORT_ZIPF
        return [each for each in found if each.zipf >= rarest]

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


def _collapsed(bones: str) -> str:
    return bones.replace(SYMBOL * 3, SYMBOL).replace(SYMBOL * 2, SYMBOL)


def _one_slip(bones: str) -> Iterator[str]:
    """Skeletons with one letter lost, put in or put for another."""
    seen = {bones}
    for i in range(len(bones) + 1):
        near = [bones[:i] + letter + bones[i:] for letter in _ALPHABET]
        if i < len(bones):
            near.append(bones[:i] + bones[i + 1 :])
            near += [bones[:i] + letter + bones[i + 1 :] for letter in _ALPHABET]
        for each in near:
            plain = _collapsed(each)
            if plain not in seen:
                seen.add(plain)
                yield plain
