"""From the bytes of a PDF to its pages."""

import logging
import warnings

from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager

from ingest.errors import EmptyFile, IngestError
from ingest.extract.here import Watcher
from ingest.extract.limits import Limits
from ingest.extract.pdf.bounded import unpacking_at_most
from ingest.extract.pdf.device import GlyphDevice
from ingest.extract.pdf.document import open_pdf, pages_of, title_of
from ingest.extract.pdf.page import needs_ocr, page_of
from ingest.types import Extraction, Finding, FindingKind, Form, Page

# pdfminer tells of every oddity of a file in the log; what matters becomes a Finding.
logging.getLogger("pdfminer").setLevel(logging.CRITICAL)


def read_pdf(data: bytes, limits: Limits, watcher: Watcher) -> Extraction:
    """Read the bytes of a PDF. """
    with warnings.catch_warnings(), unpacking_at_most(limits.unpacked_bytes):
        warnings.simplefilter("ignore")
        return _read(data, limits, watcher)


def _read(data: bytes, limits: Limits, watcher: Watcher) -> Extraction:
    document, rescued = open_pdf(data)
    sheets, whole = pages_of(document, limits)
    findings: list[Finding] = []
    if rescued or not whole:
        text = f"Filen är skadad eller avkortad. {len(sheets)} sidor kunde räddas; fler kan saknas."
        findings.append(Finding(FindingKind.DAMAGED_PAGE, 0, 0, text))
    manager = PDFResourceManager()
    device = GlyphDevice(manager)
    interpreter = PDFPageInterpreter(manager, device)
    pages: list[Page] = []
    watcher.pages(0, len(sheets))
    for number, sheet in enumerate(sheets, 1):
        try:
            interpreter.process_page(sheet)
            pages.append(page_of(device.sheet, number))
            if needs_ocr(device.sheet):
                findings.append(Finding(FindingKind.NO_TEXT_ON_PAGE, number, 0, "Sidan har ingen text."))
        except (IngestError, MemoryError):
            raise
        except Exception:  # noqa: BLE001 - pdfminer raises anything on broken files
            pages.append(Page(number, ()))
            text = "Sidan är skadad och kunde inte läsas."
            findings.append(Finding(FindingKind.DAMAGED_PAGE, number, 0, text))
        watcher.pages(number, len(sheets))
    if not any(page.lines for page in pages):
        raise EmptyFile(
            "PDF-filen innehåller ingen text.",
            "Kontrollera att du valde rätt fil och ladda upp den igen.",
        )
    return Extraction(Form.PDF, tuple(pages), tuple(findings), title_of(document))
