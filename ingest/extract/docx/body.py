"""The body of a Word document, block by block."""

from collections.abc import Mapping

from ingest.extract.docx.numbering import Numbering
from ingest.extract.docx.paragraph import boxes_in, lines_in, notes_in
from ingest.extract.docx.styles import Styles, numbering_of
from ingest.extract.docx.xml import Element, value, w
from ingest.extract.writer import LineWriter

_TRANSPARENT = {w("sdt"), w("sdtContent"), w("ins"), w("moveTo"), w("customXml"), w("smartTag")}


class Body:
    """Writes paragraphs, lists and tables as lines; cells row by row, each row a block."""

    def __init__(
        self,
        styles: Styles,
        numbering: Numbering,
        writer: LineWriter,
        notes: Mapping[int, Element],
    ) -> None:
        self._styles = styles
        self._numbering = numbering
        self._writer = writer
        self._notes = dict(notes)
        self._noted = 0
        self._in_list = False

    def write(self, parent: Element, *, in_cell: bool = False) -> None:
        """Write all blocks in `parent`."""
        for child in parent:
            if child.tag == w("p"):
                self._paragraph(child, in_cell=in_cell)
            elif child.tag == w("tbl"):
                self._table(child)
            elif child.tag in _TRANSPARENT:
                self.write(child, in_cell=in_cell)

    def _table(self, table: Element) -> None:
        self._writer.gap()
        for row in table.iter(w("tr")):
            if _table_of(row) is not table:
                continue
            for cell in row.iter(w("tc")):
                if _row_of(cell) is row:
                    self.write(cell, in_cell=True)
            self._writer.gap()

    def _paragraph(self, paragraph: Element, *, in_cell: bool) -> None:
        properties = paragraph.find(w("pPr"))
        style = self._styles.style(value(properties, "pStyle") or self._styles.default)
        numbering = numbering_of(properties) or style.numbering
        lines = [line for line in lines_in(paragraph, style, self._styles) if line.text.strip()]
        mark = self._numbering.mark(*numbering) if numbering and lines else None
        level = max(numbering[1], style.depth) if numbering and mark else 0
        if not (in_cell or (self._in_list and mark)):
            self._writer.gap()
        self._in_list = mark is not None
        for line in lines:
            text, bullet = line.text, mark
            if mark and (style.heading or mark.startswith("§")):
                # The number of a heading is part of what it says: § 12.
                text, bullet = f"{mark} {text.strip()}", None
            self._writer.write(
                text,
                bold=line.bold,
                italic=line.italic,
                size=line.size,
                heading=style.heading,
                bullet=bullet,
                level=level,
            )
            mark = None
        for box in boxes_in(paragraph):
            self._writer.gap()
            self.write(box)
        for note in notes_in(paragraph):
            self._note(note)

    def _note(self, which: int) -> None:
        """A footnote stands after the paragraph that it is to, once, under its printed number."""
        note = self._notes.pop(which, None)
        if note is None:
            return
        self._noted += 1
        self._writer.gap()
        self._writer.lead = f"{self._noted} "
        self.write(note)
        self._writer.gap()


def _table_of(row: Element) -> Element:
    return next(row.iterancestors(w("tbl")))


def _row_of(cell: Element) -> Element:
    return next(cell.iterancestors(w("tr")))
