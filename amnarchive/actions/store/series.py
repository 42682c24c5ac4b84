"""Whether a meeting's § numbers agree with its day, beside the body's other meetings that year.

Most committees number their §§ through the year: a later meeting has higher numbers. A day misread
(`2019` for `2016`, `12` for `2`) breaks that order, which no single document can show.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.db.models import Max, Min, Q

from amnarchive.models import Body, Document
from ingest.types import Finding, FindingKind, Minutes

_LEAST_OTHERS = 2
"""Two other meetings show that the body counts through the year; one alone does not."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """The lowest and the highest § number of a meeting."""

    date: dt.date
    low: int
    high: int

    def __str__(self) -> str:
        return f"§ {self.low}–{self.high}" if self.high > self.low else f"§ {self.low}"


def contradiction(
    *, document: Document, minutes: Minutes, body: Body, date: dt.date
) -> Finding | None:
    """Tell which meeting's numbers the minutes contradict; None where all agree.

    Silent where the numbers prove nothing: the body's other meetings do not rise through the year,
    are too few, or these minutes begin at § 1, as after a restart.
    """
    own = _own(minutes, date)
    if own is None or own.low == 1:
        return None
    others = _others(document, body, date)
    if len(others) < _LEAST_OTHERS or not _rise(others):
        return None
    other = next((o for o in others if _contradicts(own, o)), None)
    if other is None:
        return None
    when = "tidigare" if other.date < own.date else "senare"
    text = (
        f"Numren stämmer inte med datumet: {own} den {own.date:%Y-%m-%d}, men {other} "
        f"den {other.date:%Y-%m-%d}, som är {when}."
    )
    place = minutes.head.date_place
    page, line = (place.page, place.line) if place else (0, 0)
    return Finding(FindingKind.DATE_OUT_OF_SERIES, page, line, text)


def _own(minutes: Minutes, date: dt.date) -> Numbers | None:
    numbers = [item.number for item in minutes.items if item.number is not None]
    return Numbers(date, min(numbers), max(numbers)) if numbers else None


def _others(document: Document, body: Body, date: dt.date) -> list[Numbers]:
    """The body's other meetings of the year in order, without what this document gave before."""
    mine = Q(items__document=document)
    rows = (
        body.meetings.filter(date__year=date.year)
        .exclude(date=date)
        .annotate(low=Min("items__number", filter=~mine), high=Max("items__number", filter=~mine))
        .exclude(low=None)
        .order_by("date", "letter")
    )
    return [Numbers(day, low, high) for day, low, high in rows.values_list("date", "low", "high")]


def _rise(others: Sequence[Numbers]) -> bool:
    return all(a.high < b.low for a, b in pairwise(others))


def _contradicts(own: Numbers, other: Numbers) -> bool:
    if other.date < own.date:
        return own.low <= other.high
    return own.high >= other.low
