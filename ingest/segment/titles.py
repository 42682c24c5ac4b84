"""Where a § begins and how far its title reaches."""

from collections.abc import Iterator

from ingest.segment.look import same_look
from ingest.segment.row import Row
from ingest.segment.sections import is_bare, is_diary, joint_number, section_number
from ingest.segment.wrap import Wrap, ended, hangs
from ingest.vocabulary import heading_of

_LONGEST_ROW = 200
_MOST_ROWS = 12
_NARROW = 0.85
"""A title's row is full when the next word had passed this part of the title width."""
_SHORT = 0.6
"""A row that ends before this part of the margin is no title that goes on to a full stop."""


class Titles:
    """Knows where the titles of one document end; measures their width once.

    `starts` are the rows that open a §.
    """

    def __init__(self, rows: list[Row], wrap: Wrap) -> None:
        self._rows = rows
        self._wrap = wrap
        self._numbered = False
        self.starts = frozenset(self._find())
        firsts = sorted(rows[n].right for n in map(self._first, self.starts) if n is not None)
        self._width = firsts[int(len(firsts) * 0.95)] if firsts else 0.0

    def end(self, n: int) -> int:
        """Give the row after the title that begins on row `n`."""
        end = n + 1
        while end < len(self._rows) and end - n < _MOST_ROWS and self._goes_on(end - 1, end):
            end += 1
        return end

    def may_begin(self, n: int) -> bool:
        """Say whether row `n`, the first after a bare § heading, may be a title."""
        row = self._rows[n]
        return (
            n not in self.starts
            and not row.mark
            and not row.label
            and len(row.text) <= _LONGEST_ROW
            and may_be_title(row.text)
        )

    def _first(self, n: int) -> int | None:
        following = n + 1
        if not is_bare(self._rows[n].text):
            return n
        if following < len(self._rows) and may_be_title(self._rows[following].text):
            return following
        return None

    def _find(self) -> Iterator[int]:
        """Find the rows that open a §; several §§ together only after one alone."""
        for n in range(len(self._rows)):
            if self._opens(n):
                self._numbered = True
                yield n

    def _opens(self, n: int) -> bool:
        row = self._rows[n]
        number = section_number(row.text)
        if number is None and self._numbered:
            number = joint_number(row.text)
        if number is None or row.mark or row.value:
            return False
        if n == 0 or row.first.heading or row.first.bold or self._wrap.gap(row) or row.opens_page:
            return True
        before = self._rows[n - 1]
        if ended(before.text) or heading_of(before.text) is not None or before.value:
            return True
        return is_bare(row.text) and not hangs(before.text) and self._wrap.fits(before, row)

    def _goes_on(self, n: int, following: int) -> bool:
        row, other = self._rows[n], self._rows[following]
        if following in self.starts or other.mark or other.label or "\t" in other.text:
            return False
        apart = heading_of(other.text) or is_diary(other.text) or self._wrap.gap(other)
        alike = same_look(row.first, other.first) and row.first.heading == other.first.heading
        if apart or not alike:
            return False
        if row.first.bold or row.first.heading:
            return True
        if other.text[0].islower() or hangs(row.text):
            return True
        return self._is_full(row, other)

    def _is_full(self, row: Row, other: Row) -> bool:
        """Say whether the title's row was ended by its width, so that the next one is its rest."""
        if other.text.endswith(".") and row.right < self._wrap.margin * _SHORT:
            return False
        word = other.text.split(maxsplit=1)[0]
        character = row.right / max(1, len(row.text)) if row.left == 0 else 5.0
        full = row.right + (len(word) + 1) * character > self._width * _NARROW
        return full and not ended(row.text) and other.right <= self._width * 1.1


def may_be_title(text: str) -> bool:
    """Say whether a line right under the § number may be its title."""
    heading = heading_of(text)
    return heading is None or heading.titular
