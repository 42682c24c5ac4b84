"""Plain text: form feeds part the pages, lines stay as they are."""

import re

from ingest.errors import EmptyFile, TooLarge
from ingest.extract.charset import decode
from ingest.extract.clean import clean_line
from ingest.extract.here import Watcher
from ingest.extract.limits import Limits
from ingest.types import Extraction, Form, Line, Page, Place

_NEWLINE = re.compile(r"\r\n|\r|\n|\x85|\u2028|\u2029")


def read_text(data: bytes, limits: Limits, watcher: Watcher) -> Extraction:
    """Read the bytes of a text file. Place.line counts the lines of the page from 1."""
    text = decode(data)
    check_length(text, limits)
    sheets = text.split("\f")
    if len(sheets) > limits.pages:
        raise TooLarge(
            f"Texten har {len(sheets)} sidor, och arkivet läser högst {limits.pages}.",
            "Dela upp filen och ladda upp delarna var för sig.",
        )
    # A form feed that ends the file ends its last page and starts no new one.
    if len(sheets) > 1 and not sheets[-1].strip():
        sheets.pop()
    pages = tuple(_page(number, sheet) for number, sheet in enumerate(sheets, 1))
    watcher.pages(len(pages), len(pages))
    return Extraction(Form.TEXT, pages)


def check_length(text: str, limits: Limits) -> None:
    """Refuse a document without a single letter, or with more text than anybody writes."""
    if not text.strip("\ufeff\x00 \t\r\n\f\v"):
        raise EmptyFile(
            "Filen innehåller ingen text.",
            "Kontrollera att du valde rätt fil och ladda upp den igen.",
        )
    if len(text) > limits.characters:
        raise TooLarge(
            "Filen innehåller mer text än arkivet kan läsa på en gång.",
            "Dela upp filen och ladda upp delarna var för sig.",
        )


def _page(number: int, sheet: str) -> Page:
    lines = _NEWLINE.split(sheet)
    if lines and not lines[-1]:
        lines.pop()
    return Page(
        number,
        tuple(Line(clean_line(text), Place(number, line)) for line, text in enumerate(lines, 1)),
    )
