"""Files broken in every way: cut, spliced, overwritten, wrongly named, in foreign encodings."""

import json
from contextlib import suppress
from functools import cache
from io import BytesIO
from random import Random
from zipfile import BadZipFile, ZipFile

from amnarchive.samples.catalogue import FILES
from ingest.errors import IngestError
from ingest.extract import Limits
from ingest.extract.codec import decode_page, encode_page
from ingest.extract.here import extract_bytes
from ingest.types import Extraction, Repaired
from scripts.fuzz.papers import lines
from scripts.fuzz.promises import mend_pages, read_pages

SMALL = Limits(unpacked_bytes=20_000_000, pages=30, characters=300_000, ocr_seconds=0.2)
_NAMES = ["a.pdf", "a.docx", "a.md", "a.txt", "a.html", "a.png", "a", "", ".pdf", "ö\u202e.PDF",
          "811218-9876.txt", "x" * 300]  # fmt: skip
_ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "latin-1", "cp1252", "mac-roman",
              "cp437", "utf-32", "utf-7"]  # fmt: skip
_SPLICES = [
    b"\x00", b"\xff\xfe", b"endobj", b"stream\r\n", b"endstream", b"<<", b">>", b"/Kids[1 0 R]",
    b"/Length 99999999", b"/Filter/FlateDecode", b"(", b"]", b"9999999999", b"-1", b"/Type/Page",
    b"<table>", b"</td>", b"<ul><li>", b"&#0;", b"&#xD800;", b"<!--", b"<w:p>", b"]]>", b"\x1b[",
    b"BT", b"ET", b"Tj", b"q " * 50, b"1e308 0 0 1e308 0 0 cm ", b"NaN", b"\xed\xa0\x80",
]  # fmt: skip


@cache
def _whole() -> tuple[bytes, ...]:
    """The sample files in every form; the scans are left out, as OCR takes its time."""
    return tuple(
        path.read_bytes()
        for path in sorted(FILES.iterdir())
        if path.is_file() and "skann" not in path.name
    )


def broken_file(rng: Random) -> tuple[bytes, str]:
    """Bytes and the name that the uploader gave them."""
    name = rng.choice(_NAMES)
    what = rng.random()
    if what < 0.25:
        return _encoded(rng), name
    data = rng.choice(_whole())
    if what < 0.45 and data.startswith(b"PK"):
        return _other_parts(rng, data), "a.docx"
    return _damaged(rng, data), name


def read_broken(rng: Random) -> None:
    """Read a broken file in this process through all stages: a reading or an IngestError."""
    data, name = broken_file(rng)
    extraction: Extraction | None = None
    with suppress(IngestError):
        extraction = extract_bytes(data, name, SMALL)
    if extraction is None:
        return
    for page in extraction.pages:
        page.text.encode()
        assert "\x00" not in page.text, "NUL came through"
        sent = json.loads(json.dumps(encode_page(page), ensure_ascii=False))
        assert decode_page(sent) == page, "the page changed on the way between the processes"
    if rng.random() < 0.1:
        assert extract_bytes(data, name, SMALL) == extraction, "the same bytes, another text"
    like = Repaired(extraction.form, extraction.pages, title=extraction.title)
    read_pages(mend_pages(extraction.pages, like))


def _encoded(rng: Random) -> bytes:
    text = rng.choice(["\n", "\r\n", "\r", "\f"]).join(lines(rng, 40))
    if rng.random() < 0.3:
        text = f"<html><body><p>{text.replace(chr(10), '</p><p>')}"
    if rng.random() < 0.2:
        text = "# Protokoll\n\n**Beslut**\n\n**Ja**\n\n" + text
    data = text.encode(rng.choice(_ENCODINGS), "replace")
    return _damaged(rng, data) if rng.random() < 0.3 else data


def _damaged(rng: Random, data: bytes) -> bytes:
    made = bytearray(data)
    for _ in range(rng.choice([0, 1, 2, 5, 40])):
        at = rng.randrange(len(made) + 1)
        what = rng.random()
        if what < 0.3:
            made[at : at + 1] = bytes([rng.randrange(256)])
        elif what < 0.6:
            made[at:at] = rng.choice(_SPLICES)
        elif what < 0.75:
            made[at : at + rng.randrange(200)] = b""
        elif what < 0.9:
            begin = rng.randrange(len(made) + 1)
            made[at:at] = made[begin : begin + rng.randrange(3000)]
        else:
            made[at : at + 30] = rng.randbytes(30)
    if rng.random() < 0.3:
        made = made[: rng.randrange(len(made) + 1)]
    return bytes(made)


def _other_parts(rng: Random, data: bytes) -> bytes:
    """The same package with one part damaged inside: the archive around it stays whole."""
    out = BytesIO()
    with suppress(BadZipFile), ZipFile(BytesIO(data)) as old, ZipFile(out, "w") as new:
        names = old.namelist()
        chosen = rng.choice(["word/document.xml", "word/styles.xml", "word/numbering.xml", *names])
        for name in names:
            part = old.read(name)
            new.writestr(name, _damaged(rng, part) if name == chosen else part)
    return out.getvalue()
