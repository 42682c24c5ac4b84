"""Stretches of time as people type them: `våren 2025`, `mars–maj 2024`, `q1 2024`, `i höstas`.

Each is some months of one year. A season's months are those of the half-year that minutes and
budgets mean by it: spring ends with June, autumn begins with August.
"""

import datetime as dt
import re
from dataclasses import dataclass

from ingest.vocabulary.months import month_number

_YEAR = r"(?P<year>(?:18|19|20)[0-9]{2})"
_SEASONS = {
    "vår": range(1, 7),
    "vårtermin": range(1, 7),
    "sommar": range(6, 9),
    "höst": range(8, 13),
    "hösttermin": range(8, 13),
    "halvår 1": range(1, 7),
    "halvår 2": range(7, 13),
    **{f"kvartal {number}": range(number * 3 - 2, number * 3 + 1) for number in range(1, 5)},
}
_ORDINALS = {"första": 1, "andra": 2, "tredje": 3, "fjärde": 4}
_SEASON = re.compile(
    r"\b(?:(?P<season>vår|sommar|höst|vårtermin|hösttermin)(?:en|n)?"
    r"|(?P<ordinal>första|andra|tredje|fjärde)\s+(?P<stretch>kvartal|halvår)et"
    r"|(?P<part>kvartal|halvår|q)\s?(?P<number>[1-4]))"
    rf"[\s,]+(?:av\s+)?{_YEAR}\b",
    re.IGNORECASE,
)
_MONTHS = re.compile(
    rf"\b(?P<first>[a-zåäö]{{3,9}})\s*(?:-|–|till(?:\s+och\s+med)?|och)\s*(?P<last>[a-zåäö]{{3,9}})\s+{_YEAR}\b",
    re.IGNORECASE,
)
_LATELY = re.compile(
    r"\b(?:i\s+(?P<season>vår|somr|höst)as|i\s+(?P<year>fjol|år)|(?P<last>förra\s+året))\b",
    re.IGNORECASE,
)
_LATELY_SEASONS = {"vår": "vår", "somr": "sommar", "höst": "höst"}
_WHOLE_YEAR = tuple(range(1, 13))


@dataclass(frozen=True, slots=True)
class FoundPeriod:
    """Some months of a year, and where they stand in the text."""

    year: int
    months: tuple[int, ...]
    start: int
    end: int


def find_period(text: str) -> FoundPeriod | None:
    """Find the first stretch of months that is written in `text` with its year."""
    for match in _SEASON.finditer(text):
        months = _SEASONS.get(_season(match))
        if months:
            return FoundPeriod(int(match["year"]), tuple(months), match.start(), match.end())
    for match in _MONTHS.finditer(text):
        first, last = month_number(match["first"]), month_number(match["last"])
        if first and last and first < last:
            months = range(first, last + 1)
            return FoundPeriod(int(match["year"]), tuple(months), match.start(), match.end())
    return None


def _season(match: re.Match[str]) -> str:
    if match["season"]:
        return match["season"].lower()
    if match["ordinal"]:
        return f"{match['stretch'].lower()} {_ORDINALS[match['ordinal'].lower()]}"
    part = match["part"].lower()
    return f"{'kvartal' if part == 'q' else part} {match['number']}"


def find_lately(text: str, today: dt.date) -> FoundPeriod | None:
    """Find the first stretch of time that is told from `today`: `i våras`, `förra året`, `i år`.

    A season is the latest that has begun.
    """
    match = _LATELY.search(text)
    if match is None:
        return None
    year, months = today.year, _WHOLE_YEAR
    if match["season"]:
        months = tuple(_SEASONS[_LATELY_SEASONS[match["season"].lower()]])
        year -= today.month < months[0]
    elif match["last"] or match["year"].lower() == "fjol":
        year -= 1
    return FoundPeriod(year, months, match.start(), match.end())
