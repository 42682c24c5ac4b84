"""Extraction in this very process. `run` puts a process of its own around it."""

from importlib import import_module
from typing import Protocol

from ingest.errors import Damaged, EmptyFile, IngestError, TooHard, TooLarge
from ingest.extract.limits import DEFAULT, Limits
from ingest.extract.sniff import Kind, sniff
from ingest.types import Extraction


class Watcher(Protocol):
    """Is told how far the reading has come."""

    def pages(self, done: int, total: int) -> None:
        """`done` of `total` pages are read."""

    def scans(self, count: int) -> None:
        """`count` pages will be read by OCR: the reading may take so much longer."""


class Silent:
    """Nobody watches."""

    def pages(self, done: int, total: int) -> None:
        """Let pass."""

    def scans(self, count: int) -> None:
        """Let pass."""


# Imported when needed: the reader of a text should not wait for that of a PDF.
READERS = {
    Kind.PDF: ("ingest.extract.pdf", "read_pdf"),
    Kind.IMAGE: ("ingest.extract.image", "read_image"),
    Kind.DOCX: ("ingest.extract.docx", "read_docx"),
    Kind.HTML: ("ingest.extract.html", "read_html"),
    Kind.MARKDOWN: ("ingest.extract.markdown", "read_markdown"),
    Kind.TEXT: ("ingest.extract.text", "read_text"),
}


def extract_bytes(
    data: bytes, name: str, limits: Limits = DEFAULT, watcher: Watcher | None = None
) -> Extraction:
    """Read `data`, called `name` by its uploader. Raises IngestError and nothing else."""
    check_size(len(data), limits)
    try:
        module, reader = READERS[sniff(data, name)]
        read = getattr(import_module(module), reader)
        extraction: Extraction = read(data, limits, watcher or Silent())
    except IngestError:
        raise
    except (MemoryError, RecursionError) as error:
        raise too_hard() from error
    except Exception as error:
        raise Damaged(
            "Filen är skadad och kunde inte läsas.",
            "Öppna den och spara den på nytt, eller skriv ut den som PDF, och ladda upp den igen.",
        ) from error
    if not any(line.text.strip() for page in extraction.pages for line in page.lines):
        raise EmptyFile(
            "Filen innehåller ingen läsbar text.",
            "Kontrollera att du valde rätt fil och ladda upp den igen.",
        )
    return extraction


def check_size(size: int, limits: Limits) -> None:
    """Refuse a file of more bytes than the limits allow."""
    if size > limits.file_bytes:
        raise TooLarge(
            f"Filen är {size / 1_000_000:.0f} MB, och arkivet tar emot högst "
            f"{limits.file_bytes / 1_000_000:.0f} MB.",
            "Dela upp den, eller spara den med mindre bilder, och ladda upp den igen.",
        )


def too_hard() -> TooHard:
    """The error for a file that takes more memory than it may."""
    return TooHard(
        "Filen krävde mer minne än arkivet får använda för en fil.",
        "Dela upp den, eller skriv ut den som en ny PDF, och ladda upp den igen.",
    )
