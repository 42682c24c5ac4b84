"""One place on the page where a word stands, and what is decided about it."""

from dataclasses import dataclass
import re

from ingest.repair.mending import Mend
from ingest.repair.token import Token

_EDGES = re.compile(r"^\W+|\W+$")


@dataclass(slots=True)
class Slot:
    """`line` is the index of the line on the page, `number` that of the word in the line.

    `printed` is what must have stood there, None as long as nothing is decided; `count` words of
    the line, up to the place `end`, have gone into it (0: this one went into the one before).
    """

    line: int
    number: int
    token: Token
    in_name: bool = False
    printed: str | None = None
    count: int = 1
    end: int = 0

    @property
    def text(self) -> str:
        """As printed where that is decided, else as read."""
        return self.token.text if self.printed is None else self.printed

    @property
    def bare(self) -> str:
        """The text in lower case without punctuation around it."""
        return _EDGES.sub("", self.text).lower()

    def mend(self) -> Mend | None:
        """What is to be changed in the line, if anything."""
        if self.printed is None or not self.count:
            return None
        end = self.end or self.token.end
        if self.count == 1 and self.printed == self.token.text:
            return None
        return Mend(self.number, self.count, self.token.start, end, self.printed)
