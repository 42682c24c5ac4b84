"""Cyrillic and Greek letters inside Latin words.

They come from keyboards and copied text; no reader sees them, but no search finds the word either.
Look-alikes after the Unicode confusables table (UTS 39), those of one Latin letter only.
"""

import unicodedata
from functools import cache

_ALIKE = str.maketrans(
    "АВЕКМНОРСТУХасеорухѕіјԁΑΒΕΖΗΙΚΜΝΟΡΤΥΧονТт",
    "ABEKMHOPCTYXaceopyxsijdABEZHIKMNOPTYXovTt",
)


def in_latin(word: str) -> str | None:
    """Give the word in Latin letters alone, None where it is so already or is of another script."""
    if word.isascii() or word.translate(_ALIKE) == word:
        return None
    scripts = {_script(letter) for letter in word if letter.isalpha()}
    if "LATIN" not in scripts or len(scripts) == 1:
        return None
    plain = word.translate(_ALIKE)
    return (
        plain if all(_script(letter) == "LATIN" for letter in plain if letter.isalpha()) else None
    )


@cache
def _script(letter: str) -> str:
    return unicodedata.name(letter, "").split(" ")[0]
