"""Typed text in chunks: what stands in quotes, and what has no blank in it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from amnarchive.search.analysis import clean

QUOTES = str.maketrans(dict.fromkeys("“”„‟«»″＂", '"'))
DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
OR_WORDS = {"OR", "ELLER", "|", "||"}
_CHUNK = re.compile(r'"[^"]*"|[^\s"]+')


@dataclass(frozen=True, slots=True)
class Chunk:
    """`glued`: there is no blank before it, as between minus and quote in `-"helt ny"`."""

    text: str
    glued: bool = False

    @property
    def is_quoted(self) -> bool:
        return self.text.startswith('"')

    @property
    def is_or(self) -> bool:
        return self.text in OR_WORDS


def plain(text: str) -> str:
    """One kind of quote and of dash, composed letters, single blanks."""
    return " ".join(clean(text).translate(QUOTES).translate(DASHES).split())


def chunks_of(text: str) -> Iterator[Chunk]:
    """Cut a plain text."""
    for match in _CHUNK.finditer(text):
        start = match.start()
        yield Chunk(match.group(), glued=start > 0 and not text[start - 1].isspace())


def joined(chunks: Iterable[Chunk]) -> str:
    """Put chunks together again."""
    return "".join(chunk.text if chunk.glued else f" {chunk.text}" for chunk in chunks).strip()
