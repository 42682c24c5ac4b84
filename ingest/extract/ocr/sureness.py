"""How sure Tesseract is of what it read."""

from collections.abc import Iterable, Sequence

from ingest.extract.ocr.engine import Found

_SURE = 60.0
_FEWEST_SURE = 3
"""Letters; specks and strokes of a pen give signs that Tesseract is not sure of."""
_MANY = 40
"""Letters that are no chance, however doubtful each is."""


def sureness(found: Sequence[Found]) -> float:
    """Mean confidence by letter (0–100), 0 where nothing was found."""
    letters = _letters(found)
    return sum(word.confidence * len(word.text) for word in found) / letters if letters else 0.0


def doubted(found: Sequence[Found]) -> tuple[int, float]:
    """How many letters stand in words that Tesseract is not sure of, and their share of all."""
    letters = _letters(word for word in found if word.confidence < _SURE)
    return letters, letters / max(1, _letters(found))


def has_text(found: Sequence[Found]) -> bool:
    """Whether any of it is text for sure, or there is too much of it to be none."""
    sure = sum(sum(map(str.isalnum, w.text)) for w in found if w.confidence >= _SURE)
    return sure >= _FEWEST_SURE or doubted(found)[0] >= _MANY


def _letters(found: Iterable[Found]) -> int:
    return sum(len(word.text) for word in found)
