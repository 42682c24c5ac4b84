"""Dates and times of day as minutes write them."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.vocabulary import month_number

_ISO = re.compile(r"(?<![\d/.-])(\d{4})-(\d{2})-(\d{2})(?![\d])")
_LONG = re.compile(r"(?<![\d/.])(\d{1,2})(?::?e)?\.? ([A-Za-zåäöé&]{3,10})\.? (\d{4})(?!\d)")
_DOTTED = re.compile(r"(?<![\d/.-])(\d{1,2})[./](\d{1,2})[./ ]{1,2}(\d{4})(?![\d])")
_SIX = re.compile(r"(?<![\d/.-])(\d{2})(\d{2})(\d{2})(?![\d-]|\.\d)")
_GLUED = re.compile(r"\d/(\d{1,2}\.\d{1,2}\.\d{4})|\d[./](\d{4}-\d{2}-\d{2})")
_TIME = re.compile(r"(?<![\d.:])([01]?\d|2[0-3])[.:]([0-5]\d)(?![\d:])")
_CENTURY_TURNS = 70
"""Two-digit years below this are of this century; no older minutes write years so."""
_FIRST_YEAR = 1862
"""The first municipal ordinances (1862 års kommunalförordningar): no older minutes exist."""


@dataclass(frozen=True, slots=True)
class Found:
    """A date and where in the text it stands."""

    date: dt.date
    start: int
    end: int


def dates_in(text: str) -> list[Found]:
    """Find the dates in order; "18 juni 2019", "2019-06-18", "18/6 2019", never year-day-month."""
    found = [*_numeric(text), *_long(text)]
    found.sort(key=lambda f: f.start)
    return found


def first_date(text: str) -> dt.date | None:
    """Give the first date, None where there is none."""
    found = dates_in(text)
    return found[0].date if found else None


def six_digit_date(text: str) -> dt.date | None:
    """Read "240207" as 7 February 2024; only for places where a date must stand."""
    for found in _SIX.finditer(text):
        year = int(found[1])
        day = _date(
            2000 + year if year < _CENTURY_TURNS else 1900 + year, int(found[2]), int(found[3])
        )
        if day:
            return day
    return None


def glued_date(text: str) -> str | None:
    """Give what looks like a date but hangs on other digits ("80101911/26.06.2025")."""
    found = _GLUED.search(text)
    return (found[1] or found[2]) if found else None


def times_in(text: str) -> list[dt.time]:
    """Find the times of day in order: "16:35", "16.35"."""
    without_dates = _DOTTED.sub(" ", _ISO.sub(" ", text))
    return [dt.time(int(m[1]), int(m[2])) for m in _TIME.finditer(without_dates)]


def _numeric(text: str) -> Iterator[Found]:
    for m in _ISO.finditer(text):
        if day := _date(int(m[1]), int(m[2]), int(m[3])):
            yield Found(day, m.start(), m.end())
    for m in _DOTTED.finditer(text):
        if day := _date(int(m[3]), int(m[2]), int(m[1])):
            yield Found(day, m.start(), m.end())


def _long(text: str) -> Iterator[Found]:
    for m in _LONG.finditer(text):
        month = month_number(m[2])
        if month and (day := _date(int(m[3]), month, int(m[1]))):
            yield Found(day, m.start(), m.end())


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        found = dt.date(year, month, day)
    except ValueError:
        return None
    return found if found.year >= _FIRST_YEAR else None
