"""Months by name."""

from functools import cache

from ingest.vocabulary.fold import fold
from ingest.vocabulary.table import table


@cache
def _by_fold() -> dict[str, int]:
    return {fold(name): number for name, number in table("months")["months"].items()}


def month_number(word: str) -> int | None:
    """Give 1–12 for "juni" or "Sept.", None for any other word."""
    return _by_fold().get(fold(word))
