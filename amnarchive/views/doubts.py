"""The words of a § that may be wrong: where they stand in its text, and the list of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from amnarchive.views.mended import Doubt, mended, unsure
from amnarchive.views.traced import PaperLine, Spot, trace

TITLE = 0
"""The title's number among the paragraphs."""
TITLE_WITHIN = 8
"""Lines of a § among which its title begins: after its number, diary number and labels."""

Place = tuple[int, int]
"""(page, line), both from 1."""


@dataclass(frozen=True, slots=True)
class SheetText:
    """A stored page: its lines, their words' boxes, what was changed, and whether OCR read it."""

    number: int
    scanned: bool
    changes: Sequence[Mapping[str, Any]]
    lines: Sequence[Mapping[str, Any]]
    words: Sequence[Sequence[Any]]


@dataclass(frozen=True, slots=True)
class Mark:
    """One doubtful word. `number` names its place in the text, `group` its row in the list.

    Both count from 1. `original` is what was read, "" where the OCR was unsure of the word.
    `placed`: it is pointed out in the text. `person`: it was no program that changed it.
    """

    number: int
    group: int
    page: int
    line: int
    original: str
    placed: bool
    person: bool = False


@dataclass(slots=True)
class Group:
    """One repair, or one unsure word, with all its places under the §."""

    number: int
    original: str
    shown: str
    person: bool
    marks: list[Mark] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Doubts:
    """`marks`: for each paragraph (from 1) its doubtful words, by their index in `text.split()`.

    TITLE stands for the title. `passages`: the marks of each paragraph by its text, with the place
    where it starts.
    """

    groups: list[Group]
    marks: dict[int, dict[int, Mark]]
    passages: dict[str, list[tuple[Place, dict[int, Mark]]]]

    @property
    def mended(self) -> list[Group]:
        """The repairs."""
        return [group for group in self.groups if group.original]

    @property
    def mended_words(self) -> int:
        """How many words were repaired, each place counted."""
        return sum(len(group.marks) for group in self.mended)

    @property
    def unsure(self) -> list[Group]:
        """The words that were hard to read."""
        return [group for group in self.groups if not group.original]

    def in_passage(self, text: str, place: Place) -> dict[int, Mark]:
        """The marks of a paragraph that is told anew elsewhere on the page, as a fact is.

        `place` is that of the fact: the first such paragraph from there on is meant.
        """
        found = self.passages.get(text, [])
        return next((marks for at, marks in found if at >= place), {})


def doubts_of(
    title: str,
    sections: Iterable[Mapping[str, Any]],
    sheets: Sequence[SheetText],
    start: Place,
    end: Place,
) -> Doubts:
    """All repairs from `start` to before `end`, and the unsure words that are found in the text.

    A repair that cannot be told for sure from the words around it is listed without being marked.
    """
    found = [
        (sheet.number, doubt)
        for sheet in sheets
        for doubt in _of(sheet)
        if start <= (sheet.number, doubt.line) < end
    ]
    spots: dict[Spot, tuple[int, int]] = {}
    if found:
        lines = _Lines(sheets)
        spots = lines.title(title.split(), start) | lines.paragraphs(sections)
    groups: dict[tuple[str, str, bool], Group] = {}
    marks: dict[int, dict[int, Mark]] = {}
    for number, (page, doubt) in enumerate(found, 1):
        at = None if doubt.word is None else spots.get((page, doubt.line, doubt.word))
        if at is None and not doubt.original:
            continue
        key = (doubt.original, doubt.shown, doubt.person)
        group = groups.setdefault(key, Group(len(groups) + 1, *key))
        placed = at is not None
        mark = Mark(
            number, group.number, page, doubt.line, doubt.original, placed, person=doubt.person
        )
        group.marks.append(mark)
        if at is not None:
            marks.setdefault(at[0], {})[at[1]] = mark
    return Doubts(list(groups.values()), marks, _passages(sections, marks))


def _passages(
    sections: Iterable[Mapping[str, Any]], marks: Mapping[int, dict[int, Mark]]
) -> dict[str, list[tuple[Place, dict[int, Mark]]]]:
    """The paragraphs by their text, points with their list mark and without.

    Also those without marks: of two with the same words, the right one is to be found.
    """
    passages: dict[str, list[tuple[Place, dict[int, Mark]]]] = {}
    for number, paragraph in enumerate(_paragraphs(sections), 1):
        place, here = (paragraph["page"], paragraph["line"]), marks.get(number, {})
        passages.setdefault(paragraph["text"], []).append((place, here))
        if paragraph["mark"]:
            before = len(paragraph["mark"].split())
            moved = {word + before: mark for word, mark in here.items()}
            told = f"{paragraph['mark']} {paragraph['text']}"
            passages.setdefault(told, []).append((place, moved))
    return passages


def _paragraphs(sections: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    return (paragraph for section in sections for paragraph in section["paragraphs"])


def _of(sheet: SheetText) -> list[Doubt]:
    """The doubts of a page in the order of the paper; a repaired word is unsure no more."""
    repaired = list(mended(sheet.lines, sheet.changes))
    known = {(doubt.line, doubt.word) for doubt in repaired}
    hard = [d for d in unsure(sheet.lines, sheet.words) if (d.line, d.word) not in known]
    return sorted([*repaired, *hard], key=lambda doubt: (doubt.line, doubt.word or 0))


class _Lines:
    """The words of all lines, to find texts among them from the place where each starts."""

    def __init__(self, sheets: Sequence[SheetText]) -> None:
        self._lines = [
            PaperLine(sheet.number, number, str(line["text"]).split())
            for sheet in sheets
            for number, line in enumerate(sheet.lines, 1)
        ]
        self._index = {(line.page, line.line): at for at, line in enumerate(self._lines)}

    def paragraphs(self, sections: Iterable[Mapping[str, Any]]) -> dict[Spot, tuple[int, int]]:
        """The paragraph and the word in it of each spot that was found in the text."""
        spots: dict[Spot, tuple[int, int]] = {}
        for number, paragraph in enumerate(_paragraphs(sections), 1):
            at = self._index.get((paragraph["page"], paragraph["line"]))
            if at is not None:
                traced = trace(str(paragraph["text"]).split(), self._from(at))
                spots |= {spot: (number, word) for spot, word in traced.items()}
        return spots

    def title(self, words: Sequence[str], start: Place) -> dict[Spot, tuple[int, int]]:
        """The same for the title of the §, which stands somewhere in its first lines."""
        at = self._index.get(start)
        if at is None:
            return {}
        tries = (trace(words, self._from(at + n)) for n in range(TITLE_WITHIN))
        found = next(filter(None, tries), {})
        return {spot: (TITLE, word) for spot, word in found.items()}

    def _from(self, at: int) -> Iterator[PaperLine]:
        return (self._lines[n] for n in range(at, len(self._lines)))
