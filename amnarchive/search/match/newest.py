"""The newest of the rows that match."""

from itertools import accumulate

from django.db.models.functions import Length

from amnarchive.models import SearchTerm
from amnarchive.search import config
from amnarchive.search.analysis import month_key, quoted
from amnarchive.search.index.filter_keys import filter_key
from amnarchive.search.match.matching import Matches, newest_first

_STRETCHES = (
    (month_key(1000, 1), month_key(9999, 12)),
    (filter_key("ar", 1000), filter_key("ar", 9999)),
)
"""The first and the last lexeme of all months, of all years."""
_NAMED_MOST = 8
"""To name more of them in a query takes longer than to sort what they leave out."""
_TRIED = (2, 6)
"""First those are looked through that should hold so many times as much as is wanted."""


def newest(matches: Matches, first: int, end: int) -> list[int]:
    """Give the keys from the `first` to before the `end`, the newest first.

    Where very much matches, only the last months or years are looked through that should hold them:
    to sort half the archive for twenty rows is what takes its time.
    """
    if matches.cost > config.SORTED_MOST:
        for times in _TRIED:
            last = _last(matches.estimate, times * end)
            found = _keys(matches.narrowed(*last), first, end) if last else []
            if len(found) == end - first:
                return found
    return _keys(matches, first, end)


def _keys(matches: Matches, first: int, end: int) -> list[int]:
    rows = matches.rows.order_by(*newest_first()).values_list("pk", flat=True)
    return list(rows[first:end])


def _last(likely: int, wanted: int) -> list[str]:
    """The last months, or the last years, that should hold so many; [] for all."""
    for stretch in _STRETCHES:
        counted = (
            SearchTerm.objects.annotate(size=Length("lexeme"))
            .filter(lexeme__range=stretch, size=len(stretch[0]), rows__gt=0)
            .values_list("lexeme", "rows")
        )
        by_time = sorted(dict(counted).items(), reverse=True)
        total = sum(rows for _lexeme, rows in by_time)
        held = accumulate(rows for _lexeme, rows in by_time[:_NAMED_MOST])
        for taken, rows in enumerate(held, 1):
            if rows * likely >= wanted * total:
                return [quoted(lexeme) for lexeme, _rows in by_time[:taken]]
    return []
