"""The words that a document uses: what stands there for sure is likelier to stand there again."""

from collections import Counter
from collections.abc import Iterable
from math import log

from ingest.repair.candidates import Candidates

_SURE = 4.0
"""Nats by which the likeliest word must lead to count."""
_SHORTEST = 4
_SHARE = 0.2
"""How much of what will be read is as the document so far, against as Swedish in general."""
_MOST = 3.5
"""Nats that a habit may weigh at most."""


class Habits:
    """How often the words of a document have been read for sure."""

    def __init__(self, words: Iterable[str], candidates: Candidates) -> None:
        self._counts: Counter[str] = Counter()
        self._total = 0
        for word in words:
            self._total += 1
            found = candidates.of(word) if len(word) >= _SHORTEST else ()
            sure = found and (len(found) == 1 or found[0].score > found[1].score + _SURE)
            if sure and found[0].known:
                self._counts[found[0].word] += 1

    def bonus(self, word: str, zipf: float) -> float:
        """Nats that the document adds to a word of this frequency."""
        others = self._counts.get(word, 0) - 1  # the word in question may have counted itself
        if others <= 0:
            return 0.0
        general = 10 ** (zipf - 9)
        return min(_MOST, log(1 + _SHARE * others / self._total / general))
