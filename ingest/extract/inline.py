"""Lines out of the inline tokens of Markdown."""

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass

from markdown_it.token import Token

GLUE = "\u2e31"
"""Put between two bold runs that touch. Punctuation by Unicode, so that CommonMark closes the
first run and opens the second; in no Swedish text."""

_BREAK_TAG = re.compile(r"<br\s*/?>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Run:
    """A line's text and whether all of it is bold or italic."""

    text: str
    bold: bool = False
    italic: bool = False


def runs_by_line(tokens: Iterable[Token]) -> list[tuple[int, Run]]:
    """The lines of a paragraph as (source line counted from 0 in the paragraph, run).

    A bold run that touches the text before it, and starts as a label does, starts a line: such is
    what converters leave of `16.55**Plats:** …` when they lose a line break.
    """
    gatherer = _Gatherer()
    for token in tokens:
        gatherer.take(token)
    gatherer.end()
    return gatherer.lines


class _Gatherer:
    def __init__(self) -> None:
        self.lines: list[tuple[int, Run]] = []
        self._parts: list[tuple[str, bool, bool]] = []
        self._strong = 0
        self._em = 0
        self._offset = 0
        self._boundary = False  # bold has just begun or ended

    def take(self, token: Token) -> None:
        match token.type:
            case "strong_open":
                self._strong += 1
                self._boundary = True
            case "strong_close":
                self._strong -= 1
                self._boundary = True
            case "em_open":
                self._em += 1
            case "em_close":
                self._em -= 1
            case "softbreak" | "hardbreak":
                self.end()
                self._offset += 1
            case "html_inline":
                if _BREAK_TAG.fullmatch(token.content):
                    self.end()
            case "text" | "code_inline" | "text_special":
                self._text(token.content)

    def _text(self, content: str) -> None:
        for index, part in enumerate(content.split(GLUE)):
            if index:
                self.end()
            # `**` that CommonMark could not pair is still no ink.
            text = html.unescape(part.replace("**", ""))
            if not text:
                continue
            if self._boundary and self._touches(text):
                self.end()
            self._boundary = False
            self._parts.append((text, self._strong > 0, self._em > 0))

    def _touches(self, text: str) -> bool:
        before = "".join(part for part, _, _ in self._parts)
        if not before or not (before[-1].isalnum() or before[-1] in '.:)”"'):
            return False
        return text[0].isupper() or text[0] == "§"

    def end(self) -> None:
        """Close the line, unless nothing is on it."""
        parts, self._parts = self._parts, []
        self._boundary = False
        text = "".join(part for part, _, _ in parts).strip()
        if not text:
            return
        inked = [part for part in parts if part[0].strip()]
        run = Run(text, all(bold for _, bold, _ in inked), all(em for _, _, em in inked))
        self.lines.append((self._offset, run))
