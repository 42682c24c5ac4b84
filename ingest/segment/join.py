"""Lines to one text, line-end hyphens undone."""

from collections.abc import Iterable

_LETTER = 3
"""A word of one letter has no letter in this place before its hyphen."""
_SUSPENDED = frozenset({"och", "eller", "samt", "respektive", "resp", "till", "alternativt", "/"})


def join_lines(texts: Iterable[str]) -> str:
    """Join lines with spaces; "förvalt-" + "ningen" → "förvaltningen".

    The hyphen stays where it was meant: before *och* and its like ("barn- och ungdomsnämnden",
    with a space), after capitals and digits ("LSS-insatser"), after a letter that stands for a word
    ("e-tjänst") and before a capital ("Anna-Lena").
    """
    pieces: list[str] = []
    for text in texts:
        if not text:
            continue
        if pieces and not _hyphenated(pieces, text):
            pieces.append(" ")
        pieces.append(text)
    return "".join(pieces)


def _hyphenated(pieces: list[str], text: str) -> bool:
    """Say whether `text` goes on without a space, and drop the hyphen where it parts a word."""
    before = pieces[-1]
    if before[-1] != "-" or not before[-2:-1].isalnum():
        return False
    word = text.split(maxsplit=1)[0]
    if word.strip(",.;:") in _SUSPENDED:
        return False
    parted = len(before) > _LETTER and before[-_LETTER].isalnum()
    if word[0].islower() and before[-2].islower() and parted:
        pieces[-1] = before[:-1]
    return True
