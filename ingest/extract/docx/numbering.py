"""The marks of Word's automatic lists, which stand nowhere in the text."""

import re
from dataclasses import dataclass

from ingest.extract.docx.xml import Element, number, value, w
from ingest.extract.marks import letters, roman

_PLACEHOLDER = re.compile(r"%([1-9])")
_PLAIN_BULLETS = {"-", "–", "—", "•", "*", "o"}


@dataclass(frozen=True, slots=True)
class Level:
    """One depth of a list: `form` "decimal" and `text` "%1." give 1., 2., and so on."""

    form: str
    text: str
    start: int


class Numbering:
    """Counts the lists of a document as its paragraphs come."""

    def __init__(self, root: Element | None) -> None:
        self._levels: dict[int, dict[int, Level]] = {}
        self._counts: dict[int, dict[int, int]] = {}
        if root is None:
            return
        abstract = {
            element.get(w("abstractNumId")): _levels(element)
            for element in root.findall(w("abstractNum"))
        }
        for element in root.findall(w("num")):
            which = number(element.get(w("numId")))
            levels = dict(abstract.get(value(element, "abstractNumId"), {}))
            for override in element.findall(w("lvlOverride")):
                depth = number(override.get(w("ilvl"))) or 0
                start = number(value(override, "startOverride"))
                if start is not None and depth in levels:
                    levels[depth] = Level(levels[depth].form, levels[depth].text, start)
            if which is not None:
                self._levels[which] = levels

    def mark(self, which: int, depth: int) -> str | None:
        """The mark of the next paragraph of the list at that depth; None without one."""
        level = self._levels.get(which, {}).get(depth)
        if level is None or level.form == "none":
            return None
        if level.form == "bullet":
            return level.text if level.text in _PLAIN_BULLETS else "•"
        counts = self._counts.setdefault(which, {})
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [other for other in counts if other > depth]:
            del counts[deeper]
        return _PLACEHOLDER.sub(lambda found: self._count(which, int(found[1]) - 1), level.text)

    def _count(self, which: int, depth: int) -> str:
        level = self._levels[which].get(depth)
        if level is None:
            return ""
        count = self._counts[which].get(depth, level.start)
        match level.form:
            case "lowerLetter":
                return letters(count)
            case "upperLetter":
                return letters(count).upper()
            case "lowerRoman":
                return roman(count)
            case "upperRoman":
                return roman(count).upper()
        return str(count)


def _levels(abstract: Element) -> dict[int, Level]:
    levels = {}
    for element in abstract.findall(w("lvl")):
        depth = number(element.get(w("ilvl"))) or 0
        start = number(value(element, "start"))
        form = value(element, "numFmt") or "decimal"
        levels[depth] = Level(form, value(element, "lvlText") or "", 1 if start is None else start)
    return levels
