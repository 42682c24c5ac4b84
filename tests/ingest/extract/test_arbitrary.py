"""Arbitrary bytes under any name: an extraction or an IngestError, never anything else."""

import contextlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.errors import IngestError
from ingest.extract import Limits, extract
from ingest.extract.here import extract_bytes
from ingest.types import Extraction
from tests.ingest.extract.drawn import docx_bytes, image_bytes, pdf, picture, text_page

SMALL = Limits(
    file_bytes=1_000_000, unpacked_bytes=5_000_000, pages=20, characters=200_000, ocr_seconds=0.01
)
NAMES = st.sampled_from(
    ["a.pdf", "a.docx", "a.md", "a.txt", "a.html", "a.png", "a.doc", "a", ".pdf", "ö\u202e.PDF", ""]
)
STARTS = st.sampled_from(
    [
        b"",
        b"%PDF-1.7\n",
        b"PK\x03\x04",
        b"<html><body>",
        b"<!doctype html><table><tr><td>",
        b"# Rubrik\n\n**",
        b"\xff\xd8\xff",
        b"\x89PNG\r\n\x1a\n",
        b"II*\x00",
        b"\xff\xfe",
        b"{\\rtf1",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    ]
)
WHOLE = [
    pdf(text_page("§ 1 Öppnande", "Text"), text_page("Sida två")),
    docx_bytes(lambda document: document.add_paragraph("§ 1 Öppnande", style="List Number")),
    image_bytes(picture(["Hej"], dpi=20), "PNG"),
    image_bytes(picture(["Hej"], dpi=20), "TIFF"),
    image_bytes(picture(["Hej"], dpi=20), "JPEG"),
    image_bytes(
        picture(["Hej"], dpi=20).convert("1"),
        "TIFF",
        compression="group4",
        save_all=True,
        append_images=[picture(["Hopp"], dpi=20).convert("1")],
    ),
    "# § 1\n\n| a | b |\n|---|---|\n| **c** | d |\n\n1. x\n   - y\n".encode(),
    b"<!doctype html><html><body><main><ul><li>x<table><tr><td>y</table></ul></main></html>",
]


def read(data: bytes, name: str) -> None:
    refused: IngestError | None = None
    try:
        extraction = extract_bytes(data, name, SMALL)
    except IngestError as error:
        refused = error
    if refused:
        assert refused.reason.endswith(".")
        assert refused.advice.endswith(".")
        return
    assert isinstance(extraction, Extraction)
    assert any(line.text.strip() for page in extraction.pages for line in page.lines)
    for page in extraction.pages:
        assert "\x00" not in page.text
        page.text.encode("utf-8")


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(STARTS, st.binary(max_size=300), NAMES)
def test_noise(start: bytes, rest: bytes, name: str) -> None:
    read(start + rest, name)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(max_size=300), NAMES)
def test_text(text: str, name: str) -> None:
    read(text.encode("utf-8", "surrogatepass"), name)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(WHOLE), st.data())
def test_whole_files_with_damage(whole: bytes, data: st.DataObject) -> None:
    damaged = bytearray(whole)
    for _ in range(data.draw(st.integers(0, 4))):
        at = data.draw(st.integers(0, len(damaged) - 1))
        damaged[at : at + data.draw(st.integers(0, 40))] = data.draw(st.binary(max_size=20))
        if not damaged:
            break
    read(bytes(damaged[: data.draw(st.integers(0, len(damaged)))]), data.draw(NAMES))


@pytest.mark.parametrize("number", range(len(WHOLE)))
def test_half_files_through_the_process(tmp_path: Path, number: int) -> None:
    path = tmp_path / "fil"
    path.write_bytes(WHOLE[number][: len(WHOLE[number]) // 2])
    with contextlib.suppress(IngestError):
        extract(path, name="fil.bin", progress=lambda *_: None, limits=SMALL)
