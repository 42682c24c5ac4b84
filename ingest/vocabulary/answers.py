"""What somebody answered in a vote."""

from functools import cache

from ingest.vocabulary.fold import fold
from ingest.vocabulary.table import table

AWAY = "away"
"""Stands for whoever was not there: no vote."""


@cache
def _answers() -> dict[str, str]:
    return {fold(word): answer for answer, words in table("answers").items() for word in words}


def answer_of(printed: str) -> str | None:
    """Give "yes", "no", "abstain" or AWAY for "Ja", "NEJ" and the like; None for any other word."""
    return _answers().get(fold(printed))
