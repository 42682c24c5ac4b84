"""What is typed so far, and which letters of a name or title it stands for."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from amnarchive.models.folded import fold
from amnarchive.search.analysis import clean, quoted

Span = tuple[int, int]

MOST_CHARS, MOST_WORDS = 100, 8
_WORD = re.compile(r"[^\W_]+")
_LETTERS_OF_THEIR_OWN = frozenset("åäö")


@dataclass(frozen=True, slots=True)
class Typed:
    """`text` with single blanks; `words` of it in lower case, each the beginning of a word."""

    text: str
    words: tuple[str, ...]

    @classmethod
    def of(cls, typed: str) -> "Typed":
        """Read a field's content; what is too long to be the beginning of anything has no words."""
        text = " ".join(clean(typed[: MOST_CHARS + 1]).split())
        words = tuple(_WORD.findall(text.lower()))
        fits = len(text) <= MOST_CHARS and len(words) <= MOST_WORDS
        return cls(text, words if fits else ())

    @property
    def longest(self) -> int:
        """How many letters its longest word has."""
        return max(map(len, self.words), default=0)

    @property
    def query(self) -> str:
        """A tsquery over folded words: all of them, in any order, each as a beginning."""
        return beginnings(self.words)

    def marks(self, label: str) -> tuple[Span, ...] | None:
        """Give the places in `label` of what is typed, in order; None where a word is not there.

        Å, ä and ö that are typed mean themselves; a, o and other letters stand for those with
        diacritics too.
        """
        found: set[Span] = set()
        places = [match.start() for match in _WORD.finditer(label)]
        for word in self.words:
            fits = [(at, at + len(word)) for at in places if _begins(label, at, word)]
            if not fits:
                return None
            found.add(next((span for span in fits if span not in found), fits[0]))
        return tuple(sorted(found))


def beginnings(words: Iterable[str]) -> str:
    """Compose a tsquery over folded words that has each as a beginning."""
    return " & ".join(f"{quoted(fold(word))}:*" for word in words)


def _begins(label: str, at: int, word: str) -> bool:
    part = label[at : at + len(word)]
    return fold(part) == fold(word) and all(
        typed not in _LETTERS_OF_THEIR_OWN or typed == sign.lower()
        for typed, sign in zip(word, part, strict=True)
    )
