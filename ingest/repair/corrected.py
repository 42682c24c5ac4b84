"""Words that a person has put right, where the program could not."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from ingest.repair.mending import Mend, mend
from ingest.repair.token import tokens
from ingest.types import Change, Line, Page, Repaired

Correction = tuple[int, int, str, str]
"""(page, line, as read, as printed); page and line 0: anywhere."""


def put_right(repaired: Repaired, corrections: Collection[Correction]) -> Repaired:
    """The pages with the words of `corrections` as a person says that they are printed.

    A word is put right where the repair has left it as it was read. Each is recorded as a change,
    numbered, as all are, by the words of the line before the repair.
    """
    if not corrections:
        return repaired
    wanted = {(page, line, original): printed for page, line, original, printed in corrections}
    before: dict[tuple[int, int], list[Change]] = {}
    for change in repaired.changes:
        before.setdefault((change.page, change.line), []).append(change)
    made: list[Change] = []
    pages = [_page(page, wanted, before, made) for page in repaired.pages]
    changes = sorted([*repaired.changes, *made], key=lambda c: (c.page, c.line, c.word))
    return replace(repaired, pages=tuple(pages), changes=tuple(changes))


def _page(
    page: Page,
    wanted: Mapping[tuple[int, int, str], str],
    before: Mapping[tuple[int, int], list[Change]],
    made: list[Change],
) -> Page:
    lines: list[Line] = []
    for line in page.lines:
        right, changes = mend(line, list(_mends(line, wanted)))
        earlier = before.get((line.place.page, line.place.line), [])
        made += [replace(change, word=_number(change.word, earlier)) for change in changes]
        lines.append(right)
    return page if lines == list(page.lines) else replace(page, lines=tuple(lines))


def _mends(line: Line, wanted: Mapping[tuple[int, int, str], str]) -> Iterator[Mend]:
    """The corrections of the line, none overlapping; that of the place goes first."""
    row = list(tokens(line.text, opens=True))
    longest = max(len(original.split()) for _page, _line, original in wanted)
    at = 0
    while at < len(row):
        for count in range(1, min(longest, len(row) - at) + 1):
            start, end = row[at].start, row[at + count - 1].end
            read = line.text[start:end]
            here, anywhere = (line.place.page, line.place.line, read), (0, 0, read)
            printed = wanted.get(here, wanted.get(anywhere))
            if printed is not None and printed != read:
                yield Mend(at, count, start, end, printed)
                at += count - 1
                break
        at += 1


def _number(word: int, earlier: list[Change]) -> int:
    """The number that a word had before the repair joined words before it on its line."""
    for change in earlier:
        if change.word < word:
            word += len(change.original.split()) - len(change.repaired.split())
    return word
