"""Furniture of scanned pages: a logo that each page reads otherwise, specks, a pen's strokes."""

from collections import Counter
from collections.abc import Collection

from ingest.types import Line
from ingest.vocabulary import near

_CLEAR, _SURE = 65.0, 85.0
_LONGEST = 14
_UNREAD, _SHORTEST_LINE = 30.0, 4
_FEWEST_LETTERS = 2
_UNLIKE = 3
"""One letter of so many may differ between two readings of one logo."""
_MOST_READINGS = 40
_LEAST_KEY = 6


def is_smudge(line: Line) -> bool:
    """Say whether an OCR read something short that it doubts, or less than a word."""
    if line.confidence is None or len(line.text) > _LONGEST:
        return False
    letters = sum(character.isalpha() for character in line.text)
    digits = any(character.isdigit() for character in line.text)
    return line.confidence < _CLEAR or (letters < _FEWEST_LETTERS and not digits)


def is_speck(line: Line) -> bool:
    """Say whether a line is what an OCR makes of specks, dots or a signature wherever it stands."""
    text = line.text.strip()
    doubted = line.confidence is not None and line.confidence < _UNREAD
    return doubted and len(text) <= _SHORTEST_LINE and not any(c.isdigit() for c in text)


def is_doubtful(line: Line) -> bool:
    """Say whether an OCR may have misread the line; a line in plain type it is sure of."""
    return line.confidence is not None and line.confidence < _SURE


def same_but_for_ocr(counts: Counter[str], doubtful: Collection[str]) -> Counter[str]:
    """Count each doubtful key with those that are the same but for a misread letter in three.

    The keys are folded lines of page edges; short ones are counted as they are.
    """
    readings: list[tuple[str, list[str]]] = []
    for key in (key for key, _ in counts.most_common() if key in doubtful):
        own = next((alike for first, alike in readings if _is_same(first, key)), None)
        if own is not None:
            own.append(key)
        elif len(readings) < _MOST_READINGS:
            readings.append((key, [key]))
    summed = Counter(counts)
    for _, alike in readings:
        whole = sum(counts[key] for key in alike)
        summed.update({key: whole - counts[key] for key in alike})
    return summed


def _is_same(first: str, key: str) -> bool:
    return len(first) >= _LEAST_KEY and near(first, key, len(first) // _UNLIKE)
