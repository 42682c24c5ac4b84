"""Swedish words by skeleton, with frequency and use. Read-only and shared between processes."""

from array import array
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import marisa_trie

from ingest.repair.affixes import Use
from ingest.repair.cache import compiled
from ingest.repair.lemma_rules import LemmaRules
from ingest.repair.skeleton import skeleton

ZIPF_STEP = 25
"""Frequencies are kept as whole 1/25 of a Zipf unit."""
LEMMA_CODE = "H"
"""Numbers of lemma rules are kept as two bytes, in the machine's own order."""
_SEPARATOR = "\t"
_REMEMBERED = 20_000
_USES = tuple(map(Use, range(2 * Use.UNLISTED)))
"""By number: making them anew takes longer than all else of a look-up."""


def key(word: str) -> str:
    """Under what a word in lower case lies in the trie."""
    return f"{skeleton(word)}{_SEPARATOR}{word}"


@dataclass(frozen=True, slots=True)
class Entry:
    """A word in lower case. `zipf`: log10 of its occurrences in 10^9 words."""

    word: str
    zipf: float
    use: Use


class Lexicon:
    """The compiled word list."""

    def __init__(self, folder: Path) -> None:
        self._trie = marisa_trie.Trie().mmap(str(folder / "swedish.marisa"))
        self._zipf = (folder / "swedish.zipf").read_bytes()
        self._use = (folder / "swedish.use").read_bytes()
        self._lemma = array(LEMMA_CODE, (folder / "swedish.lemma").read_bytes())
        self._rules = LemmaRules((folder / "lemmas.txt").read_text("utf-8").split("\n"))
        self._english = marisa_trie.Trie().mmap(str(folder / "english.marisa"))
        self._english_zipf = (folder / "english.zipf").read_bytes()
        self._remembered = lru_cache(maxsize=_REMEMBERED)(self._alike)

    def alike(self, bones: str) -> tuple[Entry, ...]:
        """All words and parts of compounds with the skeleton `bones`."""
        return self._remembered(bones)

    def _alike(self, bones: str) -> tuple[Entry, ...]:
        prefix = bones + _SEPARATOR
        return tuple(
            Entry(key[len(prefix) :], self._zipf[place] / ZIPF_STEP, _USES[self._use[place]])
            for key, place in self._trie.items(prefix)
        )

    def find(self, word: str) -> Entry | None:
        """The entry of a word in lower case."""
        place = self._trie.get(key(word))
        if place is None:
            return None
        return Entry(word, self._zipf[place] / ZIPF_STEP, _USES[self._use[place]])

    def lemmas(self, word: str) -> tuple[str, ...]:
        """The listed words that a word in lower case is a form of; none where no list has it."""
        place = self._trie.get(key(word))
        return () if place is None else tuple(self._rules.lemmas(word, self._lemma[place]))

    def english(self, word: str) -> float:
        """The Zipf frequency of a common English word, else 0."""
        place = self._english.get(word)
        return 0.0 if place is None else self._english_zipf[place] / ZIPF_STEP


@cache
def lexicon() -> Lexicon:
    """The one lexicon of the process, compiled on first use."""
    return Lexicon(compiled())


def prepare() -> None:
    """Make the language data ready now, so that no reader waits for it (about seven seconds)."""
    lexicon()
