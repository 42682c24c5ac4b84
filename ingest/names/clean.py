"""Which of two spellings of one name is the one that was meant."""

from ingest.names.damage import is_known, looks_damaged
from ingest.names.parts import parts


def cleaner(a: str, b: str) -> int:
    """Above 0 when `a` is the cleaner spelling, below 0 when `b` is, 0 when nothing tells.

    Signs that no name holds count against a spelling; then known names for it; then å ä ö, which
    an OCR loses and never adds; last whole first names before initials.
    """
    return _compared(_grade(a), _grade(b))


def _grade(name: str) -> tuple[int, int, int, bool]:
    whole = parts(name)
    words = (whole.first, *whole.rest)
    dots = sum(name.casefold().count(letter) for letter in "åäö")
    return (
        -sum(map(looks_damaged, words)),
        sum(map(is_known, words)),
        dots,
        len(whole.first) > 1,
    )


def _compared(one: tuple[int, ...], other: tuple[int, ...]) -> int:
    return (one > other) - (one < other)
