"""Which candidate was printed, if any is likelier than what was read."""

import re
from dataclasses import dataclass

from ingest.repair.candidate import Candidate
from ingest.repair.candidates import LN10, Candidates
from ingest.repair.casing import is_capitalised, like

_ODD = re.compile(r"[\d&éü]|(?<=[a-z])[A-Z]")
"""Signs that Swedish words hardly ever hold: a word with one of them is damaged or no word."""
_SHORT_CODE = re.compile(r"[A-Z]{0,3}\d+[A-Za-z]?|\d+[A-Za-z]{1,2}|[A-Z]&[A-Z]")
"""A4, 3D, 12b, R&D: codes, not words. Lower-case 4r and 6 are looked at all the same."""
_UNKNOWN = -4.0
_UNKNOWN_NAME = 0.0
_UNKNOWN_OPENING = -2.5
_UNKNOWN_ODD = -6.5
"""Zipf of a word that nobody knows, by how it looks: names are protected."""
_MARGIN = 1.0
"""Nats by which a candidate must beat a word that is Swedish as it was read."""
_NAME = 1.0
"""Nats for a candidate that is a name where a name stands."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A word as read, and where: `opens` a sentence, among capitalised words (`in_name`)."""

    text: str
    opens: bool
    in_name: bool


class Chooser:
    """Chooses words for one document."""

    def __init__(self, candidates: Candidates) -> None:
        self._candidates = candidates

    def ranked(self, reading: Reading) -> list[Candidate]:
        """Candidates best first, the word as read among them; empty for what is no word."""
        text = reading.text
        low = text.lower()
        if not any(letter.isalpha() for letter in text) or self._is_code(text):
            return []
        found = [self._in_place(each, reading) for each in self._candidates.of(low)]
        if not any(each.word == low for each in found):
            found.append(Candidate(low, self._unknown(reading) * LN10, 0.0, known=False))
        return sorted(found, key=lambda each: -self._weight(each, low))

    def choose(self, reading: Reading) -> str:
        """The word that was printed, with its capitals."""
        ranked = self.ranked(reading)
        if not ranked or ranked[0].word == reading.text.lower():
            return reading.text
        best = ranked[0]
        return like(reading.text, best.word, opens=reading.opens, is_name=best.is_name)

    @staticmethod
    def _is_code(text: str) -> bool:
        return bool(_SHORT_CODE.fullmatch(text)) and not (text[0] in "46" and text.islower())

    @staticmethod
    def _weight(candidate: Candidate, low: str) -> float:
        if candidate.word == low and candidate.known:
            return candidate.score + _MARGIN
        return candidate.score

    @staticmethod
    def _in_place(candidate: Candidate, reading: Reading) -> Candidate:
        named = candidate.is_name and is_capitalised(reading.text)
        if not named:
            return candidate
        return Candidate(
            candidate.word,
            candidate.score + _NAME,
            candidate.zipf,
            candidate.known,
            candidate.is_name,
        )

    @staticmethod
    def _unknown(reading: Reading) -> float:
        text = reading.text
        if is_capitalised(text) and (reading.in_name or not reading.opens):
            return _UNKNOWN_NAME
        if _ODD.search(text):
            return _UNKNOWN_ODD
        return _UNKNOWN_OPENING if is_capitalised(text) else _UNKNOWN
