"""Builds the tsvector of one index row."""

from functools import lru_cache
from typing import Literal

from amnarchive.search import config
from amnarchive.search.analysis import (
    clean,
    exact_key,
    is_stop_word,
    part_key,
    quoted,
    tokens,
)
from amnarchive.search.index.common_words import pairs
from amnarchive.search.language.hyphens import spelt_out
from amnarchive.search.language.keys import part_keys, word_keys
from amnarchive.search.language.names import is_name, people_in

Weight = Literal["A", "B", "C", "D"]
_EXACT, _PART = exact_key(""), part_key("")
_REMEMBERED, _NAMES_REMEMBERED = 60_000, 5_000
_GAP = 10  # positions between fields, so that no phrase reaches from one into the next


@lru_cache(maxsize=_REMEMBERED)
def token_lexemes(word: str) -> frozenset[str]:
    """Give all lexemes of one word of a text: as printed, in any form, as parts."""
    found = {exact_key(word)}
    if not is_stop_word(word) and word != "§":
        found |= word_keys(word)
        if len(word) >= config.COMPOUND_LEAST and not is_name(word):
            found.update(map(part_key, part_keys(word)))
    return frozenset(found)


@lru_cache(maxsize=_NAMES_REMEMBERED)
def person_lexemes(word: str) -> frozenset[str]:
    """Give the lexemes of a word of somebody's name: none of its parts."""
    return frozenset(lexeme for lexeme in token_lexemes(word) if lexeme[0] != _PART)


class VectorBuilder:
    """Takes the fields of a row, the weightiest first; `str()` gives Postgres's text form.

    A text too long for a tsvector is indexed as far as it fits: first its phrases are lost
    (position 16,383), then its new words (900,000 bytes).
    """

    def __init__(self) -> None:
        self._positions: dict[str, list[str]] = {}
        self._people: frozenset[str] = frozenset()
        self._bytes = 0
        self._next = 1
        self._length = 0.0

    @property
    def length(self) -> int:
        """How many words the texts have; a word of low standing counts for less."""
        return round(self._length)

    def add_text(self, text: str, weight: Weight, *, counts: bool = True) -> None:
        """Index the words of a text: in any form, as printed, and the parts of compounds.

        `counts`: they make the row longer, so that each of them says less of it.
        """
        text = clean(text)
        unsaid = dict(spelt_out(text))
        self._people |= people_in(text)
        found = list(tokens(text))
        for pair in pairs(token.word for token in found):
            self.add_flag(pair)
        for token in found:
            place = f"{min(self._next, config.POSITION_MAX)}{weight}"
            self._add_word(token.word, place, fits=self._next <= config.POSITION_MAX)
            self._next += 1
            if counts:
                self._length += config.LENGTHS[weight]
            if token.start in unsaid:
                self._add_word(unsaid[token.start], place, fits=False)
        self._next += _GAP

    def _add_word(self, word: str, place: str, *, fits: bool) -> None:
        """`fits`: its place is right, so that phrases may be made of it."""
        for lexeme in person_lexemes(word) if word in self._people else token_lexemes(word):
            if lexeme[0] != _EXACT:
                self._add(lexeme, place, config.STEM_POSITIONS_MAX)
            elif fits:
                self._add(lexeme, place, config.POSITIONS_MAX)

    def add_key(self, key: str, weight: Weight) -> None:
        """Index one lexeme that is no word of a text."""
        self._add(key, f"{min(self._next, config.POSITION_MAX)}{weight}", 1)

    def add_flag(self, key: str) -> None:
        """Index one lexeme that stands nowhere; in a text too long for the vector, none more."""
        self._add(key, "", 0)

    def add_filter(self, key: str) -> None:
        """Index one lexeme of the few that a row is filtered by, however long its text is."""
        self._positions.setdefault(key, [])

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
