"""How the text was wrapped, measured, and what that says about where a paragraph ends."""

from dataclasses import dataclass
from itertools import pairwise

from ingest.segment.row import CHARACTER, Row
from ingest.types import Form

_UNWRAPPED = 160 * CHARACTER
_LEAST_ROW = 40
_BROKEN = 0.2
"""So many rows go on with a small letter after a blank line where the text is double-spaced."""
_TERMINAL = ".!?:;"
_CLOSING = "”\"')»]"
_HANGING = frozenset(
    [
        "och",
        "eller",
        "samt",
        "av",
        "från",
        "till",
        "för",
        "i",
        "på",
        "om",
        "med",
        "att",
        "som",
        "den",
        "det",
        "de",
        "en",
        "ett",
        "vid",
        "ur",
        "mot",
        "under",
        "över",
    ]
)


@dataclass(frozen=True, slots=True)
class Wrap:
    """`margin` is where full lines end; `loose` says that lines are not wrapped at all.

    `double` says that every line is followed by a blank one, so that one blank means nothing.
    """

    margin: float
    loose: bool
    double: bool

    def gap(self, row: Row) -> int:
        """Count the blank lines before a row that mean something."""
        return max(0, row.gap - 1) if self.double else row.gap

    def fits(self, row: Row, following: Row) -> bool:
        """Say whether the first word of `following` had found room on `row`."""
        word = following.text.split(maxsplit=1)[0] if following.text.strip() else ""
        return row.right + (len(word) + 1) * _character(row) <= self.margin


def measure(rows: list[Row], form: Form) -> Wrap:
    """Measure the right margin over the long rows (the 90th percentile)."""
    rights = sorted(row.right for row in rows if len(row.text) >= _LEAST_ROW)
    longest = max((row.right for row in rows), default=0.0)
    margin = rights[int(len(rights) * 0.9)] if rights else longest
    loose = form in {Form.HTML, Form.DOCX} or (
        all(row.first.place.box is None for row in rows[:50]) and margin > _UNWRAPPED
    )
    single = sum(row.gap == 1 for row in rows)
    tight = sum(row.gap == 0 and not row.opens_page for row in rows)
    broken = sum(
        row.gap == 1 and row.text[0].islower() and not ended(before.text)
        for before, row in pairwise(rows)
    )
    double = not loose and single > 4 * tight and broken > len(rows) * _BROKEN
    return Wrap(margin, loose, double)


def ended(text: str) -> bool:
    """Say whether a sentence or lead-in ends here."""
    text = text.rstrip().rstrip(_CLOSING)
    return not text or text[-1] in _TERMINAL


def hangs(text: str) -> bool:
    """Say whether the text cannot end here: a comma, a hyphen or a word like *och*."""
    words = text.rsplit(maxsplit=1)
    return bool(words) and (words[-1][-1] in ",-–(/" or words[-1] in _HANGING)


def _character(row: Row) -> float:
    cell = row.cells[-1]
    return (cell.x1 - cell.x0) / max(1, len(cell.text))
