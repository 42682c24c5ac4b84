"""A text cut into words and marks, each with the white space after it."""

import re
from dataclasses import dataclass

_WORD = r"[\w\u00ad\u0300-\u036f]+"
_TOKEN = re.compile(rf"({_WORD}(?:[-'’:./]{_WORD})*|[^\w\s]|(?=\s)\A)(\s*)")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a single mark, and the white space that follows it."""

    word: str
    space: str

    @property
    def text(self) -> str:
        """As it stands in the text."""
        return self.word + self.space


def tokens(text: str) -> list[Token]:
    """`(AMN) 2,5` → `(`, `AMN`, `) `, `2`, `,`, `5`; joined again they are the text.

    A compound with hyphens, a genitive with a colon and a diary number are one word each. White
    space before the first word is a token of its own, with an empty word.
    """
    return [Token(*found) for found in _TOKEN.findall(text)]
