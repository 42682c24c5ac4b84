"""Keeps count in how many public search rows each lexeme stands; the search weighs words by that.

The database writes down which rows come and go (`SearchChange`); here they are counted, a few at a
time. For each row, whoever looks: it is counted if it is public and no change says that it came, or
if a change says that it went. No change of another transaction can come between the two, and so
the counts are exact once no change is left.
"""

import time
from collections.abc import Collection

from django.db import transaction
from django.db.models import Q

from amnarchive.actions.locks import lock_vocabulary
from amnarchive.actions.recount import begin_recount, reached, recount_some
from amnarchive.actions.tally import add, add_beside, tally
from amnarchive.models import SearchChange, SearchTerm

_BATCH = 500
"""Changes a transaction."""
_CAME = "SELECT vector FROM amnarchive_searchentry WHERE id IN ({})"
_WENT = "SELECT gone AS vector FROM amnarchive_searchchange WHERE id IN ({})"


def count_changes(*, seconds: float | None = None) -> int:
    """Count what has come and gone, and go on with a recount; give how many changes were counted.

    Ends when nothing is left or `seconds` have passed. May be called at any time by any number:
    each transaction is short, and they take turns. One that dies has lost nothing.
    """
    end = None if seconds is None else time.monotonic() + seconds
    counted = 0
    while True:
        some = _count_some()
        counted += some
        if not some and not recount_some():
            return counted
        if end is not None and time.monotonic() > end:
            return counted


def recount() -> None:
    """Begin to count everything from the beginning, unless that is under way.

    `count_changes` does it; the search reads the counts as they were until then.
    """
    begin_recount(afresh=False)


def rebuild_vocabulary() -> int:
    """Count everything from the beginning, to the end; give the number of lexemes."""
    begin_recount(afresh=True)
    while recount_some():
        pass
    count_changes()
    return SearchTerm.objects.count() - 1


@transaction.atomic
def _count_some() -> int:
    lock_vocabulary()
    # Who takes away a row that waits here holds its change, and is left in peace.
    waiting = SearchChange.objects.select_for_update(skip_locked=True).order_by("pk")
    marked = waiting.annotate(came=Q(gone__isnull=True))
    changes = list(marked.values_list("pk", "entry", "came")[:_BATCH])
    if not changes:
        return 0
    limit = reached()
    early = [change for change in changes if limit is not None and change[1] <= limit]
    late = [change for change in changes if limit is None or change[1] > limit]
    both = _counted(early)
    add_beside(both)
    more = _counted(late)
    for lexeme, rows in both.items():
        more[lexeme] = more.get(lexeme, 0) + rows
    add(more)
    SearchChange.objects.filter(pk__in=[pk for pk, _entry, _came in changes]).delete()
    return len(changes)


def _counted(changes: Collection[tuple[int, int, bool]]) -> dict[str, int]:
    """What the changes add to the counts."""
    came = [entry for _pk, entry, is_new in changes if is_new]
    went = [pk for pk, _entry, is_new in changes if not is_new]
    more: dict[str, int] = {}
    if came:
        more |= tally(_CAME.format(_listed(came)))
    if went:
        for lexeme, rows in tally(_WENT.format(_listed(went))).items():
            more[lexeme] = more.get(lexeme, 0) - rows
    return more


def _listed(numbers: Collection[int]) -> str:
    return ",".join(map(str, map(int, numbers)))
