"""What may have been printed where a word was read: lexicon, compounds, one slip more."""

from collections.abc import Iterator
from functools import lru_cache
from math import inf, log

from ingest.repair.affixes import Use
from ingest.repair.candidate import Candidate
from ingest.repair.compounds import compounds
from ingest.repair.confusions import cost
from ingest.repair.lexicon import Entry, lexicon
from ingest.repair.skeleton import SYMBOL, skeleton
from ingest.repair.vocabulary import Vocabulary

LN10 = log(10)
_TYPO = -2.0
"""Zipf taken off a word that no word list has: the frequencies know many typing errors."""
_RARE = 3.0
"""Only unlisted words rarer than this are doubted."""
_FARTHEST = 14.0
"""No candidate costs more than this, in nats."""
_SLIP_LENGTH = 4
"""Shorter words are not looked for with another slip: too much is near them."""
_ALPHABET = "bcefghjklmnpqrstuvwxyz" + SYMBOL


class Candidates:
    """Looks up candidates; remembers the words of a document."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self.of = lru_cache(maxsize=50_000)(self._of)

    def _of(self, read: str) -> tuple[Candidate, ...]:
        """Candidates for a word in lower case, best first. The word itself is among them if known."""
        bones = skeleton(read)
        found = self._scored(read, self._alike(bones))
        if not any(candidate.known for candidate in found):
            found += [
                Candidate(word, zipf * LN10 - price, zipf, known=True)
                for word, zipf, price in compounds(read)
            ]
        if not found and len(read) >= _SLIP_LENGTH:
            found = self._scored(
                read, [entry for near in _one_slip(bones) for entry in self._alike(near)]
            )
        best: dict[str, Candidate] = {}
        for candidate in found:
            before = best.get(candidate.word)
            if before is None or before.score < candidate.score:
                best[candidate.word] = candidate
        return tuple(sorted(best.values(), key=lambda each: -each.score))

    def _alike(self, bones: str) -> list[Entry]:
        entries = [entry for entry in lexicon().alike(bones) if entry.use & Use.WORD]
        return entries + self._vocabulary.alike(bones)

    @staticmethod
    def _scored(read: str, entries: list[Entry]) -> list[Candidate]:
        found = []
        for entry in entries:
            price = cost(entry.word, read)
            if price == inf or price > _FARTHEST:
                continue
            zipf = entry.zipf
            if entry.use & Use.UNLISTED and zipf < _RARE:
                zipf += _TYPO
            found.append(
                Candidate(
                    entry.word,
                    zipf * LN10 - price,
                    zipf,
                    known=True,
                    is_name=bool(entry.use & Use.NAME),
                )
            )
        return found


def _one_slip(bones: str) -> Iterator[str]:
    """Skeletons with one letter lost, put in or put for another."""
    seen = {bones}
    for i in range(len(bones) + 1):
        near = [bones[:i] + letter + bones[i:] for letter in _ALPHABET]
        if i < len(bones):
            near.append(bones[:i] + bones[i + 1 :])
            near += [bones[:i] + letter + bones[i + 1 :] for letter in _ALPHABET]
        for each in near:
            plain = each.replace(SYMBOL * 3, SYMBOL).replace(SYMBOL * 2, SYMBOL)
            if plain not in seen:
                seen.add(plain)
                yield plain
