"""How lines are set, as far as the form tells."""

from ingest.types import Line

_SIZE = 0.7
"""Font sizes in points that differ by less are the same."""
_OCR_SIZE = 5.0
"""An OCR measures the letters of a line: one without high letters looks smaller than its like."""


def same_look(x: Line, y: Line) -> bool:
    """Say whether two lines are of one size and weight."""
    least = _SIZE if x.confidence is None else _OCR_SIZE
    if x.size and y.size and abs(x.size - y.size) > least:
        return False
    return x.bold == y.bold
