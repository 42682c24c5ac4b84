"""What the styles of a Word document say: bold, size, heading level, numbering."""

import re
from dataclasses import dataclass

from ingest.extract.docx.xml import Element, number, switch, value, w

_HEADING = re.compile(r"(?:heading|rubrik) ?([1-9])", re.IGNORECASE)
_DEEPER_LIST = re.compile(r"list .*([2-5])", re.IGNORECASE)
_MOST_LINKS = 20
_LEVELS = 6


@dataclass(frozen=True, slots=True)
class Style:
    """None is what the style does not say. `size` is in points.

    `depth` is 1 for "List Bullet 2", whose lists Word numbers as if they were the outermost.
    """

    bold: bool | None = None
    italic: bool | None = None
    size: float | None = None
    heading: int | None = None
    numbering: tuple[int, int] | None = None
    depth: int = 0


def run_size(properties: Element | None) -> float | None:
    """Points; w:sz counts in halves."""
    halves = number(value(properties, "sz"))
    return halves / 2 if halves else None


def numbering_of(properties: Element | None) -> tuple[int, int] | None:
    """(list, level) of a w:pPr; list 0 takes the numbering of the style away."""
    found = None if properties is None else properties.find(w("numPr"))
    if found is None:
        return None
    which = number(value(found, "numId"))
    return None if which is None else (which, number(value(found, "ilvl")) or 0)


class Styles:
    """The styles by id, with what they inherit from those that they are based on."""

    def __init__(self, root: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._known: dict[str, Style] = {}
        self.default: str | None = None
        self.default_size: float | None = None
        if root is None:
            return
        for element in root.findall(w("style")):
            identity = element.get(w("styleId"))
            if identity:
                self._elements[identity] = element
                if element.get(w("type")) == "paragraph" and element.get(w("default")) == "1":
                    self.default = identity
        defaults = root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}")
        self.default_size = run_size(defaults)

    def style(self, identity: str | None) -> Style:
        """The style of that id; an empty one for an id that is not defined."""
        if identity is None:
            return Style()
        if identity not in self._known:
            self._known[identity] = self._read(identity)
        return self._known[identity]

    def _read(self, identity: str) -> Style:
        bold = italic = None
        size = heading = numbering = None
        deeper = _DEEPER_LIST.fullmatch(value(self._elements.get(identity), "name") or "")
        for _ in range(_MOST_LINKS):
            element = self._elements.get(identity)
            if element is None:
                break
            runs, paragraph = element.find(w("rPr")), element.find(w("pPr"))
            bold = switch(runs, "b") if bold is None else bold
            italic = switch(runs, "i") if italic is None else italic
            size = size or run_size(runs)
            heading = heading or _heading(element, paragraph)
            numbering = numbering or numbering_of(paragraph)
            identity = value(element, "basedOn") or ""
        depth = int(deeper[1]) - 1 if deeper else 0
        return Style(bold, italic, size, heading, numbering, depth)


def _heading(style: Element, paragraph: Element | None) -> int | None:
    name = value(style, "name") or ""
    if name.lower() == "title":
        return 1
    found = _HEADING.fullmatch(name)
    if found:
        return min(int(found[1]), _LEVELS)
    outline = number(value(paragraph, "outlineLvl"))
    return outline + 1 if outline is not None and 0 <= outline < _LEVELS else None
