"""The words of a line, with what stands around them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(r"\S+")
_PIECE = re.compile(r"[\w&]+(?::\w{1,3}\b)?")
_ADDRESS = re.compile(r"@|://|^www\.|\w\.(?:se|com|nu|org|eu)\b", re.IGNORECASE)
_BOTH = re.compile(r"\w\(\w+\)")
_END_OF_SENTENCE = (".", "!", "?", ":", "•")


@dataclass(frozen=True, slots=True)
class Token:
    """A run of characters without space. `start` and `end` are places in the line's text.

    `opens`: it may begin a sentence, so a capital says nothing.
    """

    text: str
    start: int
    end: int
    opens: bool

    @property
    def pieces(self) -> list[re.Match[str]]:
        """The words inside, parted by hyphens, slashes and the like; none in an address.

        A word with an ending after a colon (*EU:s*, *E6:an*) is a code, one with an ending in
        brackets (*lista(or)*) is two words at once.
        """
        if _ADDRESS.search(self.text) or _BOTH.search(self.text):
            return []
        return [piece for piece in _PIECE.finditer(self.text) if ":" not in piece[0]]


def tokens(text: str, *, opens: bool) -> Iterator[Token]:
    """The tokens of a line. `opens`: the line may begin a sentence."""
    for match in _TOKEN.finditer(text):
        yield Token(match[0], match.start(), match.end(), opens)
        opens = match[0].endswith(_END_OF_SENTENCE) or not any(c.isalpha() for c in match[0])


def leaves_open(text: str) -> bool:
    """Whether the next line begins a sentence after this one."""
    stripped = text.rstrip()
    return not any(c.isalpha() for c in stripped) or stripped.endswith(_END_OF_SENTENCE)
