"""Diary numbers (diarienummer) in any spelling, brought to one key and one address.

Registries print them in their own ways: `AMN 2019-0178-1.3`, `AMN 2022/462`, `SLK-2024-00074:18`,
`Dnr 322-278/2009`, `2026.007 BUN`, `0744/23`. What follows the serial number names a paper within
the case (`-1.3`, `:18`) and is left out; leading zeros are a matter of print.
"""

import re
from dataclasses import dataclass

_LEAST_WIDTH = 4
_WIDTHS = {"SLK": 5}  # Göteborg's city office prints five digits
_TWO_DIGIT_TURN = 60  # `0744/23` is of 2023, `0744/75` of 1975

_DASHES = re.compile(r"[‐‑‒–—−]")
_LABEL = re.compile(
    r"^(?:dnr|d\s?nr|diarie(?:nr|nummer))\b[.:]?\s*|^(?:dnr|diarienr)(?=[0-9])", re.IGNORECASE
)
_PREFIX = r"(?P<prefix>(?!(?:dnr|diarienr)\b)[A-ZÅÄÖ]{1,6})"
_YEAR = r"(?P<year>(?:19|20)[0-9][0-9])"
_SERIAL = r"(?P<serial>[0-9]{1,6})"
_PAPER = r"(?:\s*[-:]\s*[0-9][0-9.:-]*|\s+[0-9]+(?:\.[0-9]+)+)?"

_PREFIX_YEAR_SERIAL = re.compile(
    rf"{_PREFIX}[-/ ]{{0,3}}{_YEAR}\s?[-/.:]\s?{_SERIAL}{_PAPER}", re.IGNORECASE
)
_YEAR_SERIAL_PREFIX = re.compile(rf"{_YEAR}\s?[-/.:]\s?{_SERIAL}\s?{_PREFIX}", re.IGNORECASE)
_PREFIX_SERIAL_YEAR = re.compile(rf"{_PREFIX}[- ]{{0,3}}{_SERIAL}\s?/\s?{_YEAR}", re.IGNORECASE)
_CLASS_SERIAL_YEAR = re.compile(
    rf"(?:{_PREFIX}\s)?(?P<plan>[0-9]+(?:\.[0-9]+)*)\.?\s?-\s?{_SERIAL}\s?/\s?(?P<year>(?:19|20)?[0-9][0-9])",
    re.IGNORECASE,
)
_YEAR_SERIAL = re.compile(rf"{_YEAR}\s?[-/.:]\s?(?P<serial>[0-9]{{3,6}}){_PAPER}")
_SCHOOL_YEAR = r"(?!(?:19|20)[0-9]{2}/[0-9]{2}$)"  # 2024/25 is no number of 2025
_SERIAL_YEAR = re.compile(
    rf"{_SCHOOL_YEAR}{_SERIAL}\s?/\s?(?P<year>(?:19|20)[0-9][0-9]|[0-9][0-9])"
)
_FORMS = (
    _PREFIX_YEAR_SERIAL,
    _YEAR_SERIAL_PREFIX,
    _PREFIX_SERIAL_YEAR,
    _CLASS_SERIAL_YEAR,
    _YEAR_SERIAL,
    _SERIAL_YEAR,
)
_LETTERS = str.maketrans({"å": "aa", "ä": "ae", "ö": "oe", "é": "e", "ü": "u"})


@dataclass(frozen=True, slots=True)
class DiaryNumber:
    """`key` names the case (`AMN 2019-0178`), `slug` is its address (`amn-2019-0178`).

    `year`: when the case was opened; None for a number of no known form.
    """

    key: str
    slug: str
    year: int | None = None


def normalise(printed: str) -> DiaryNumber:
    """Give the key and the address of a diary number as printed.

    A number of no known form keeps its letters and digits in their order, so that any printed text
    gives a usable key of at most 100 characters. Raises ValueError where there is neither.
    """
    return recognise(printed) or _unknown(_tidy(printed))


def recognise(text: str) -> DiaryNumber | None:
    """Read the whole of `text` as a diary number, in any spelling; None for anything else."""
    tidy = _tidy(text)
    for form in _FORMS:
        match = form.fullmatch(tidy)
        if match:
            return _known(match.groupdict())
    return None


def _tidy(text: str) -> str:
    """Leave one kind of dash and of blank, no label (`Dnr`), no brackets around it."""
    blanks = " ".join(_DASHES.sub("-", text.replace("\0", " ")).split())
    return _LABEL.sub("", blanks.strip("()[]., ")).strip()


def _known(parts: dict[str, str | None]) -> DiaryNumber:
    prefix = (parts.get("prefix") or "").upper()
    year = _full_year(parts["year"] or "")
    serial = (parts["serial"] or "").lstrip("0") or "0"
    plan = parts.get("plan")
    if plan:
        number = f"{plan.lstrip('0') or '0'}-{serial}/{year}"
    else:
        number = f"{year}-{serial.zfill(_WIDTHS.get(prefix, _LEAST_WIDTH))}"
    key = f"{prefix} {number}".strip()
    return DiaryNumber(key, _slug(key), year)


def _full_year(digits: str) -> int:
    year = int(digits)
    if year < 100:  # noqa: PLR2004 - two digits
        year += 1900 if year >= _TWO_DIGIT_TURN else 2000
    return year


def _unknown(text: str) -> DiaryNumber:
    slug = _slug(text)[:100].strip("-")
    if not slug:
        raise ValueError(f"{text!r} holds no letter and no digit: it is no diary number")
    return DiaryNumber(slug.replace("-", " ").upper(), slug)


def _slug(text: str) -> str:
    """Spell in ASCII; å, ä, ö as two letters, so that ÄN and AN stay two registries."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower().translate(_LETTERS)).strip("-")
