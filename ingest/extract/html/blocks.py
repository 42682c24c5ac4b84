"""The elements of a web page as lines."""

import re

from bs4.element import NavigableString, PageElement, PreformattedString, Tag

from ingest.extract.html.listmarks import List, list_of
from ingest.extract.writer import LineWriter

_BOLD = {"b", "strong", "th"}
_ITALIC = {"i", "em", "cite"}
_HEADING = re.compile(r"h([1-6])")
_BLOCKS = {
    "address", "article", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
}  # fmt: skip
# Blocks that follow each other closely on the page; between all others is white.
_TIGHT = {"li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "html", "body"}
_LISTS = {"ul", "ol", "menu"}
_SPACES = re.compile(r"[ \t\r\n\f]+")
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_CELLS = ["td", "th"]
_DEEPEST = 120  # people nest to thirty; what lies deeper is read as plain text


class Blocks:
    """Walks the tree and writes a line wherever a browser would start one, a paragraph as one."""

    def __init__(self, writer: LineWriter) -> None:
        self._writer = writer
        self._parts: list[tuple[str, bool, bool]] = []
        self._lists: list[List] = []
        self._bullet: str | None = None
        self._heading: int | None = None
        self._bold = 0
        self._italic = 0
        self._depth = 0

    def write(self, root: Tag) -> None:
        """Write all text in `root`."""
        self._children(root)
        self._end_line()

    def _children(self, tag: Tag) -> None:
        if self._depth > _DEEPEST:
            self._parts.append((tag.get_text(" "), self._bold > 0, self._italic > 0))
            return
        self._depth += 1
        for child in tag.children:
            self._node(child)
        self._depth -= 1

    def _node(self, node: PageElement) -> None:
        if isinstance(node, NavigableString):
            # Comments, doctypes and the like are strings to BeautifulSoup.
            if not isinstance(node, PreformattedString):
                self._parts.append((str(node), self._bold > 0, self._italic > 0))
        elif isinstance(node, Tag):
            if node.name == "br":
                self._end_line()
            elif node.name in _BLOCKS:
                self._block(node)
            else:
                self._styled(node)

    def _styled(self, tag: Tag) -> None:
        bold = tag.name in _BOLD or bool(_BOLD_STYLE.search(str(tag.get("style") or "")))
        italic = tag.name in _ITALIC
        self._bold += bold
        self._italic += italic
        self._children(tag)
        self._bold -= bold
        self._italic -= italic

    def _block(self, tag: Tag) -> None:
        self._end_line()
        # Within a list the items stand together, and a nested list follows its item closely.
        gap = tag.name not in _TIGHT and not (tag.name in _LISTS and self._lists)
        gap = gap and not (self._bullet and not self._parts)
        if gap:
            self._writer.gap()
        found = _HEADING.fullmatch(tag.name)
        outer = self._heading
        self._heading = int(found[1]) if found else outer
        if tag.name in _LISTS:
            self._lists.append(list_of(tag))
            self._children(tag)
            self._end_line()
            self._lists.pop()
        elif tag.name == "li":
            self._bullet = self._lists[-1].next(tag) if self._lists else "•"
            self._children(tag)
            self._end_line()
            self._bullet = None
        elif tag.name == "tr" and _is_plain(tag):
            self._row(tag)
        elif tag.name == "pre":
            self._preformatted(tag)
        else:
            self._styled(tag)
        self._end_line()
        self._heading = outer
        if tag.name not in _TIGHT and not (tag.name in _LISTS and self._lists):
            self._writer.gap()

    def _row(self, row: Tag) -> None:
        """The cells of a row as one line, parted by tabs."""
        cells = row.find_all(_CELLS, recursive=False)
        texts = [_SPACES.sub(" ", cell.get_text(" ")).strip() for cell in cells]
        bold = bool(cells) and all(cell.name == "th" for cell in cells)
        self._write("\t".join(texts).strip("\t"), bold=bold, italic=False)

    def _preformatted(self, tag: Tag) -> None:
        for line in tag.get_text().splitlines():
            self._write(line, bold=False, italic=False)

    def _end_line(self) -> None:
        parts, self._parts = self._parts, []
        text = _SPACES.sub(" ", "".join(part for part, _, _ in parts)).strip()
        if not text:
            return
        inked = [part for part in parts if part[0].strip()]
        self._write(
            text,
            bold=all(bold for _, bold, _ in inked),
            italic=all(italic for _, _, italic in inked),
        )

    def _write(self, text: str, *, bold: bool, italic: bool) -> None:
        written = self._writer.write(
            text,
            bold=bold,
            italic=italic,
            heading=self._heading,
            bullet=self._bullet,
            level=max(0, len(self._lists) - 1),
        )
        if written:
            self._bullet = None


def _is_plain(row: Tag) -> bool:
    """Whether the row is one of a table, not of a layout with blocks in its cells."""
    cells = row.find_all(_CELLS, recursive=False)
    return len(cells) > 1 and not any(
        cell.find(["br", "table", "ul", "ol", "h1", "h2", "h3", "h4"]) is not None
        or len(cell.find_all(["p", "div"])) > 1
        for cell in cells
    )
