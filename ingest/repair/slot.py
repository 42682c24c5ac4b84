"""One place on the page where a word stands, and what is decided about it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from ingest.repair.casing import is_capitalised
from ingest.repair.mending import Mend
from ingest.repair.token import Token

_PARTY = re.compile(r"\([A-ZÅÄÖ85$-][A-Za-zÅÄÖåäö]{0,3}\)\W*")
_OTHERS = re.compile(r"m[.,]?f[l1I][.,]*")
_NAME = re.compile(r"[^\W\d_a-zåäö][\w&-]{2,}")
_EDGES = re.compile(r"^\W+|\W+$")


@dataclass(slots=True)
class Slot:
    """`line` is the index of the line on the page, `number` that of the word in the line.

    `printed` is what must have stood there, None as long as nothing is decided; `count` words of
    the line, up to the place `end`, have gone into it (0: this one went into the one before).
    `reading` is the token with letters in place of signs that look like them.
    """

    line: int
    number: int
    token: Token
    in_name: bool = False
    printed: str | None = None
    count: int = 1
    end: int = 0
    reading: Token | None = None

    @property
    def text(self) -> str:
        """As printed where that is decided, else as read."""
        return self.token.text if self.printed is None else self.printed

    @property
    def bare(self) -> str:
        """The text in lower case without punctuation around it."""
        return _EDGES.sub("", self.text).lower()

    @property
    def bare_as_read(self) -> str:
        """As read, without punctuation around it."""
        return _EDGES.sub("", self.token.text)

    def mend(self) -> Mend | None:
        """What is to be changed in the line, if anything."""
        if self.printed is None or not self.count:
            return None
        end = self.end or self.token.end
        if self.count == 1 and self.printed == self.token.text:
            return None
        return Mend(self.number, self.count, self.token.start, end, self.printed)


def mark_names(row: list[Slot]) -> None:
    """Mark the words of a line that may be names.

    Those are several capitals in a row, or one with a party or *m.fl.* after it.
    """
    for left, right in pairwise(row):
        if not is_capitalised(left.bare_as_read) or left.token.text.endswith(":"):
            continue
        if _PARTY.fullmatch(right.token.text) or _OTHERS.fullmatch(right.token.text):
            left.in_name = True
        elif is_capitalised(right.bare_as_read) and not right.token.text.endswith(":"):
            left.in_name = right.in_name = True


def names_read(slots: Iterable[Slot]) -> Iterator[str]:
    """The words that stand where names stand, as read."""
    for slot in slots:
        word = slot.bare_as_read
        if _NAME.fullmatch(word) and (slot.in_name or not slot.token.opens):
            yield from word.split("-")
