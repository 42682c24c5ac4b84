"""Which row a § that was read again belongs to."""

from collections import defaultdict
from difflib import SequenceMatcher

from amnarchive.actions.store.addresses import printed_number
from amnarchive.actions.store.plain import plain_text
from amnarchive.models import AgendaItem, Meeting
from ingest.types import Item

ALIKE = 0.6
"""Share of equal text from which two unnumbered readings are of the same §."""

COMPARED = 400
"""Characters from the start of the text that are compared; enough to tell §§ of a meeting apart."""

MOST_COMPARED = 200
"""More §§ than a meeting has; beyond them only numbers and equal texts decide."""

Read = tuple[Item, str]


def pair(
    read: list[Read], old: list[AgendaItem], meeting: Meeting
) -> list[tuple[Read, AgendaItem | None]]:
    """Each item with the row that it continues, or None where it is new.

    Printed numbers decide. Where one of the readings has none (a web copy and the minutes), text
    does, in the order of the paper; a row is given once.
    """
    pairing = _Pairing(read, old)
    pairing.by_number(meeting)
    pairing.by_equal_text()
    pairing.by_likeness()
    return [(entry, pairing.found.get(n)) for n, entry in enumerate(read)]


class _Pairing:
    def __init__(self, read: list[Read], old: list[AgendaItem]) -> None:
        self.found: dict[int, AgendaItem] = {}
        self._read = read
        self._texts = [plain_text(item)[:COMPARED] for item, _slug in read]
        self._free = {row.pk: row for row in old}

    def by_number(self, meeting: Meeting) -> None:
        rows: dict[int, AgendaItem] = {}
        # Of two rows with the number, the one that is in this meeting already comes last and wins.
        for row in sorted(self._free.values(), key=lambda r: r.meeting_id == meeting.pk):
            if row.number is not None:
                rows[row.number] = row
        for n, (item, _slug) in enumerate(self._read):
            number = printed_number(item)
            if number in rows:
                self._give(n, rows.pop(number))

    def by_equal_text(self) -> None:
        rows: defaultdict[str, list[AgendaItem]] = defaultdict(list)
        for row in reversed(self._free.values()):
            rows[row.text[:COMPARED]].append(row)
        for n, text in self._open():
            if text and rows[text] and self._may_be(n, rows[text][-1]):
                self._give(n, rows[text].pop())

    def by_likeness(self) -> None:
        if len(self._free) > MOST_COMPARED:
            return
        for n, text in self._open():
            slug = self._read[n][1]
            scored = [
                (_likeness(text, row.text[:COMPARED]), row.slug == slug, row.pk)
                for row in self._free.values()
                if self._may_be(n, row)
            ]
            best = max(scored, default=(0.0, False, 0))
            if best[0] >= ALIKE:
                self._give(n, self._free[best[2]])

    def _open(self) -> list[tuple[int, str]]:
        return [(n, text) for n, text in enumerate(self._texts) if n not in self.found]

    def _give(self, n: int, row: AgendaItem) -> None:
        self.found[n] = self._free.pop(row.pk)

    def _may_be(self, n: int, row: AgendaItem) -> bool:
        """Whether no two printed numbers speak against it."""
        return row.number is None or printed_number(self._read[n][0]) is None


def _likeness(one: str, other: str) -> float:
    if not one and not other:
        return 1.0
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < ALIKE or matcher.quick_ratio() < ALIKE:
        return 0.0
    return matcher.ratio()
