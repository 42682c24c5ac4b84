"""Numbers in figures or as words."""

import re
from functools import cache

from ingest.vocabulary.table import table


@cache
def _by_word() -> dict[str, int]:
    return dict(table("numbers")["words"])


def number_form() -> str:
    """Give a regular expression for a number that `number_of` reads; letters of either case."""
    words = "|".join(map(re.escape, _by_word()))
    return rf"(?:\d{{1,3}}|(?i:{words}))"


def number_of(printed: str) -> int:
    """Give 7 for "7" and "sju". Raises `KeyError` for what is no number."""
    return int(printed) if printed.isdigit() else _by_word()[printed.casefold()]
