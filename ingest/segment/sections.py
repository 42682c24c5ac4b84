"""Lines that may open a §."""

import re

_SECTION = re.compile(r"\s*§+\s?(\d{1,4})(?![\d:])(?!\s*[-–]\s*\d)\s*(.*)", re.DOTALL)
_JOINT = re.compile(r"\s*§§\s?(\d{1,4})\s?[-–]\s?\d{1,4}(?![\d:])(?:\s+[A-ZÅÄÖ].{3,200})?")
"""Several §§ under one heading; in a head the same line says which §§ the minutes hold."""
_DIARY = re.compile(
    r"(?:[ÄA]rendenummer|Dnr|Diarie)|\d{4}[./]\d|[A-ZÅÄÖ]{1,6}[- ]\d{4}|\d{2,5}/\d{2,4}$"
)
_LETTER = re.compile(r"[A-E]")
"""A § put in between two others: "§ 12 A"."""
_LONGEST_TITLE = 220
_LONGEST_STOPPED = 90
"""A longer line that ends with a stop is a sentence about a §, not the heading of one."""
_LONGEST_DIARY = 60


def section_number(text: str) -> int | None:
    """Give the number when `text` may be the heading of a §, else None.

    "§ 12", "§ 12 Dnr 2026.007 BUN", "§ 12 Budget 2027" may; "§ 12, punkt 3", "§ 12 om budget" and
    "§ 9 andra stycket" are references inside a text.
    """
    found = _SECTION.fullmatch(text)
    if not found:
        return None
    rest = found[2].strip()
    if not rest or _DIARY.match(rest) or _LETTER.fullmatch(rest):
        return int(found[1])
    plausible = rest[0].isupper() or rest[0] in "”\"'“»"
    sentence = rest[-1] in ".,;" and len(rest) >= _LONGEST_STOPPED
    return int(found[1]) if plausible and len(rest) <= _LONGEST_TITLE and not sentence else None


def joint_number(text: str) -> int | None:
    """Give the first number of a line like "§§ 8–10 Anmälningar", None for any other."""
    found = _JOINT.fullmatch(text)
    return int(found[1]) if found else None


def is_diary(text: str) -> bool:
    """Say whether a short line begins with a diary number or its label."""
    return len(text) < _LONGEST_DIARY and _DIARY.match(text.strip()) is not None


def is_bare(text: str) -> bool:
    """Say whether a § heading carries nothing but its number and a diary number."""
    found = _SECTION.fullmatch(text)
    if found is None:
        return joint_number(text) is not None and text.rstrip()[-1].isdigit()
    rest = found[2].strip()
    return not rest or _DIARY.match(rest) is not None or _LETTER.fullmatch(rest) is not None
