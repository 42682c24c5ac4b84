"""Diary numbers and days of a query where a text prints them in another spelling."""

import re
from collections.abc import Iterator, Sequence

from amnarchive.search.typed.dates import find_day, find_month
from amnarchive.search.typed.terms import Key
from ingest.diary_number import recognise

_SLUG = re.compile(r"(?:(?P<prefix>[a-z]{1,12})-)?(?P<year>[0-9]{4})-0*(?P<serial>[0-9]{1,6})")
_DAY = re.compile(r"@(?P<year>[0-9]{4})-(?P<month>[0-9]{2})(?:-[0-9]{2})?")
_REGISTRY = r"[A-ZÅÄÖa-zåäö]{1,6}"
_PAPER = r"(?:[-:][0-9]+(?:\.[0-9]+)*)?"

Place = tuple[int, int, int]
"""The clause, and where what answers it begins and ends."""


class FactFinder:
    """Made of the keys of a query, each with the number of its clause."""

    def __init__(self, keys: Sequence[tuple[int, Key]]) -> None:
        self._numbers = [
            (clause, key.lexeme[1:], _printed(key.lexeme[1:]))
            for clause, key in keys
            if key.lexeme.startswith("#")
        ]
        self._days = [(clause, key.lexeme) for clause, key in keys if _DAY.fullmatch(key.lexeme)]

    def find(self, text: str) -> Iterator[Place]:
        """Give where a cleaned text prints them, in any order."""
        for clause, slug, pattern in self._numbers:
            for match in pattern.finditer(text) if pattern else ():
                number = recognise(match[0])
                # A number typed without its registry means that of any.
                if number and (number.slug == slug or number.slug.endswith(f"-{slug}")):
                    yield clause, match.start(), match.end()
        for clause, lexeme in self._days:
            yield from self._of_day(text, clause, lexeme)

    def _of_day(self, text: str, clause: int, lexeme: str) -> Iterator[Place]:
        match = _DAY.fullmatch(lexeme)
        if match is None or match["year"] not in text:
            return
        passed = 0
        while found := find_day(text[passed:]):
            if f"@{found.day:%Y-%m-%d}".startswith(lexeme):
                yield clause, passed + found.start, passed + found.end
            passed += found.end
        passed = 0
        while month := find_month(text[passed:]):
            if f"@{month.year}-{month.month:02}" == lexeme:
                yield clause, passed + month.start, passed + month.end
            passed += month.end


def _printed(slug: str) -> re.Pattern[str] | None:
    """What the number may look like; whether it is the one is asked of `recognise`."""
    match = _SLUG.fullmatch(slug)
    if match is None:
        return None
    year, serial = match["year"], f"0*{match['serial']}"
    before = rf"(?:{_REGISTRY}[-/ ]{{0,3}})" + ("" if match["prefix"] else "?")
    forms = (
        rf"{before}{year}\s?[-–/.:]\s?{serial}{_PAPER}",
        rf"{before}{serial}\s?/\s?{year}",
        rf"{year}\s?[-–/.:]\s?{serial}\s?{_REGISTRY}",
    )
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(forms)})(?![^\W_])")
