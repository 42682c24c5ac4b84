"""Rows to labelled blocks."""

from collections.abc import Iterator

from ingest.segment.guess import is_heading_by_look
from ingest.segment.join import join_lines
from ingest.segment.levels import Levels
from ingest.segment.paragraph import ends_before
from ingest.segment.row import Row
from ingest.segment.sections import is_bare
from ingest.segment.titles import Titles
from ingest.segment.wrap import measure
from ingest.types import Block, BlockKind, Form
from ingest.vocabulary import heading_of


def blocks_of(rows: list[Row], form: Form) -> Iterator[Block]:
    """Join the rows to blocks: § headings, titles, known headings, points and paragraphs."""
    wrap = measure(rows, form)
    titles = Titles(rows, wrap)
    levels = Levels(rows)
    n = 0
    while n < len(rows):
        row = rows[n]
        if n in titles.starts:
            end = titles.end(n) if not is_bare(row.text) else n + 1
            yield _block(BlockKind.HEADING, rows[n:end])
            n = end
            if is_bare(row.text) and n < len(rows) and titles.may_begin(n):
                end = titles.end(n)
                yield _block(BlockKind.HEADING, rows[n:end])
                n = end
            continue
        end = n + 1
        if row.label or row.first.heading or (heading_of(row.text) and not row.mark):
            yield _block(BlockKind.HEADING, rows[n:end])
            n = end
            continue
        while end < len(rows) and end not in titles.starts:
            if ends_before(rows[n : n + 1] + rows[end - 1 : end], rows[end], wrap):
                break
            end += 1
        kind = BlockKind.POINT if row.mark else BlockKind.PARAGRAPH
        if kind is BlockKind.PARAGRAPH and is_heading_by_look(rows, n, end, wrap):
            kind = BlockKind.HEADING
        yield _block(kind, rows[n:end], levels.of(n))
        n = end


def _block(kind: BlockKind, rows: list[Row], level: int = 0) -> Block:
    lines = tuple(line for row in rows for line in row.lines)
    mark = rows[0].mark if kind is BlockKind.POINT else None
    text = join_lines(row.text for row in rows)
    if rows[0].mark and mark is None:
        text = f"{rows[0].mark} {text}"
    return Block(kind, text, lines, mark, level if mark else 0)
