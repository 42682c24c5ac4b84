"""Builds the tsvector of one index row."""

from typing import Literal

from amnarchive.search import config
from amnarchive.search.analysis import (
    backwards_key,
    clean,
    exact_key,
    is_stop_word,
    quoted,
    tokens,
    word_stems,
)

Weight = Literal["A", "B", "C", "D"]
_GAP = 10  # positions between fields, so that no phrase reaches from one into the next


class VectorBuilder:
    """Takes the fields of a row, the weightiest first; `str()` gives Postgres's text form.

    A text too long for a tsvector is indexed as far as it fits: first its phrases are lost
    (position 16,383), then its new words (900,000 bytes).
    """

    def __init__(self) -> None:
        self._positions: dict[str, list[str]] = {}
        self._bytes = 0
        self._next = 1

    def add_text(self, text: str, weight: Weight) -> None:
        """Index the words of a text: their stems, the words themselves, and compounds backwards."""
        for token in tokens(clean(text)):
            word = token.word
            place = f"{min(self._next, config.POSITION_MAX)}{weight}"
            if self._next <= config.POSITION_MAX:
                self._add(exact_key(word), place, config.POSITIONS_MAX)
            self._next += 1
            if is_stop_word(word) or word == "§":
                continue
            for stemmed in word_stems(word):
                self._add(stemmed, place, config.STEM_POSITIONS_MAX)
                if len(stemmed) >= config.COMPOUND_LEAST and not stemmed.isdecimal():
                    self._add(backwards_key(stemmed), place, 1)
        self._next += _GAP

    def add_key(self, key: str, weight: Weight) -> None:
        """Index one lexeme that is no word of a text."""
        self._add(key, f"{min(self._next, config.POSITION_MAX)}{weight}", 1)

    def _add(self, lexeme: str, place: str, most: int) -> None:
        places = self._positions.get(lexeme)
        if places is None:
            # Four bytes: the count of positions and the padding before it.
            size = len(lexeme.encode()) + 4
            if self._bytes + size > config.VECTOR_MAX_BYTES:
                return
            self._bytes += size
            places = self._positions[lexeme] = []
        if len(places) < most and self._bytes + 2 <= config.VECTOR_MAX_BYTES:
            self._bytes += 2
            places.append(place)

    def __str__(self) -> str:
        return " ".join(
            f"{quoted(lexeme)}:{','.join(places)}" if places else quoted(lexeme)
            for lexeme, places in self._positions.items()
        )
