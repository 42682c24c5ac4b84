"""Keeps the list of changes short: what many transactions changed is one row in the end."""

from django.db import transaction
from django.db.models import Max, Sum

from amnarchive.models import ArchiveChange

KEPT = 1000
"""So many newest changes stay as they are."""


@transaction.atomic
def fold_changes(*, kept: int = KEPT) -> int:
    """Put all but the `kept` newest changes into one row of their weight; give how many there were.

    The state of the archive stays the same by it: nobody's pages become old. Two at once do no
    harm: the rows are locked.
    """
    last = ArchiveChange.objects.order_by("-pk").values_list("pk", flat=True)[kept : kept + 1]
    old = ArchiveChange.objects.filter(pk__lte=last).select_for_update().order_by("pk")
    rows = list(old.values_list("pk", flat=True))
    if len(rows) > 1:
        folded = ArchiveChange.objects.filter(pk__in=rows)
        sums = folded.aggregate(weight=Sum("weight"), at=Max("at"))
        folded.exclude(pk=rows[-1]).delete()
        folded.update(**sums)
    return len(rows)
