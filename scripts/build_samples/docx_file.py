"""Minutes as a Word file: styles for headings, Word's own numbering, a table for the head."""

import datetime as dt
import zipfile
from io import BytesIO

import docx
from docx.document import Document
from docx.text.paragraph import Paragraph

from scripts.build_samples.source import Block, Source

_WHEN = dt.datetime(2019, 5, 22, 12, 0, tzinfo=dt.UTC)
_STYLES = {
    "part": "Heading 1",
    "item": "Heading 1",
    "section": "Heading 2",
    "number": "List Number",
    "bullet": "List Bullet",
}


def _write(document: Document, block: Block) -> None:
    mark, _, rest = block.text.partition(". ")
    numbered = block.kind == "number"
    paragraph = document.add_paragraph(
        rest if numbered else block.text, style=_STYLES.get(block.kind)
    )
    if numbered:
        _number(document, paragraph, starts=mark == "1")


def _number(document: Document, paragraph: Paragraph, *, starts: bool) -> None:
    """Let the paragraph continue the last list, or start one that counts from 1 again."""
    numbering = document.part.numbering_part.element
    if starts:
        style = document.styles["List Number"].element.pPr.numPr.numId.val
        kind = numbering.num_having_numId(style).abstractNumId.val
        numbering.add_num(kind).add_lvlOverride(ilvl=0).add_startOverride(1)
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001 - no public way
    properties.get_or_add_numId().val = numbering.num_lst[-1].numId


def _table(document: Document, rows: list[Block]) -> None:
    table = document.add_table(rows=0, cols=2)
    for row in rows:
        term, *values = row.cells
        cells = table.add_row().cells
        cells[0].text = term
        cells[1].text = "\n".join(values)


def _same_bytes(packed: bytes) -> bytes:
    """The package again with one fixed time in it, so that it is the same on every run."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(packed)) as old, zipfile.ZipFile(out, "w") as new:
        for name in sorted(old.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            entry = zipfile.ZipInfo(name, date_time=_WHEN.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return out.getvalue()


def docx_file(source: Source) -> bytes:
    """The whole file."""
    document = docx.Document()
    facts = document.core_properties
    facts.author, facts.title = "AMN-arkivet", source.title
    facts.created = facts.modified = _WHEN.replace(tzinfo=None)
    document.sections[0].header.paragraphs[0].text = f"{source.body}\t\t{source.title}"
    document.add_paragraph(source.body, style="Title")
    document.add_paragraph(source.title)
    _table(document, [block for block in source.blocks if block.kind == "row"])
    for block in source.blocks:
        if block.kind != "row":
            _write(document, block)
    out = BytesIO()
    document.save(out)
    return _same_bytes(out.getvalue())
