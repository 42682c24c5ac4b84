"""Days that cannot follow each other as the minutes say."""

import datetime as dt
from collections.abc import Iterator

from ingest.diary_number import recognise
from ingest.types import Finding, FindingKind, Minutes, Place

_LEAST = 3
"""So many days or cases that contradict the meeting's day are no slip of the pen."""
_OLD = 6
"""Cases live some years; where every one is older than this, the meeting's year is doubtful."""


def out_of_order(minutes: Minutes) -> Iterator[Finding]:
    """Tell an approval before the meeting, and a meeting before its own papers or long after them.

    Days that only look ahead (deadlines, plans) prove nothing and are not looked at.
    """
    head = minutes.head
    if head.date is None:
        return
    for day, what in ((head.approved_on, "justerat"), (head.approved_by_latest, "att justera")):
        if day is not None and day < head.date:
            text = f"Sammanträdet hölls {head.date:%Y-%m-%d} men protokollet är {what} {day}."
            yield _told(text, head.date_place)
    reports = [item.report_dated for item in minutes.items if item.report_dated]
    later = [day for day in reports if day > head.date]
    if len(later) >= _LEAST and len(later) * 2 > len(reports):
        text = f"Sammanträdet {head.date:%Y-%m-%d} hölls före sina tjänsteutlåtanden ({later[0]})."
        yield _told(text, head.date_place)
        return
    yield from _years(minutes, head.date)


def _years(minutes: Minutes, day: dt.date) -> Iterator[Finding]:
    known = [
        number.year
        for item in minutes.items
        for printed in item.diary_numbers
        if (number := recognise(printed)) and number.year
    ]
    if len(known) < _LEAST:
        return
    if min(known) > day.year or max(known) < day.year - _OLD:
        text = (
            f"Sammanträdet är daterat {day:%Y-%m-%d}, men ärendena är från "
            f"{min(known)}–{max(known)}."
        )
        yield _told(text, minutes.head.date_place)


def _told(text: str, place: Place | None) -> Finding:
    page, line = (place.page, place.line) if place else (0, 0)
    return Finding(FindingKind.DATE_OUT_OF_SERIES, page, line, text)
