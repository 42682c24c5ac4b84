"""Words that the caller knows: the archive's persons, bodies and terms, and the document's own."""

import re
from collections.abc import Iterable

from ingest.repair.affixes import Use
from ingest.repair.lexicon import Entry
from ingest.repair.skeleton import skeleton

_WORD = re.compile(r"[^\W\d_]{2,}")
_ZIPF = 4.5
"""How frequent a word of the archive is taken to be: as frequent as a common name."""


class Vocabulary:
    """Extra words by skeleton. Phrases are taken word by word; case tells names."""

    def __init__(self, phrases: Iterable[str] = (), zipf: float = _ZIPF) -> None:
        self._words: dict[str, Entry] = {}
        self._bones: dict[str, list[Entry]] = {}
        for phrase in phrases:
            for word in _WORD.findall(phrase):
                self.add(word, zipf)

    def add(self, word: str, zipf: float) -> None:
        """Take in one word as printed."""
        low = word.lower()
        if low in self._words:
            return
        use = Use.WORD | Use.NAME if word[0].isupper() else Use.WORD
        entry = Entry(low, zipf, use)
        self._words[low] = entry
        self._bones.setdefault(skeleton(low), []).append(entry)

    def alike(self, bones: str) -> list[Entry]:
        """The words with this skeleton."""
        return self._bones.get(bones, [])

    def __contains__(self, word: str) -> bool:
        return word in self._words
