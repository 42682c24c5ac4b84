"""List marks at the start of a line."""

import re

from ingest.types import Line

BULLETS = "•·▪▫◦●○‣■□➢\uf0b7\uf0a7\uf02d\uf0d8"
_MARK = re.compile(
    rf"\s*([{BULLETS}]|[-–—*o](?=\s)|\d{{1,2}}[.)](?=\s)|[a-zåäöA-Z][)](?=\s)"
    rf"|[a-zåäö]\.(?=\s+[A-ZÅÄÖ])|(?P<twice>[a-zåäö])(?P=twice){{1,2}}\.(?=\s)|[A-ZÅÄÖ]/(?=\s))\s*"
)
_ALONE = re.compile(rf"\s*([{BULLETS}]|o|\d{{1,2}}[.)])\s*")


def split_mark(line: Line) -> tuple[str | None, str]:
    """Part "1. Text" into ("1.", "Text"); (None, text) where there is no mark.

    A mark that stands alone gives an empty text.
    """
    if alone := _ALONE.fullmatch(line.text):
        return alone[1], ""
    if found := _MARK.match(line.text):
        return found[1], " ".join(line.text[found.end() :].split())
    return None, " ".join(line.text.split())


def is_bullet(mark: str | None) -> bool:
    """Say whether a mark is a bullet or dash, not a number or letter."""
    return (mark is not None and not mark[0].isalnum()) or mark == "o"
