"""Whether the text that a file brings for a page can be what is printed on it.

A text layer may come from an OCR that knew no Swedish, or from a font whose codes mean nothing.
Such a page is read afresh, and the better of the two readings is kept (`is_better`).
"""

import re
from functools import cache

_WORD = re.compile(r"[^\W\d_]{2,}")
_CODES = re.compile(r"\(cid:\d+\)|\ufffd")
_MOJIBAKE = re.compile(r"Ã[\x80-\xbf¥¤¶–„…]|â€")
_SWEDISH = frozenset("åäö")
_COMMON = frozenset(
    ["att", "och", "som", "av", "till", "den", "det", "med", "om", "en", "ett", "de", "vid"]
)
"""Short words that an OCR without Swedish reads right."""

_FEWEST_LETTERS = 150
_FEW_SWEDISH = 0.012
"""Swedish has å, ä or ö for one letter in twenty, a list of names at least for one in fifty."""
_MANY_COMMON = 0.04
_SOME = 3
_CODED = 0.01
"""Part of the characters; a page with unknown bullets has less."""
_FEWEST_WORDS = 20
_NOT_SWEDISH = 0.4
"""Fewer known words than this are gibberish. Name lists have 0.55, English as much."""
_POOR = 0.66
_ENOUGH_TO_BE_POOR = 60
_BETTER = 0.03
_NEARLY = 0.8


def is_doubtful(text: str, *, pictured: bool) -> bool:
    """Whether a page with this text layer should be read afresh.

    `pictured`: a picture covers the page, so the layer is another program's OCR.
    """
    if _is_garbled(text):
        return True
    letters = sum(map(str.isalpha, text))
    swedish = _swedish(text)
    if letters < _FEWEST_LETTERS or (swedish >= _FEW_SWEDISH and not pictured):
        return False
    if swedish < _FEW_SWEDISH and _common(text) > _MANY_COMMON:
        return True
    words, known = _known(text)
    gibberish = words >= _FEWEST_WORDS and known < _NOT_SWEDISH
    return gibberish or (pictured and words >= _ENOUGH_TO_BE_POOR and known < _POOR)


def is_better(fresh: str, layer: str) -> bool:
    """Whether a fresh reading of a page tells more of it than the text that the file brought."""
    new, old = len(_WORD.findall(fresh)), len(_WORD.findall(layer))
    if new > 2 * old or 2 * new < old:
        return new > old
    (words, known), (words_before, known_before) = _known(fresh), _known(layer)
    if words * known < _NEARLY * words_before * known_before:
        return False
    return _quality(fresh) > _quality(layer) + _BETTER


def _is_garbled(text: str) -> bool:
    """Whether characters stand there that nobody has typed."""
    codes = len(_CODES.findall(text))
    return codes > max(_SOME, _CODED * len(text)) or len(_MOJIBAKE.findall(text)) >= _SOME


def _quality(text: str) -> float:
    _, known = _known(text)
    return known + 10 * min(_swedish(text), 2 * _FEW_SWEDISH) - 0.01 * len(_CODES.findall(text))


def _swedish(text: str) -> float:
    """The share of å, ä and ö among the letters."""
    letters = sum(map(str.isalpha, text))
    return sum(letter in _SWEDISH for letter in text.lower()) / max(1, letters)


def _common(text: str) -> float:
    words = _WORD.findall(text)
    return sum(word in _COMMON for word in words) / max(1, len(words))


def _known(text: str) -> tuple[int, float]:
    """How many words that are no names stand there, and what share of them Swedes write often."""
    words = [word for word in _WORD.findall(text) if not word[0].isupper()]
    return len(words), sum(word in _frequent() for word in words) / max(1, len(words))


@cache
def _frequent() -> frozenset[str]:
    """Some 30,000 words, foreign ones among them that Swedish texts use."""
    from wordfreq import get_frequency_dict  # noqa: PLC0415 - slow to import, seldom needed

    return frozenset(get_frequency_dict("sv", "small"))
