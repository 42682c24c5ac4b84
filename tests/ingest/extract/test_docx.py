"""Word documents: paragraphs, lists, tables; no bombs."""

import io
import zipfile

import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from ingest.errors import Damaged, EmptyFile, IngestError, TooLarge
from ingest.extract.here import extract_bytes
from ingest.extract.limits import Limits
from ingest.types import Extraction, Form, Line
from tests.ingest.extract.drawn import docx_bytes


def read(data: bytes, limits: Limits | None = None) -> Extraction:
    return extract_bytes(data, "protokoll.docx", limits or Limits())


def lines(data: bytes) -> list[Line]:
    return [line for line in read(data).pages[0].lines if line.text]


def changed(data: bytes, name: str, old: bytes, new: bytes) -> bytes:
    """The document with bytes of one of its parts replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", 8) as target:
        for member in source.namelist():
            part = source.read(member)
            target.writestr(member, part.replace(old, new, 1) if member == name else part)
    return out.getvalue()


def protocol(document: Document) -> None:
    document.core_properties.title = "Protokoll 3"
    document.sections[0].header.paragraphs[0].text = "SIDHUVUD"
    document.add_heading("§ 12 Budget", 2)
    paragraph = document.add_paragraph("Nämnden ")
    paragraph.add_run("beslutar").bold = True
    paragraph.add_run(" enligt följande:")
    document.add_paragraph("Godkänna.", style="List Number")
    document.add_paragraph("Avslå.", style="List Number")
    document.add_paragraph("Punkt", style="List Bullet")
    document.add_paragraph("Under", style="List Bullet 2")
    bold = document.add_paragraph()
    bold.add_run("Reservation").bold = True
    bold.add_run().add_break()
    bold.add_run("mot beslutet")
    table = document.add_table(2, 2)
    for index, text in enumerate(["Eva Ek (S)", "Ordförande", "Bo Alm (M)", "Ledamot"]):
        table.cell(index // 2, index % 2).text = text


def test_paragraphs_lists_and_tables() -> None:
    extraction = read(docx_bytes(protocol))
    assert extraction.form is Form.DOCX
    assert extraction.title == "Protokoll 3"
    head, *found = [line for line in extraction.pages[0].lines if line.text]
    assert (head.text, head.running) == ("SIDHUVUD", True)
    assert not any(line.running for line in found)
    assert [(line.text, line.heading, line.bullet, line.level) for line in found] == [
        ("§ 12 Budget", 2, None, 0),
        ("Nämnden beslutar enligt följande:", None, None, 0),
        ("Godkänna.", None, "1.", 0),
        ("Avslå.", None, "2.", 0),
        ("Punkt", None, "•", 0),
        ("Under", None, "•", 1),
        ("Reservation", None, None, 0),
        ("mot beslutet", None, None, 0),
        ("Eva Ek (S)", None, None, 0),
        ("Ordförande", None, None, 0),
        ("Bo Alm (M)", None, None, 0),
        ("Ledamot", None, None, 0),
    ]
    assert [line.text for line in found if line.bold] == ["§ 12 Budget", "Reservation"]


def test_numbered_headings_carry_their_number() -> None:
    def write(document: Document) -> None:
        numbering = document.part.numbering_part.element
        numbering.insert(
            0,
            parse_xml(
                f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90"><w:lvl w:ilvl="0">'
                '<w:start w:val="41"/><w:numFmt w:val="decimal"/><w:lvlText w:val="§ %1"/>'
                "</w:lvl></w:abstractNum>"
            ),
        )
        numbering.append(
            parse_xml(f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>')
        )
        for text in ("Information", "Bokslut"):
            paragraph = document.add_paragraph(text)
            paragraph._p.get_or_add_pPr().append(
                parse_xml(
                    f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="90"/></w:numPr>'
                )
            )

    assert [line.text for line in lines(docx_bytes(write))] == ["§ 41 Information", "§ 42 Bokslut"]


def test_deleted_text_goes_and_inserted_text_boxes_and_controls_stay() -> None:
    def write(document: Document) -> None:
        body = document.element.body
        run = "<w:r><w:t>{}</w:t></w:r>"
        body.insert(
            0,
            parse_xml(
                f"<w:p {nsdecls('w')}><w:del><w:r><w:delText>struket</w:delText></w:r></w:del>"
                f"<w:ins>{run.format('infogat')}</w:ins>"
                f"<w:r><w:pict><w:txbxContent><w:p>{run.format('i rutan')}</w:p>"
                "</w:txbxContent></w:pict></w:r></w:p>"
            ),
        )
        body.insert(
            1,
            parse_xml(
                f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p>{run.format('i kontrollen')}</w:p>"
                "</w:sdtContent></w:sdt>"
            ),
        )

    assert [line.text for line in lines(docx_bytes(write))] == [
        "infogat",
        "i rutan",
        "i kontrollen",
    ]


def test_empty() -> None:
    with pytest.raises(EmptyFile):
        read(docx_bytes(lambda document: document.add_paragraph("  ")))


def test_zip_bomb() -> None:
    data = changed(
        docx_bytes(protocol), "word/document.xml", b"<w:body>", b"<w:body>" + b" " * 5_000_000
    )
    assert len(data) < 200_000
    with pytest.raises(TooLarge):
        read(data, Limits(unpacked_bytes=4_000_000))


def test_entity_bomb() -> None:
    entities = b'<!DOCTYPE x [<!ENTITY a "' + b"x" * 1000 + b'"><!ENTITY b "&a;&a;&a;&a;">]>'
    data = changed(
        docx_bytes(protocol), "word/document.xml", b"<w:document", entities + b"<w:document"
    )
    with pytest.raises(TooLarge, match="svälla"):
        read(data)


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("word/document.xml", b"</w:body>", b"</w:b"),
        ("word/numbering.xml", b"<w:numbering", b"<w:other"),
        ("_rels/.rels", b"word/document.xml", b"word/gone.xml"),
        ("word/_rels/document.xml.rels", b"styles.xml", b"gone.xml"),
    ],
)
def test_broken_parts(part: str, old: bytes, new: bytes) -> None:
    with pytest.raises(IngestError):
        read(changed(docx_bytes(protocol), part, old, new))


def test_flipped_bytes_are_noticed() -> None:
    data = bytearray(docx_bytes(protocol))
    middle = data.index(b"word/document.xml") + 400
    data[middle : middle + 40] = bytes(40)
    with pytest.raises(Damaged):
        read(bytes(data))
