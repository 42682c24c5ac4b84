"""What is left of a word when the letters that a wrong-language OCR confuses are made one.

An English reading turns å, ä and ö into a, d, i, é, o, 6, 4, &, 0 or two of these together. All of
them become one symbol and a run of them one symbol, so a damaged word and the word that was printed
have the same skeleton.
"""

import re

SYMBOL = "~"
_CLASS = str.maketrans(dict.fromkeys("åäöadiéo64&0", SYMBOL))
_RUN = re.compile(f"{SYMBOL}{{2,}}")


def skeleton(word: str) -> str:
    """The skeleton of a word in lower case."""
    return _RUN.sub(SYMBOL, word.translate(_CLASS))


def collapsed(bones: str) -> str:
    """A skeleton into which a letter was put, with runs of the symbol made one again."""
    return _RUN.sub(SYMBOL, bones)
