"""What is left of a text without its boilerplate."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from hashlib import blake2b

from amnarchive.likeness.boilerplate import is_formula
from amnarchive.likeness.words import folded
from ingest.structure.sentences import sentences

LEAST_WORDS = 20
"""A text with fewer words of substance is never compared: many say the same in so few."""
MOST_SENTENCES = 4_000
"""No statement is as long; what a hostile file has beyond is not looked at."""

_BROKEN = re.compile(r"(?<![.:;!?])\n(?=[a-zåäö]\w)")
"""A line break within a sentence."""


@dataclass(frozen=True, slots=True)
class Substance:
    """`words`: folded. `sentences`: a signed 64-bit key for each sentence that is no formula.

    The keys are those before `common` ones were taken away: they are what is counted to find those.
    `length` is how many words there were then.
    """

    words: tuple[str, ...]
    sentences: tuple[int, ...]
    length: int

    @property
    def is_enough(self) -> bool:
        """Whether there is enough of it to say that another text is the same."""
        return len(self.words) >= LEAST_WORDS


def substance(text: str, common: Collection[int] = ()) -> Substance:
    """Take away formulas, and the sentences whose keys are `common` in the archive."""
    words: list[str] = []
    keys: dict[int, None] = {}
    length = 0
    for sentence in sentences_of(text):
        if is_formula(sentence):
            continue
        own = folded(sentence)
        key = sentence_key(own)
        keys[key] = None
        length += len(own)
        if key not in common:
            words += own
    return Substance(tuple(words), tuple(keys), length)


def sentence_key(words: list[str]) -> int:
    """Give a signed 64-bit number that is the same for the same words."""
    digest = blake2b(" ".join(words).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def sentences_of(text: str) -> list[str]:
    """Give the sentences of a text line by line, at most MOST_SENTENCES."""
    lines = _BROKEN.sub(" ", text).splitlines()
    parts = (sentence for line in lines for sentence in sentences(line))
    return [part for part, _number in zip(parts, range(MOST_SENTENCES), strict=False)]
