"""The parts of a § that can be cited, by their anchors on its page."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from amnarchive.models import AgendaItem, Motion, Reservation, Statement
from amnarchive.models.placed import Placed
from amnarchive.templatetags.archive import paragraphs
from amnarchive.views.citations.names import by_whom, decision_name, vote_name
from ingest.vocabulary import fold

LOADED = frozenset({"decision", "motions", "votes", "reservations", "statements"})
"""The relations of the § that must have been loaded (views/prefetches.py)."""
_INSIDE = re.compile(r"(.+-[1-9]\d{0,3})-([1-9]\d{0,3})", re.ASCII)
_BEGINNING = 60
"""Letters of a paragraph that tell which it is."""

Pages = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Part:
    """`anchor` is its place on the page of the §; `pages` its first and last page on the paper.

    `group` is the heading under which it is offered. `count`: how many paragraphs it has that can
    be cited each by itself.
    """

    anchor: str
    name: str
    group: str
    pages: Pages
    count: int = 0
    beginning: str = ""

    @property
    def choice(self) -> str:
        """What it is called among the others."""
        called = self.name[:1].upper() + self.name[1:]
        return f"{called}: {self.beginning}" if self.beginning else called


def parts_of(item: AgendaItem) -> list[Part]:
    """All of them, in the order of the page."""
    lines = list(_lines(item.sections))
    return [
        *_decision(item, lines),
        *(_said(one, _("yrkande"), _("Yrkanden"), lines) for one in item.motions.all()),
        *_votes(item),
        *(_said(one, _("reservation"), _("Reservationer"), lines) for one in
          item.reservations.all()),
        *(_said(one, one.get_kind_display(), _("Uttalanden"), lines) for one in
          item.statements.all()),
        *(_paragraph(number, line) for number, line in enumerate(lines, 1)),
    ]  # fmt: skip


def find_part(parts: Iterable[Part], anchor: str) -> Part | None:
    """The part of that anchor, or the paragraph inside one; None where there is none."""
    by_anchor = {part.anchor: part for part in parts}
    if anchor in by_anchor:
        return by_anchor[anchor]
    inside = _INSIDE.fullmatch(anchor)
    part = by_anchor.get(inside[1]) if inside else None
    if inside is None or part is None or int(inside[2]) > part.count:
        return None
    name = _("%(part)s, stycke %(n)d") % {"part": part.name, "n": int(inside[2])}
    return replace(part, anchor=anchor, name=name, count=0)


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph of the whole text: its place and its words; `keys`: the same, folded.

    Folded once: each part of the § looks for its paragraphs among them all.
    """

    place: tuple[int, int]
    mark: str
    text: str
    keys: frozenset[str]


def _lines(sections: Iterable[Mapping[str, Any]]) -> Iterator[_Line]:
    for section in sections:
        for stored in section["paragraphs"]:
            place = stored["page"], stored["line"]
            mark, text = stored["mark"] or "", stored["text"]
            yield _Line(place, mark, text, frozenset({fold(text), fold(f"{mark}{text}")}))


def _decision(item: AgendaItem, lines: list[_Line]) -> Iterator[Part]:
    points = list(item.decision.all())
    if not points:
        return
    reaches = [_reach(point, [point.text], lines) for point in points]
    whole = min(first for first, _last in reaches), max(last for _first, last in reaches)
    group = _("Beslut")
    yield Part("beslut", decision_name(), group, whole)
    if len(points) > 1:
        for point, pages in zip(points, reaches, strict=True):
            anchor = f"beslut-{point.position}"
            yield Part(anchor, decision_name(point.position), group, pages)


def _votes(item: AgendaItem) -> Iterator[Part]:
    votes = list(item.votes.all())
    for vote in votes:
        name = vote_name(vote, alone=len(votes) == 1)
        pages = vote.page, vote.page
        yield Part(f"omrostning-{vote.position}", name, _("Omröstningar"), pages)


def _said(
    fact: Motion | Reservation | Statement, kind: str, group: str, lines: list[_Line]
) -> Part:
    told = paragraphs(fact.text)
    name = by_whom(kind, fact.by.all(), fact.position)
    return Part(fact.anchor, name, group, _reach(fact, told, lines), len(told))


def _paragraph(number: int, line: _Line) -> Part:
    page = line.place[0]
    beginning = Truncator(" ".join(f"{line.mark} {line.text}".split())).chars(_BEGINNING)
    name = _("stycke %d") % number
    return Part(f"stycke-{number}", name, _("Stycken"), (page, page), beginning=beginning)


def _reach(fact: Placed, told: Iterable[str], lines: Iterable[_Line]) -> Pages:
    """From the page where it stands to the one where the last of its paragraphs begins."""
    words = {fold(text) for text in told}
    last, begun = fact.page, False
    for line in lines:
        if line.place < (fact.page, fact.line):
            continue
        if line.keys & words:
            last, begun = max(last, line.place[0]), True
        elif begun:
            break
    return fact.page, last
