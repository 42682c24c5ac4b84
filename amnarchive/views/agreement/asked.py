"""What an address of the agreement pages asks for."""

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlencode

from django.db.models import Exists, Max, Min, OuterRef
from django.utils import timezone

from amnarchive.agreement.measures import DEFAULT, MEASURES, Measure
from amnarchive.agreement.period import Period, term_of
from amnarchive.caching.kept import kept
from amnarchive.models import Body, Meeting
from amnarchive.search.swedish_order import swedish_key

FIRST_YEAR, LAST_YEAR = 1863, 2200
"""Municipalities came with the ordinances of 1862."""
_YEAR = re.compile(r"[0-9]{4}")


@dataclass(frozen=True, slots=True)
class Wish:
    """A measure, whole years, one body or all, and the party whose row alone is wanted or ""."""

    measure: Measure
    period: Period
    body: Body | None = None
    party: str = ""

    @property
    def query_string(self) -> str:
        """`?matt=…&fran=2019&till=2022`: always whole, so that it means the same next year."""
        values = {
            "matt": self.measure.slug,
            "fran": self.period.first,
            "till": self.period.last,
            "namnd": self.body.slug if self.body else "",
            "parti": self.party,
        }
        return "?" + urlencode({name: value for name, value in values.items() if value})


class Choices:
    """What the archive has to choose between. Two queries."""

    @cached_property
    def span(self) -> Period:
        """From the first year with a public meeting to the last; this year in an empty archive."""
        return _span()

    @cached_property
    def bodies(self) -> Sequence[Body]:
        """Those with a public meeting, in Swedish order."""
        return _bodies()

    @property
    def terms(self) -> list[Period]:
        """The terms of office of these years, the latest first."""
        years = range(self.span.last, self.span.first - 1, -1)
        return list(dict.fromkeys(map(term_of, years)))

    @property
    def whole(self) -> Period:
        """All years of these terms."""
        return Period(self.terms[-1].first, self.terms[0].last)

    def years(self, period: Period) -> list[int]:
        """The years to choose from, the latest first; those of the period are among them."""
        every = range(self.whole.first, self.whole.last + 1)
        return sorted({*every, period.first, period.last}, reverse=True)


@kept
def _span() -> Period:
    found = Meeting.objects.public().aggregate(first=Min("date"), last=Max("date"))
    first, last = (found[end] or timezone.localdate() for end in ("first", "last"))
    return Period(first.year, last.year)


@kept
def _bodies() -> Sequence[Body]:
    held = Meeting.objects.public().filter(body=OuterRef("pk"))
    return sorted(Body.objects.filter(Exists(held)), key=lambda body: swedish_key(body.label))


def read(given: Mapping[str, str], choices: Choices) -> tuple[Wish, bool]:
    """Give what is asked for, and whether all of it could be understood.

    Where nothing is asked for, or nothing that can be: reservations, the latest term of office, all
    bodies. Years the wrong way round are turned.
    """
    bodies = {body.slug: body for body in choices.bodies}
    wish = Wish(
        MEASURES.get(given.get("matt", ""), DEFAULT),
        _period(_year(given.get("fran", "")), _year(given.get("till", "")), choices),
        bodies.get(given.get("namnd", "")),
        given.get("parti", "")[:20],
    )
    known: Mapping[str, Container[str]] = {"matt": MEASURES, "namnd": bodies}
    understood = all(given.get(name, "") in known[name] for name in known if given.get(name))
    years = (given[name] for name in ("fran", "till") if given.get(name))
    return wish, understood and all(map(_year, years))


def _year(typed: str) -> int | None:
    """A year in which there were municipalities, also one that the archive has nothing of."""
    year = int(typed) if _YEAR.fullmatch(typed) else 0
    return year if FIRST_YEAR <= year <= LAST_YEAR else None


def _period(first: int | None, last: int | None, choices: Choices) -> Period:
    """One end alone goes as far as the archive does; none is the latest term of office."""
    if first is None and last is None:
        return choices.terms[0]
    if first is None or last is None:
        first = first or min(choices.whole.first, last or LAST_YEAR)
        last = last or max(choices.whole.last, first)
    return Period(min(first, last), max(first, last))
