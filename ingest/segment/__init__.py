"""From repaired pages to blocks in reading order.

Running heads and feet come off, columns and tables are read by their boxes, the table of contents
is set aside, lines become paragraphs with their line-end hyphens undone, and each block is
labelled. Nothing is thrown away: what is no text of the document is kept in `running`.
"""

from itertools import chain

from ingest.segment.blocks import blocks_of
from ingest.segment.columns import read_head_page
from ingest.segment.contents import set_aside_contents
from ingest.segment.rows import rows_of
from ingest.segment.running import take_off_running
from ingest.segment.signs import mend_signs
from ingest.segment.tables import align_tables
from ingest.types import Line, Repaired, Segmentation

__all__ = ["segment"]


def segment(repaired: Repaired) -> Segmentation:
    """Part the pages into blocks. Takes any text, raises nothing; linear in the number of lines."""
    pages, running = take_off_running(repaired.pages)
    rows = list(chain.from_iterable(rows_of(page) for page in pages))
    rows, doubts = mend_signs(rows)
    rows = align_tables(read_head_page(rows))
    rows, contents = set_aside_contents(rows)
    aside: list[Line] = [*running, *chain.from_iterable(row.lines for row in contents)]
    aside.sort(key=lambda line: (line.place.page, line.place.line))
    return Segmentation(
        form=repaired.form,
        blocks=tuple(blocks_of(rows, repaired.form)),
        running=tuple(aside),
        findings=tuple(doubts),
        title=repaired.title,
    )
