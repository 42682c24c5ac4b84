"""Lines to one text, line-end hyphens undone."""

from collections.abc import Iterable

_SUSPENDED = frozenset({"och", "eller", "samt", "respektive", "resp", "till", "alternativt", "/"})


def join_lines(texts: Iterable[str]) -> str:
    """Join lines with spaces; "förvalt-" + "ningen" → "förvaltningen".

    The hyphen stays where it was meant: before *och* and its like ("barn- och ungdomsnämnden",
    with a space), after capitals and digits ("LSS-insatser") and before a capital ("Anna-Lena").
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
    if word[0].islower() and before[-2].islower():
        pieces[-1] = before[:-1]
    return True
