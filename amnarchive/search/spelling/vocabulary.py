"""How frequent lexemes are in the archive, as last counted (`actions.vocabulary`)."""

from collections.abc import Iterable

from amnarchive.models import SearchTerm

ROWS_COUNTED = "*"
"""The lexeme under which the number of all rows stands."""


def frequencies(lexemes: Iterable[str]) -> dict[str, int]:
    """Give in how many rows each lexeme stands; what no row has is left out. One query."""
    wanted = set(lexemes)
    if not wanted:
        return {}
    wanted.add(ROWS_COUNTED)
    return dict(SearchTerm.objects.filter(pk__in=wanted).values_list("lexeme", "rows"))
