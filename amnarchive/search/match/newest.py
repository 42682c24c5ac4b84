"""The newest of the rows that match."""

from django.db.models.functions import Length

from amnarchive.models import SearchTerm
from amnarchive.search import config
from amnarchive.search.analysis import month_key, quoted
from amnarchive.search.match.matching import Matches, newest_first

_MONTHS = (month_key(1000, 1), month_key(9999, 12))
_TRIED = (2, 16)
"""First the months are looked through that should hold so many times as much as is wanted."""


def newest(matches: Matches, first: int, end: int) -> list[int]:
    """Give the keys from the `first` to before the `end`, the newest first.

    Where very much matches, only so many of the last months are looked through as should hold them:
    to sort half the archive for twenty rows is what takes its time.
    """
    if matches.cost > config.SORTED_MOST:
        for times in _TRIED:
            months = _last_months(matches.estimate, times * end)
            found = _keys(matches.narrowed(*months), first, end) if months else []
            if len(found) == end - first:
                return found
    return _keys(matches, first, end)


def _keys(matches: Matches, first: int, end: int) -> list[int]:
    rows = matches.rows.order_by(*newest_first()).values_list("pk", flat=True)
    return list(rows[first:end])


def _last_months(likely: int, wanted: int) -> list[str]:
    """The last months that should hold so many if matches stand evenly; [] for all."""
    counted = (
        SearchTerm.objects.annotate(size=Length("lexeme"))
        .filter(lexeme__range=_MONTHS, size=len(_MONTHS[0]), rows__gt=0)
        .values_list("lexeme", "rows")
    )
    per_month = sorted(dict(counted).items(), reverse=True)
    total = sum(rows for _month, rows in per_month)
    taken: list[str] = []
    held = 0
    for month, rows in per_month:
        if held * likely >= wanted * total:
            return taken
        taken.append(quoted(month))
        held += rows
    return []
