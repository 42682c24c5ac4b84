"""§ numbers that are missing within and between the meetings of a year."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from amnarchive.audit.answer import Answer, Figure, Row, some
from amnarchive.audit.links import meeting_row
from amnarchive.audit.scope import Scope
from amnarchive.models import Document, Meeting


@dataclass(frozen=True, slots=True)
class Numbered:
    """A meeting with the § numbers that the archive has of it. `whole`: from minutes."""

    meeting: Meeting
    numbers: tuple[int, ...]
    whole: bool


@dataclass(frozen=True, slots=True)
class Gap:
    """§§ `first` to `last` are missing; `before` is the meeting that they are missed by."""

    first: int
    last: int
    before: Meeting
    inside: bool


def gaps(scope: Scope) -> Answer:
    """Numbers that are missing; where numbering starts again at each meeting none is between."""
    found = [gap for year in _years(scope) for gap in gaps_of(year)]
    within = [gap for gap in found if gap.inside]
    between = [gap for gap in found if not gap.inside]
    return Answer(
        "gaps",
        gettext_lazy("Luckor i paragrafnumren"),
        gettext_lazy("Nummer som saknas när paragraferna räknas i följd under året."),
        (
            Figure("inside", gettext_lazy("Inom ett protokoll"), _sum(within), some(_rows(within))),
            Figure(
                "between", gettext_lazy("Mellan sammanträden"), _sum(between), some(_rows(between))
            ),
        ),
    )


def gaps_of(year: Sequence[Numbered]) -> Iterator[Gap]:
    """The gaps in one body's year, its meetings in order."""
    whole = [numbered for numbered in year if numbered.whole]
    for numbered in whole:
        for below, above in pairwise(numbered.numbers):
            if above > below + 1:
                yield Gap(below + 1, above - 1, numbered.meeting, inside=True)
    if starts_again(whole):
        return
    known = {number for numbered in year for number in numbered.numbers}
    last = 0
    for numbered in whole:
        first = numbered.numbers[0]
        for start, end in _unknown(last + 1, first - 1, known):
            yield Gap(start, end, numbered.meeting, inside=False)
        # Meetings that were held in parallel, or an extra one, may go back in the series.
        last = max(last, numbered.numbers[-1])


def starts_again(year: Sequence[Numbered]) -> bool:
    """Whether every meeting counts from its own beginning: most go back behind the one before."""
    back = sum(later.numbers[0] <= earlier.numbers[0] for earlier, later in pairwise(year))
    return 2 * back >= max(1, len(year) - 1)


def _unknown(first: int, last: int, known: set[int]) -> Iterator[tuple[int, int]]:
    """The stretches from `first` to `last` of which nothing is known, extracts included."""
    edges = sorted(number for number in known if first <= number <= last)
    for below, above in pairwise([first - 1, *edges, last + 1]):
        if above > below + 1:
            yield below + 1, above - 1


def _years(scope: Scope) -> Iterator[list[Numbered]]:
    """The numbered meetings, a list for each body and year."""
    rows = (
        scope.meetings()
        .annotate(
            numbers=ArrayAgg("items__number", filter=Q(items__number__isnull=False), distinct=True),
            whole=ArrayAgg(
                "items__document__kind",
                filter=Q(items__document__kind=Document.Kind.MINUTES),
                distinct=True,
            ),
        )
        .order_by("body", "date", "letter")
    )
    numbered = (
        Numbered(row, tuple(sorted(row.numbers)), bool(row.whole)) for row in rows if row.numbers
    )
    for _key, year in groupby(numbered, key=lambda n: (n.meeting.body_id, n.meeting.date.year)):
        yield list(year)


def _sum(found: Iterable[Gap]) -> int:
    return sum(gap.last - gap.first + 1 for gap in found)


def _rows(found: Iterable[Gap]) -> Iterator[Row]:
    for gap in sorted(found, key=lambda gap: gap.before.date, reverse=True):
        missing = f"§ {gap.first}" if gap.first == gap.last else f"§§ {gap.first}–{gap.last}"
        where = _("%(missing)s saknas") if gap.inside else _("%(missing)s saknas före sammanträdet")
        yield meeting_row(gap.before, where % {"missing": missing})
