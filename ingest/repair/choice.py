"""Which candidate was printed, if any is likelier than what was read."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ingest.repair.affixes import Use
from ingest.repair.candidate import Candidate
from ingest.repair.candidates import LN10, Candidates, Effort
from ingest.repair.casing import is_capitalised, like
from ingest.repair.confusions import FOREIGN
from ingest.repair.context import Around, support
from ingest.repair.habits import Habits
from ingest.repair.lexicon import lexicon
from ingest.repair.names import UNKNOWN_NAME
from ingest.repair.surnames import surname

_ODD = re.compile(r"[\d&éü]|(?<=[a-z])[A-Z]")
"""Signs that Swedish words hardly ever hold: a word with one of them is damaged or no word."""
_CODE = re.compile(r"([a-zåäö])\1|[A-Z]{0,3}\d+[A-Za-z]?|\d+[A-Za-z]{1,2}|[A-Z]&[A-Z]|\w*\d{3,}\w*")
_NO_CODE = re.compile(r"[46][a-zé&]+|1[46d][a-z]{2,}|I6[a-z]{2,}")
"""A4, 3D and 12b are codes, not words; är and löst come out as 4r and 16st."""
_ACRONYM = re.compile(r"[A-ZÅÄÖ]{2,5}|[A-Z][a-z]?[A-Z]{1,4}s?")
_LONG_NAME = 9
"""A capitalised word longer than this is seldom a name that nobody knows."""
_UNKNOWN = -4.0
_UNKNOWN_OPENING = -2.5
_UNKNOWN_ODD = -6.5
"""Zipf of a word that nobody knows, by how it looks: names are protected."""
_NAME_LENGTH = 5
_SHORT_NAME = 3
_EVERYWHERE = 6.0
"""Words like *på* and *är*, which begin many headings."""
_DAMAGED = re.compile(r"[\d&é]")
"""A capitalised word with one of these inside is hardly a whole name."""
_STROM = re.compile(r"(?<=[a-zåäö]{2}str)(?:o|6|é|d|oé|éo)(?=ms?$)")
"""No Swedish surname ends in -strom."""
_STRANGE_E = re.compile(r"é(?!n?$|e)|\d|&")
_STRANGE = 2.0
"""Zipf taken off a name with é elsewhere than in Norén, André or Desirée, or with a digit."""
_PER_LETTER = 0.5
_MARGIN = 1.0
"""Nats by which a candidate must beat a word that is Swedish as it was read."""
_NAME_MARGIN = 3.0
"""And by which it must beat a name."""
_BORNE = 4.0
"""A name as frequent as this is likelier among names than an ordinary word: *Pär* than *par*."""
_FIRST_PART = 3.0
"""Nats for the first part of a compound where one stands."""
_NAME = 1.0
"""Nats for a candidate that is a name where a name stands."""
_COMMON = 3.5
"""A word as frequent as this, in Zipf, may stand among names."""
_OPENS = 4.5
"""What is as frequent as this has a capital only where a sentence begins."""
_LESS_COMMON = 3.0
"""And as frequent as this, where a capital stands alone."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A word as read, and where: `opens` a sentence, among capitalised words (`in_name`).

    `suspended`: a hyphen after it stands for the rest of a compound (*vård- och*).
    """

    text: str
    opens: bool
    in_name: bool
    suspended: bool = False

    @property
    def may_be_name(self) -> bool:
        """Capitalised, and not only because a sentence begins."""
        return is_capitalised(self.text) and (self.in_name or not self.opens)


class Chooser:
    """Chooses words for one page.

    `names`: what names of the document must have been, in lower case. `habits`: its words.
    `poor`: the page is so poor that any letter may be wrong.
    """

    def __init__(
        self,
        candidates: Candidates,
        names: Mapping[str, str],
        habits: Habits,
        *,
        poor: bool = False,
    ) -> None:
        self._candidates = candidates
        self._names = names
        self._habits = habits
        self._poor = poor

    def ranked(self, reading: Reading, around: Around | None = None) -> list[Candidate]:
        """Candidates best first, the word as read among them; empty for what is no word."""
        text = reading.text
        low = text.lower()
        if not _is_word(text):
            return []
        effort = self._effort(reading)
        found = [
            each
            for each in self._candidates.of(low, effort)
            if each.word == low or _fits(each, reading)
        ]
        if not any(each.word == low for each in found):
            found.append(Candidate(low, _unknown(reading) * LN10, 0.0, known=False))
        if len(found) == 1:
            return found
        found.sort(key=lambda each: -self._weight(each, reading, around))
        if reading.in_name and found[0].word == low and not found[0].is_name:
            name = next((each for each in found if each.is_name), None)
            if name and name.zipf >= _BORNE and name.score > UNKNOWN_NAME * LN10:
                found.insert(0, name)
        return found

    def _effort(self, reading: Reading) -> Effort:
        is_long = len(reading.text) > _LONG_NAME
        if self._poor and (is_long or not reading.may_be_name):
            return Effort.SLIPS
        wide = is_long or (self._poor and reading.suspended)
        return Effort.CONFUSIONS if wide else Effort.LETTERS

    def knows(self, reading: Reading) -> bool:
        """Whether the likeliest reading is a word."""
        ranked = self.ranked(reading)
        return bool(ranked) and ranked[0].known

    def is_word(self, text: str) -> bool:
        """Whether the text alone is a word, damaged or not, without any letter guessed."""
        return bool(self._candidates.of(text.lower()))

    def explains(self, text: str) -> bool:
        """Whether a common word may have been printed for the text in lower case."""
        found = self._candidates.of(text, Effort.CONFUSIONS)
        return bool(found) and found[0].known and found[0].zipf >= _LESS_COMMON

    def is_common(self, word: str) -> bool:
        """Whether a word in lower case is an ordinary one, no name."""
        found = next((each for each in self._candidates.of(word) if each.word == word), None)
        return found is not None and not found.is_name and found.zipf >= _OPENS

    def choose(self, reading: Reading, around: Around | None = None) -> str:
        """The word that was printed, with its capitals."""
        if reading.may_be_name and reading.text.lower() in self._names:
            return like(reading.text, self._names[reading.text.lower()], opens=True)
        ranked = self.ranked(reading, around)
        as_read = not ranked or ranked[0].word == reading.text.lower()
        best_is_known = any(each.known for each in (ranked[:1] if as_read else ranked))
        if reading.may_be_name and (not best_is_known or (as_read and ranked[0].is_compound)):
            made = surname(reading.text.lower()) if reading.in_name else None
            return like(reading.text, made, opens=True) if made else _STROM.sub("ö", reading.text)
        if as_read:
            return reading.text
        return like(reading.text, ranked[0].word, opens=reading.opens)

    def _weight(self, candidate: Candidate, reading: Reading, around: Around | None) -> float:
        weight = candidate.score + self._habits.bonus(candidate.word, candidate.zipf)
        if reading.suspended:
            weight += _as_first_part(candidate)
        as_read = candidate.known and candidate.word == reading.text.lower()
        if as_read:
            weight += _NAME_MARGIN if reading.may_be_name else _MARGIN
        elif candidate.is_name and is_capitalised(reading.text):
            weight += _NAME
        return weight if around is None else weight + support(candidate.word, around)


def _is_word(text: str) -> bool:
    if not any(letter.isalpha() for letter in text) or _ACRONYM.fullmatch(text):
        return False
    return not _CODE.fullmatch(text) or bool(_NO_CODE.fullmatch(text))


def _fits(candidate: Candidate, reading: Reading) -> bool:
    """May the candidate stand where a name may stand? Names are hardly ever repaired by guessing.

    Only å, ä and ö come back into names, and only into names that somebody bears; a common word
    there must be long.
    """
    if is_capitalised(reading.text) and FOREIGN.isdisjoint(candidate.word):
        may_open = reading.opens or reading.suspended or len(candidate.word) > _LONG_NAME
        return may_open and not reading.in_name and candidate.zipf >= _COMMON
    if not reading.may_be_name or candidate.is_name or _DAMAGED.search(reading.text):
        return True
    text = candidate.word
    if len(text) > _LONG_NAME:
        return True
    if candidate.zipf >= _EVERYWHERE:
        return True
    shortest, rarest = (_NAME_LENGTH, _COMMON) if reading.in_name else (_SHORT_NAME, _LESS_COMMON)
    return not candidate.is_compound and candidate.zipf >= rarest and len(text) > shortest


def _as_first_part(candidate: Candidate) -> float:
    """Nats for what begins compounds; *behovs* is as frequent there as *behov*."""
    word = candidate.word
    if word.endswith("s"):
        stem = lexicon().find(word[:-1])
        if stem is None or not stem.use & Use.LAST:
            return 0.0
        return _FIRST_PART + LN10 * max(stem.zipf - candidate.zipf, 0.0)
    entry = lexicon().find(word)
    if entry is None or entry.use & Use.UNLISTED:
        return -_FIRST_PART
    return _FIRST_PART if entry.use & Use.FIRST else 0.0


def _unknown(reading: Reading) -> float:
    text = reading.text
    if reading.may_be_name:
        strange = _STRANGE if _STRANGE_E.search(text) else 0.0
        return UNKNOWN_NAME - strange - _PER_LETTER * max(0, len(text) - _LONG_NAME)
    if _ODD.search(text):
        return _UNKNOWN_ODD
    return _UNKNOWN_OPENING if is_capitalised(text) else _UNKNOWN
