"""The labels of a first page ("Plats och tid", "Beslutande", "Utses att justera")."""

from functools import cache

from ingest.vocabulary.fold import fold
from ingest.vocabulary.table import table

_LONGEST = 45


@cache
def _known() -> dict[str, str]:
    return {fold(word): field for field, words in table("labels").items() for word in words}


@cache
def _starts() -> frozenset[str]:
    return frozenset(
        fold(" ".join(words[:n]))
        for field in table("labels").values()
        for words in (label.split() for label in field)
        for n in range(2, len(words) + 1)
    )


def label_of(text: str) -> str | None:
    """Give the field that `text`, as a whole, is the label of ("time_and_place"); else None."""
    return _known().get(fold(text)) if 0 < len(text) <= _LONGEST else None


def starts_label(text: str) -> bool:
    """Say whether `text` is the first line of a label that goes on below."""
    return 0 < len(text) <= _LONGEST and fold(text) in _starts()
