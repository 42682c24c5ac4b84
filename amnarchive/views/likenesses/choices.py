"""What the groups of like texts have to choose between, and how many there are."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from django.db.models import Count, F, Func, Max, Min, Q

from amnarchive.caching.kept import kept
from amnarchive.models import Body, LikenessGroup
from amnarchive.search.match.bearers import Bearer, bearer, parties_of
from amnarchive.search.swedish_order import swedish_key


@dataclass(frozen=True, slots=True)
class Counts:
    """How many groups there are of each kind, and from when to when."""

    across: int
    own: int
    first: dt.date | None
    last: dt.date | None


class Choices:
    """Five queries, each when it is wanted."""

    @cached_property
    def counts(self) -> Counts:
        """All groups of the archive, before anything is asked for."""
        return _counts()

    @cached_property
    def parties(self) -> Sequence[Bearer]:
        """Those behind a text of a group, in the committee's order."""
        return [bearer(party) for party in parties_of(_each("parties")).values()]

    @cached_property
    def bodies(self) -> Sequence[Body]:
        """Those that had a text of a group before them, in Swedish order."""
        return _bodies()

    @property
    def years(self) -> list[int]:
        """From the newest text of a group back to the oldest."""
        first, last = self.counts.first, self.counts.last
        return list(range(last.year, first.year - 1, -1)) if first and last else []


@kept
def _counts() -> Counts:
    found = LikenessGroup.objects.aggregate(
        between=Count("pk", filter=Q(across=True)),
        repeated=Count("pk", filter=Q(across=False)),
        oldest=Min("first"),
        newest=Max("last"),
    )
    return Counts(found["between"], found["repeated"], found["oldest"], found["newest"])


@kept
def _bodies() -> Sequence[Body]:
    found = Body.objects.filter(pk__in=_each("bodies"))
    return sorted(found, key=lambda body: swedish_key(body.label))


@kept
def _each(column: str) -> list[str]:
    groups = LikenessGroup.objects.order_by()
    return list(groups.values_list(Func(F(column), function="unnest"), flat=True).distinct())
