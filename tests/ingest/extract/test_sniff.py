"""The bytes decide what a file is; the name only where they leave it open."""

import io
import zipfile

import pytest

from ingest.errors import Damaged, EmptyFile, Encrypted, IngestError, WrongType
from ingest.extract.sniff import Kind, sniff
from tests.ingest.extract.drawn import docx_bytes, image_bytes, pdf, picture, text_page

PAGE = b"<!doctype html><html><head><title>Sidan saknas</title></head><body>Fel</body></html>"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def zipped(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/"), content)
    return out.getvalue()


def typed(content_type: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", f'<Types><Override ContentType="{content_type}"/>')
    return out.getvalue()


@pytest.mark.parametrize("name", ["protokoll.pdf", "protokoll.txt", "protokoll", "protokoll.docx"])
def test_pdf_under_any_name(name: str) -> None:
    assert sniff(pdf(text_page("Hej")), name) is Kind.PDF


def test_pdf_after_junk() -> None:
    assert sniff(b"\x00junk\r\n" * 100 + pdf(text_page("Hej")), "a.pdf") is Kind.PDF


def test_pdf_header_too_far_in_is_no_pdf() -> None:
    with pytest.raises(WrongType):
        sniff(b"x" * 3000 + b"%PDF-1.4", "a.pdf")


def test_docx() -> None:
    assert sniff(docx_bytes(lambda d: d.add_paragraph("Hej")), "x.bin") is Kind.DOCX


@pytest.mark.parametrize("form", ["PNG", "JPEG", "TIFF"])
def test_pictures(form: str) -> None:
    assert sniff(image_bytes(picture(["Hej"], dpi=40), form), "x") is Kind.IMAGE


@pytest.mark.parametrize("name", ["sida.html", "sida.htm", "sida", "sida.txt"])
def test_html(name: str) -> None:
    assert sniff(PAGE, name) is Kind.HTML


@pytest.mark.parametrize(
    "start", ["", "\ufeff", "\n \n", '<?xml version="1.0"?>\n', "<!-- sparad 2024 -->\n"]
)
def test_html_after_what_may_precede_it(start: str) -> None:
    assert sniff(start.encode() + PAGE, "sida.html") is Kind.HTML


def test_error_page_called_pdf_names_the_page() -> None:
    with pytest.raises(WrongType) as caught:
        sniff(PAGE, "Protokoll.PDF")
    assert caught.value.reason == (
        "Filen heter .pdf men är en webbsida (”Sidan saknas”), troligen en felsida."
    )
    assert caught.value.advice == (
        "Ladda ner protokollet igen och kontrollera att det går att öppna."
    )


def test_markdown_by_name_and_by_content() -> None:
    assert sniff(b"Bara text", "a.md") is Kind.MARKDOWN
    assert sniff("# Protokoll\n\n## § 1\n\n**Beslut**\n".encode(), "a.txt") is Kind.MARKDOWN
    assert sniff("§ 1\n\n- punkt * stjärna\n# ensam\n".encode(), "a.txt") is Kind.TEXT


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"{\\rtf1 hej}", "RTF"),
        (OLE + "WordDocument".encode("utf-16-le"), ".doc"),
        (OLE + "Workbook".encode("utf-16-le"), ".xls"),
        (OLE, "Office"),
        (typed("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), "Excel"),
        (typed("application/vnd.ms-word.document.macroEnabled.main+xml"), ".docm"),
        (zipped(mimetype=b"application/vnd.oasis.opendocument.text"), ".odt"),
        (zipped(protokoll=b"x"), "ZIP"),
        (b"GIF89a" + bytes(50), "GIF"),
        (b"\x1f\x8b\x08" + bytes(50), "gzip"),
        (b"Rar!\x1a\x07" + bytes(50), "RAR"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n", ".mht"),
        (b'<?xml version="1.0"?><protokoll/>', "XML"),
        (bytes(range(256)) * 20, "ingen fil av ett slag"),
    ],
)
def test_foreign_files_are_named(data: bytes, says: str) -> None:
    with pytest.raises(WrongType) as caught:
        sniff(data, "fil.bin")
    assert says in caught.value.reason
    assert caught.value.advice.endswith(".")


def test_text_called_pdf() -> None:
    with pytest.raises(WrongType, match=r"heter \.pdf men är en textfil"):
        sniff(b"Protokoll", "protokoll.pdf")


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", bytes(500)])
def test_nothing_in_it(data: bytes) -> None:
    with pytest.raises(EmptyFile):
        sniff(data, "a.pdf")


def test_locked_word_document() -> None:
    with pytest.raises(Encrypted):
        sniff(OLE + "EncryptedPackage".encode("utf-16-le"), "a.docx")


def test_truncated_docx() -> None:
    whole = docx_bytes(lambda d: d.add_paragraph("Hej"))
    with pytest.raises(Damaged):
        sniff(whole[: len(whole) // 2], "a.docx")


def test_zip_with_password() -> None:
    data = bytearray(zipped(mimetype=b"application/epub+zip"))
    data[6] |= 1  # the flag in the local header …
    central = data.index(b"PK\x01\x02")
    data[central + 8] |= 1  # … and in the directory
    with pytest.raises(Encrypted):
        sniff(bytes(data), "a.zip")


def test_every_reason_is_a_sentence() -> None:
    for data in (b"", PAGE, b"GIF89a", OLE, b"PK\x03\x04", b"\x7fELF"):
        with pytest.raises(IngestError) as caught:
            sniff(data, "a.pdf")
        assert caught.value.reason[0].isupper()
        assert caught.value.reason.endswith(".")
