"""The newest of the rows that match."""

from amnarchive.models import SearchTerm
from amnarchive.search import config
from amnarchive.search.analysis import quoted
from amnarchive.search.index.filter_keys import filter_key
from amnarchive.search.match.matching import Matches, newest_first

_YEAR = filter_key("ar", "")
_TRIED = (2, 16)
"""First the years are looked through that should hold so many times as much as is wanted."""


def newest(matches: Matches, first: int, end: int) -> list[int]:
    """Give the keys from the `first` to before the `end`, the newest first.

    Where very much matches, only so many of the last years are looked through as should hold them:
    to sort half the archive for twenty rows is what takes its time.
    """
    likely = matches.estimate
    if likely > config.SORTED_MOST // (config.TESTED if matches.are_tested else 1):
        for times in _TRIED:
            years = _last_years(likely, times * end)
            found = _keys(matches.narrowed(*years), first, end) if years else []
            if len(found) == end - first:
                return found
    return _keys(matches, first, end)


def _keys(matches: Matches, first: int, end: int) -> list[int]:
    rows = matches.rows.order_by(*newest_first()).values_list("pk", flat=True)
    return list(rows[first:end])


def _last_years(likely: int, wanted: int) -> list[str]:
    """The last years that should hold so many if matches stand evenly; [] for all."""
    counted = SearchTerm.objects.filter(lexeme__startswith=_YEAR).values_list("lexeme", "rows")
    per_year = sorted(dict(counted).items(), reverse=True)
    total = sum(rows for _year, rows in per_year)
    taken: list[str] = []
    held = 0
    for year, rows in per_year:
        if held * likely >= wanted * total:
            return taken
        taken.append(quoted(year))
        held += rows
    return []
