"""What the neighbouring words say, where two Swedish words look alike when damaged."""

from dataclasses import dataclass
from functools import cache

from ingest.vocabulary.table import table

_WEIGHT = 3.0
"""Nats for each side that speaks for a word."""
_NEAR = 3.0
_NUMBER = "0"


@dataclass(frozen=True, slots=True)
class Around:
    """The words before and after (up to three each way, nearest first), in lower case."""

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Signs:
    """Whole words and endings on one side."""

    words: frozenset[str]
    endings: tuple[str, ...]

    @classmethod
    def of(cls, listed: list[str]) -> "_Signs":
        return cls(
            frozenset(sign for sign in listed if not sign.startswith("-")),
            tuple(sign[1:] for sign in listed if sign.startswith("-")),
        )

    def speak(self, words: tuple[str, ...]) -> bool:
        """Whether the nearest word stands in the list."""
        if not words:
            return False
        word = _NUMBER if words[0].isdigit() else words[0]
        return word in self.words or (bool(self.endings) and word.endswith(self.endings))


@cache
def _table() -> dict[str, tuple[_Signs, _Signs, frozenset[str]]]:
    return {
        word: (
            _Signs.of(signs.get("left", [])),
            _Signs.of(signs.get("right", [])),
            frozenset(signs.get("near", ())),
        )
        for word, signs in table("contexts").items()
    }


def support(word: str, around: Around) -> float:
    """Nats that the neighbours add to `word`; 0 for words that are not in doubt."""
    signs = _table().get(word)
    if signs is None:
        return 0.0
    left, right, near = signs
    total = _WEIGHT * left.speak(around.before) + _WEIGHT * right.speak(around.after)
    if near and not near.isdisjoint(around.before + around.after):
        total += _NEAR
    return total
