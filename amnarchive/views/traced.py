"""Which words on the paper each word of a text is, found anew from the place where it starts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

MOST_PASSED = 40
"""Lines in a row that may stand between two lines of a text: running heads and feet, a margin."""
MOST_SKIPPED = 20
"""Words that may stand before the text on its first line: a list mark, a label."""

Spot = tuple[int, int, int]
"""(page, line, word): page and line from 1, word from 0."""


@dataclass(frozen=True, slots=True)
class PaperLine:
    """The words of one line of the paper."""

    page: int
    line: int
    words: Sequence[str]


def trace(words: Sequence[str], lines: Iterable[PaperLine]) -> dict[Spot, int]:
    """For each spot on the paper the index of its word among `words`, those of a text.

    `lines` begin with the one where the text starts, which may begin with other words. A word that
    a hyphen parts at a line's end has two spots. All of the text must be found, line by line and
    word for word: {} where it is not, or where it may stand in two places of its first line, so
    that no wrong word is ever pointed out.
    """
    rest = iter(lines)
    first = next(rest, None)
    if first is None or not words:
        return {}
    tries = (_Trace(words) for _skip in range(min(len(first.words), MOST_SKIPPED)))
    starts = (each for skip, each in enumerate(tries) if each.take(first, skip))
    begun = list(islice(starts, 2))
    if len(begun) != 1:
        return {}
    state, passed = begun[0], 0
    for line in rest:
        if state.done or passed > MOST_PASSED:
            break
        passed = 0 if state.take(line) else passed + 1
    return state.found if state.done else {}


class _Trace:
    """How far the text has been found. `half` is what a hyphen has left over from a line."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = words
        self._at = 0
        self._half = ""
        self.found: dict[Spot, int] = {}

    @property
    def done(self) -> bool:
        """Whether the whole text has been found."""
        return self._at == len(self._words)

    def take(self, line: PaperLine, skip: int = 0) -> bool:
        """Go on over this line; False, with nothing changed, where it is no part of the text."""
        at, half = self._at, self._half
        here: dict[Spot, int] = {}
        for number, word in enumerate(islice(line.words, skip, None), skip):
            if at == len(self._words):
                break
            here[(line.page, line.line, number)] = at
            whole = half + word
            if whole == self._words[at]:
                at, half = at + 1, ""
                continue
            opened = self._opened(whole, at) if number + 1 == len(line.words) else None
            if opened is None:
                return False
            half = opened
        if not here:
            return False
        self._at, self._half = at, half
        self.found |= here
        return True

    def _opened(self, word: str, at: int) -> str | None:
        """The part of the text's word that a line's last word is, with its hyphen or without."""
        wanted = self._words[at]
        parts = (word[:-1], word) if word.endswith("-") else ()
        return next((part for part in parts if part and wanted.startswith(part)), None)
