"""A Swedish page that was read by an English OCR: å, ä and ö are lost in many ways.

The ways and their weights are those that `shared/ocr` shows; which of them strikes is chance, with
a fixed seed.
"""

import random

from scripts.build_samples.plain import pages, text_lines
from scripts.build_samples.source import Source

_LOST = {
    "å": (("a", 8), ("å", 1), ("d", 1)),
    "ä": (("a", 6), ("d", 5), ("i", 3), ("ä", 2), ("é", 1)),
    "ö": (("o", 8), ("é", 2), ("ö", 2), ("6", 1)),
    "Å": (("A", 1),),
    "Ä": (("A", 1),),
    "Ö": (("O", 1),),
}
_SEED = 2015


def damage(text: str) -> str:
    """The text as a wrong-language OCR would have read it."""
    chance = random.Random(_SEED)  # noqa: S311 - a fixed pattern is wanted, no secret

    def read(letter: str) -> str:
        if letter not in _LOST:
            return letter
        ways, weights = zip(*_LOST[letter], strict=True)
        return str(chance.choices(ways, weights)[0])

    return "".join(read(letter) for letter in text).replace("§ ", "§")


def damaged_text(source: Source) -> bytes:
    """The whole file, UTF-8, without heads: the middle pages of the minutes."""
    cut = pages(text_lines(source))
    return damage("\n ".join("\n".join(page) for page in cut) + "\n").encode()
