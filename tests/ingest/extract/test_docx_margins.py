"""What stands around the text of a Word document: heads, feet, footnotes, tracked changes."""

import io
import zipfile

import pytest
from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from ingest.errors import EmptyFile
from ingest.extract.here import extract_bytes
from ingest.segment import segment
from ingest.types import Line, Repaired
from tests.ingest.extract.drawn import docx_bytes

_NOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"


def lines(data: bytes) -> list[Line]:
    return [line for line in extract_bytes(data, "x.docx").pages[0].lines if line.text]


def with_footnotes(data: bytes, *notes: str) -> bytes:
    """The document with footnotes 2, 3 and on, after the two that Word keeps for its lines."""
    written = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t> {note}</w:t></w:r>'
        "</w:p></w:footnote>"
        for number, note in enumerate(notes, 2)
    )
    part = (
        f'<w:footnotes {nsdecls("w")}><w:footnote w:type="separator" w:id="0"><w:p><w:r>'
        f"<w:separator/></w:r></w:p></w:footnote>{written}</w:footnotes>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", 8) as target:
        for member in source.namelist():
            content = source.read(member)
            if member == "[Content_Types].xml":
                override = f'<Override PartName="/word/footnotes.xml" ContentType="{_TYPE}"/>'
                content = content.replace(b"</Types>", override.encode() + b"</Types>")
            if member == "word/_rels/document.xml.rels":
                relation = f'<Relationship Id="rN" Type="{_NOTES}" Target="footnotes.xml"/>'
                content = content.replace(b"</Relation", relation.encode() + b"</Relation", 1)
            target.writestr(member, content)
        target.writestr("word/footnotes.xml", part)
    return out.getvalue()


def test_heads_come_first_and_feet_last_each_once_and_are_known_as_such() -> None:
    def write(document: Document) -> None:
        first = document.sections[0]
        first.different_first_page_header_footer = True
        first.first_page_header.paragraphs[0].text = "Dnr SN 2021/44"
        first.header.paragraphs[0].text = "Socialnämnden\t2021-03-17"
        first.footer.paragraphs[0].text = "Justerandes sign"
        document.add_paragraph("Närvarande")
        document.add_section(WD_SECTION.NEW_PAGE)
        document.add_paragraph("§ 1 Öppnande")

    data = docx_bytes(write)
    assert [(line.text, line.running) for line in lines(data)] == [
        ("Dnr SN 2021/44", True),
        ("Socialnämnden\t2021-03-17", True),
        ("Närvarande", False),
        ("§ 1 Öppnande", False),
        ("Justerandes sign", True),
    ]
    extraction = extract_bytes(data, "x.docx")
    segmentation = segment(Repaired(extraction.form, extraction.pages))
    assert [line.text.split()[0] for line in segmentation.running] == [
        "Dnr",
        "Socialnämnden",
        "Justerandes",
    ]
    assert [block.text for block in segmentation.blocks] == ["Närvarande", "§ 1 Öppnande"]


def test_a_document_of_nothing_but_a_head_is_empty() -> None:
    def write(document: Document) -> None:
        document.sections[0].header.paragraphs[0].text = "Kommunens vapen"

    with pytest.raises(EmptyFile):
        extract_bytes(docx_bytes(write), "x.docx")


def test_footnotes_follow_their_paragraph() -> None:
    def write(document: Document) -> None:
        body = document.element.body
        for at, (text, note) in enumerate([("Kostnaden är känd", 3), ("Den ökar", 2), ("Slut", 2)]):
            body.insert(
                at,
                parse_xml(
                    f"<w:p {nsdecls('w')}><w:r><w:t>{text}</w:t></w:r>"
                    f'<w:r><w:footnoteReference w:id="{note}"/></w:r><w:r><w:t>.</w:t></w:r></w:p>'
                ),
            )

    data = with_footnotes(docx_bytes(write), "I 2020 års priser", "Se budgeten")
    assert [line.text for line in lines(data)] == [
        "Kostnaden är känd.",
        "1 Se budgeten",
        "Den ökar.",
        "2 I 2020 års priser",
        "Slut.",
    ]


def test_a_note_to_deleted_text_is_deleted_too() -> None:
    def write(document: Document) -> None:
        document.element.body.insert(
            0,
            parse_xml(
                f"<w:p {nsdecls('w')}><w:r><w:t>Kvar</w:t></w:r><w:del><w:r>"
                '<w:delText>bort</w:delText><w:footnoteReference w:id="2"/></w:r></w:del></w:p>'
            ),
        )

    data = with_footnotes(docx_bytes(write), "Struken not")
    assert [line.text for line in lines(data)] == ["Kvar"]


def test_rows_of_a_table_that_were_deleted_or_put_in() -> None:
    cell = "<w:tc><w:p><w:{0}><w:r><w:{1}>{2}</w:{1}></w:r></w:{0}></w:p></w:tc>"

    def write(document: Document) -> None:
        gone = cell.format("del", "delText", "Avslå")
        new = cell.format("ins", "t", "Bifall")
        document.element.body.insert(
            0,
            parse_xml(
                f"<w:tbl {nsdecls('w')}><w:tr><w:trPr><w:del/></w:trPr>{gone}</w:tr>"
                f"<w:tr><w:trPr><w:ins/></w:trPr>{new}</w:tr></w:tbl>"
            ),
        )

    assert [line.text for line in lines(docx_bytes(write))] == ["Bifall"]
