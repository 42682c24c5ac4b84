"""Swedish personal identity numbers in a text: they hold a document back until a person decides.

What one is: SKV 704 and SKV 707 (Skatteverket): a date of birth, three digits, a check digit by the
Luhn rule; coordination numbers have 60 added to the day. `personnummer` knows the rules; here is
where such numbers are looked for and what only looks like one.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from personnummer import personnummer

from ingest.types import Finding, FindingKind, Line, Page

_CANDIDATE = re.compile(
    r"""
    (?<![\w/+.,-])                        # no part of a diary number, an amount or an address
    (?:
        (?P<date>\d{8}|\d{6})
        (?P<mark>\s?[-–+]\s?|\s|)
      | (?P<iso>(?:19|20)\d\d-\d\d-\d\d)-
    )
    (?P<last>\d{4})
    (?![\w/+-]|[.,:]\d)
    """,
    re.VERBOSE,
)
_HALF_AT_END = re.compile(r"(?<![\w/+.,-])(?:\d{8}|\d{6})[-–+]$")
_HALF_AT_START = re.compile(r"\d{4}(?!\w)")
_TELEPHONE = re.compile(
    r"(?:tel\w*|mobil\w*|fax|växel\w*|ring)[.:]?\s*(?:nr|nummer)?[.:]?\s*$", re.IGNORECASE
)
_OTHER_NUMBER = re.compile(
    r"(?:dnr|d\.nr|diarienr|diarienummer|ärendenr|ärendenummer|org\.?\s?nr|organisationsnummer|"
    r"bankgiro|plusgiro|bg|pg|kontonr|kontonummer)[.:]?\s*$",
    re.IGNORECASE,
)
_MOBILE = re.compile(r"070\d{7}")
_NAME_JOINT = re.compile(r"_|(?<!\d)[-.]|[-.](?!\d)")
_BEFORE = 30


def find_personal_numbers(pages: Iterable[Page]) -> tuple[Finding, ...]:
    """One finding for each number, with its page and line and the last four digits masked."""
    today = dt.datetime.now(tz=dt.UTC).date()
    return tuple(
        Finding(FindingKind.PERSONAL_NUMBER, page.number, line.place.line, masked)
        for page in pages
        for line, text in _texts(page.lines)
        for masked in _numbers(text, today)
    )


def find_in_name(name: str) -> tuple[Finding, ...]:
    """The same in the name of a file, which everyone may see beside the text. Page and line are 0.

    In names `_`, `-` and `.` stand where a text has a space.
    """
    today = dt.datetime.now(tz=dt.UTC).date()
    return tuple(
        Finding(FindingKind.PERSONAL_NUMBER, 0, 0, f"Filnamnet: {masked}")
        for masked in _numbers(_NAME_JOINT.sub(" ", name), today)
    )


def _texts(lines: tuple[Line, ...]) -> Iterator[tuple[Line, str]]:
    """Each line, and with it the start of the next where a number is broken between the two."""
    for line, following in zip(lines, (*lines, None)[1:], strict=True):
        text = line.text
        if following and _HALF_AT_END.search(text.rstrip()):
            rest = _HALF_AT_START.match(following.text.lstrip())
            text = text.rstrip() + (rest[0] if rest else "")
        yield line, text


def _numbers(text: str, today: dt.date) -> Iterator[str]:
    for found in _CANDIDATE.finditer(text):
        before = text[max(0, found.start() - _BEFORE) : found.start()]
        if _OTHER_NUMBER.search(before):
            continue
        bare = not found["iso"] and not found["mark"]
        if bare and (_TELEPHONE.search(before) or _MOBILE.fullmatch(found[0])):
            continue
        date = (found["iso"] or found["date"]).replace("-", "")
        century = "+" if "+" in (found["mark"] or "") else "-"
        if _is_valid(f"{date}{century}{found['last']}", today):
            yield found[0][:-4] + "****"


def _is_valid(number: str, today: dt.date) -> bool:
    """Whether check digit and date are right and the person could be born."""
    try:
        born = personnummer.parse(number).get_date()
    except (personnummer.PersonnummerException, ValueError):
        return False
    date = born.date() if isinstance(born, dt.datetime) else born
    return bool(date <= today and date.year >= today.year - 130)
