"""Diary numbers, as printed."""

import re

_NUMBER = re.compile(
    r"[A-ZÅÄÖ]{1,5} \d{4}[-/]\d{1,5}(?:[-:][\d.]*\d)?"
    r"|[A-ZÅÄÖ]{2,5}-\d{4}-\d{3,6}(?::-?\d+)?"
    r"|\d{4}[.]\d{2,5} [A-ZÅÄÖ]{1,5}\b"
    r"|(?:[Dd]nr:? ?)?\d{1,2}(?:\.\d{1,2}){1,3}\.?[-–]\d{1,5}[-/]\d{4}"
    r"|(?:[Dd]nr:? ?)?\d{1,5}[-/]\d{1,5}/\d{2,4}"
    r"|(?:[Dd]nr:? ?)\d{1,5}[-/]\d{2,4}"
    r"|\b\d{3,5}/\d{2,4}\b"
    r"|\b\d{4}[-/]\d{2,5}-\d{1,2}(?:\.\d{1,2}){1,3}"
)
_BARE = re.compile(r"\d{4}[-/]\d{2,6}(?:-[\d.]*\d)?")
"""Sure only behind the label: "2031-0042" alone may be years."""
_LABEL = re.compile(r"(?:[ÄA]rendenummer|[ÄA]rendenr|Diarienummer|Diarienr|Dnr|DNR)\b[.:]?\s*")

_LONGEST = 120


def diary_line(text: str) -> tuple[str, ...]:
    """Give the diary numbers of a line that holds nothing else; empty for any other line."""
    if len(text) > _LONGEST:
        return ()
    bare = _LABEL.sub("", text)
    numbers = tuple(found[0] for found in _NUMBER.finditer(bare))
    if not numbers and bare != text and (found := _BARE.fullmatch(bare.strip())):
        return (found[0],)
    rest = _NUMBER.sub("", bare).replace("och", "").strip(" ,;/")
    return numbers if numbers and not rest else ()


def is_diary_label(text: str) -> bool:
    """Say whether the text is the label of a diary number that was never filled in."""
    return _LABEL.fullmatch(text.strip()) is not None
