"""Text as pdftotext gives it: hard lines, a form feed and a running head for each page."""

import textwrap

from scripts.build_samples.source import Block, Source

_WIDTH = 66
_PAGE_LINES = 46


def _lines(block: Block) -> list[str]:
    if block.kind == "row":
        term, *values = block.cells
        return [f"{term}: {', '.join(values)}"]
    text = f"- {block.text}" if block.kind == "bullet" else block.text
    return textwrap.wrap(text, _WIDTH, break_on_hyphens=False) or [""]


def text_lines(source: Source) -> list[str]:
    """The source as hard-wrapped lines, blocks parted by empty ones."""
    lines: list[str] = []
    for group in source.groups:
        lines += [line for block in group for line in _lines(block)]
        lines.append("")
    return lines[:-1]


def pages(lines: list[str]) -> list[list[str]]:
    """Cut the lines into pages; no page starts with an empty line."""
    cut: list[list[str]] = []
    while lines:
        page, lines = lines[:_PAGE_LINES], lines[_PAGE_LINES:]
        cut.append(page)
        while lines and not lines[0]:
            lines = lines[1:]
    return cut


def plain_text(source: Source) -> bytes:
    """The whole file, UTF-8."""
    cut = pages(text_lines(source))
    printed = []
    for number, page in enumerate(cut, start=1):
        head = [source.body, source.title, f"Sida {number} ({len(cut)})", ""]
        printed.append("\n".join([*head, *page]))
    return ("\n\f".join(printed) + "\n").encode()
