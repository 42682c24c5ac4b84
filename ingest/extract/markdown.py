"""Markdown: mark-up off, its meaning kept in the lines' fields."""

import re

from markdown_it import MarkdownIt
from markdown_it.token import Token

from ingest.extract.charset import decode
from ingest.extract.clean import clean_line
from ingest.extract.here import Watcher
from ingest.extract.inline import GLUE, Run, runs_by_line
from ingest.extract.limits import Limits
from ingest.extract.text import check_length
from ingest.types import Extraction, Form, Line, Page, Place

_GLUED_BOLD = re.compile(r"(?<=[^\s*])\*\*\*\*(?=[^\s*])")
_TAG = re.compile(r"<!--.*?-->|<[^>]*>", re.DOTALL)
_FRONT_MATTER = re.compile(r"\A---\r?\n(?:[\w-]+:.*\r?\n|\s+.*\r?\n)*---\r?\n")


def read_markdown(data: bytes, limits: Limits, watcher: Watcher) -> Extraction:
    """Read the bytes of a Markdown file into one page; soft and hard breaks both end a line."""
    source = decode(data)
    check_length(source, limits)
    source = _FRONT_MATTER.sub(lambda match: "\n" * match[0].count("\n"), source)
    # `**§ 4****Title**` is two bold runs without a space between: a break lost in conversion.
    source = _GLUED_BOLD.sub(f"**{GLUE}**", source)
    writer = _Writer()
    for token in MarkdownIt("commonmark", {"maxNesting": 40}).enable("table").parse(source):
        writer.take(token)
    watcher.pages(1, 1)
    return Extraction(Form.MARKDOWN, (Page(1, tuple(writer.lines)),))


class _Writer:
    """Walks the block tokens in order and writes lines."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._heading: int | None = None
        self._marks: list[int | None] = []  # one per open list: next number, None for bullets
        self._bullet: str | None = None
        self._row: list[str] | None = None
        self._row_at = 0
        self._at = 0  # last source line written, from 1

    def take(self, token: Token) -> None:
        """Write what this token says, if anything."""
        match token.type:
            case "heading_open" | "heading_close":
                self._heading = int(token.tag[1]) if token.nesting > 0 else None
            case "bullet_list_open":
                self._marks.append(None)
            case "ordered_list_open":
                self._marks.append(int(token.attrs.get("start", 1)))
            case "bullet_list_close" | "ordered_list_close":
                self._marks.pop()
            case "list_item_open":
                self._bullet = self._next_mark(token)
            case "tr_open":
                self._row = []
            case "tr_close":
                self._close_row()
            case "inline":
                self._inline(token)
            case "fence" | "code_block" | "html_block":
                self._literal(token)

    def _next_mark(self, token: Token) -> str:
        number = self._marks[-1]
        if number is None:
            return "-" if token.markup == "-" else "•"
        self._marks[-1] = number + 1
        return f"{token.info or number}{token.markup}"

    def _inline(self, token: Token) -> None:
        rows = runs_by_line(token.children or [])
        start = token.map[0] + 1 if token.map else self._at + 1
        if self._row is not None:
            self._row.append(" ".join(run.text for _, run in rows))
            self._row_at = start
            return
        for offset, run in rows:
            self._write(run, start + offset)

    def _close_row(self) -> None:
        cells, self._row = self._row or [], None
        text = "\t".join(cells)
        if text.strip():
            self._write(Run(text), self._row_at)

    def _literal(self, token: Token) -> None:
        content = _TAG.sub("", token.content) if token.type == "html_block" else token.content
        start = (token.map[0] if token.map else self._at) + (2 if token.type == "fence" else 1)
        for offset, text in enumerate(content.splitlines()):
            if text.strip():
                self._write(Run(text.rstrip()), start + offset)

    def _write(self, run: Run, at: int) -> None:
        if self.lines and at > self._at + 1:
            self.lines.append(Line("", Place(1, len(self.lines) + 1)))
        self.lines.append(
            Line(
                clean_line(run.text),
                Place(1, len(self.lines) + 1),
                bold=run.bold,
                italic=run.italic,
                heading=self._heading,
                bullet=self._bullet,
                level=max(0, len(self._marks) - 1),
            )
        )
        self._bullet = None
        self._at = at
