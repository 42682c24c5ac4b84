"""Days as people type them: `2019-06-18`, `18 juni 2019`, `18/6 2019`, `2019-06`, `2019`."""

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.vocabulary.months import month_number

_ISO = r"(?P<y1>(?:18|19|20)[0-9]{2})-(?P<m1>[0-9]{1,2})-(?P<d1>[0-9]{1,2})"
_COMPACT = r"(?P<y2>(?:18|19|20)[0-9]{2})(?P<m2>[01][0-9])(?P<d2>[0-3][0-9])"
_SLASH = r"(?P<d3>[0-9]{1,2})/(?P<m3>[0-9]{1,2})[ -](?P<y3>(?:18|19|20)[0-9]{2})"
_WORDS = r"(?P<d4>[0-9]{1,2})(?:\.|:e)?\s+(?P<m4>[a-zåäö]{3,9})\.?\s+(?P<y4>(?:18|19|20)[0-9]{2})"
_DAY = re.compile(rf"(?<![\w-])(?:{_ISO}|{_COMPACT}|{_SLASH}|{_WORDS})(?![\w])", re.IGNORECASE)
_MONTH = re.compile(r"(?P<year>(?:18|19|20)[0-9]{2})-(?P<month>[0-9]{1,2})")
_MONTH_WORD = re.compile(
    r"\b(?P<month>[a-zåäö]{3,9})\.?\s+(?P<year>(?:18|19|20)[0-9]{2})\b", re.IGNORECASE
)
_YEAR = re.compile(r"(?:18|19|20)[0-9]{2}")
_DECEMBER = 12


@dataclass(frozen=True, slots=True)
class FoundDay:
    """A day and where it stands in the text."""

    day: dt.date
    start: int
    end: int


_TITLE_YEARS = re.compile(
    r"\b(?P<first>(?:18|19|20)[0-9]{2})(?:\s?[-–/]\s?(?P<last>20[0-9]{2}))?\b"
)
_LONGEST_SPAN = 12


def is_year(word: str) -> bool:
    """Say whether a word is a year."""
    return bool(_YEAR.fullmatch(word))


def years_in(title: str) -> list[int]:
    """Give the years that a title names, those of a span (`2024–2027`) each by itself."""
    found: set[int] = set()
    for match in _TITLE_YEARS.finditer(title):
        first = int(match["first"])
        last = int(match["last"] or first)
        found |= set(range(first, last + 1)) if last - first <= _LONGEST_SPAN else {first, last}
    return sorted(found)


def days_in(text: str) -> Iterator[dt.date]:
    """Give all days that are written in `text`."""
    while found := find_day(text):
        yield found.day
        text = text[found.end :]


def find_day(text: str) -> FoundDay | None:
    """Find the first whole day that is written in `text`."""
    match = _DAY.search(text)
    while match:
        parts = match.groupdict()
        form = next(form for form in "1234" if parts[f"y{form}"] is not None)
        day = _date(parts[f"y{form}"], parts[f"m{form}"], parts[f"d{form}"])
        if day:
            return FoundDay(day, match.start(), match.end())
        match = _DAY.search(text, match.start() + 1)  # `1 amn 2019-06-18` hides a day
    return None


@dataclass(frozen=True, slots=True)
class FoundMonth:
    """A month of a year and where it stands in the text."""

    year: int
    month: int
    start: int
    end: int


def find_month(text: str) -> FoundMonth | None:
    """Find the first month with its year that is written in words: `mars 2024`."""
    for match in _MONTH_WORD.finditer(text):
        month = month_number(match["month"])
        if month:
            return FoundMonth(int(match["year"]), month, match.start(), match.end())
    return None


def read_period(text: str) -> tuple[dt.date, dt.date] | None:
    """Read the whole of `text` as a day, a month or a year: its first and its last day."""
    text = " ".join(text.split())
    found = find_day(text)
    if found and (found.start, found.end) == (0, len(text)):
        return found.day, found.day
    if match := _MONTH.fullmatch(text) or _MONTH_WORD.fullmatch(text):
        month = _month(match["month"])
        return _month_period(int(match["year"]), month) if month else None
    if _YEAR.fullmatch(text):
        return dt.date(int(text), 1, 1), dt.date(int(text), _DECEMBER, 31)
    return None


def _month(text: str) -> int | None:
    number = int(text) if text.isdecimal() else month_number(text)
    return number if number and 1 <= number <= _DECEMBER else None


def _month_period(year: int, month: int) -> tuple[dt.date, dt.date]:
    last = calendar.monthrange(year, month)[1]
    return dt.date(year, month, 1), dt.date(year, month, last)


def _date(year: str, month: str, day: str) -> dt.date | None:
    number = _month(month)
    if not number:
        return None
    try:
        return dt.date(int(year), number, int(day))
    except ValueError:
        return None
