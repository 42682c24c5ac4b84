"""From the bytes of a PDF to its pages."""

import logging
import warnings
from collections.abc import Sequence
from dataclasses import dataclass, field

from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage

from ingest.errors import EmptyFile, IngestError, OcrMissing, TooLarge
from ingest.extract.here import Watcher
from ingest.extract.legible import is_better
from ingest.extract.limits import Limits
from ingest.extract.pdf.bounded import unpacking_at_most
from ingest.extract.pdf.device import GlyphDevice
from ingest.extract.pdf.document import damaged_pdf, open_pdf, pages_of, title_of
from ingest.extract.pdf.page import needs_ocr, page_of
from ingest.types import Extraction, Finding, FindingKind, Form, Page

# pdfminer tells of every oddity of a file in the log; what matters becomes a Finding.
logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
_log = logging.getLogger(__name__)

_STAMPED = 150  # characters


def read_pdf(data: bytes, limits: Limits, watcher: Watcher) -> Extraction:
    """Read the bytes of a PDF: its text where it has one, by OCR where it has not."""
    with warnings.catch_warnings(), unpacking_at_most(limits.unpacked_bytes):
        warnings.simplefilter("ignore")
        document, rescued = open_pdf(data)
        sheets, whole = pages_of(document, limits)
        found = _text_layer(sheets, limits, watcher)
        title = title_of(document)
    if rescued or not whole:
        text = (
            f"Filen är skadad eller avkortad. {len(sheets)} sidor gick att läsa; fler kan saknas."
        )
        found.findings.append(Finding(FindingKind.DAMAGED_PAGE, 0, 0, text))
    if found.scans:
        _read_scans(data, found, limits, watcher)
    pages = tuple(found.pages)
    if not any(page.lines for page in pages):
        if any(finding.kind is FindingKind.DAMAGED_PAGE for finding in found.findings):
            raise damaged_pdf()
        raise EmptyFile(
            "PDF-filen innehåller ingen läsbar text.",
            "Kontrollera att du valde rätt fil. Är den inskannad: skanna den på nytt, rakt och "
            "med minst 300 dpi, och ladda upp den igen.",
        )
    with_text = any(page.lines and not page.scanned for page in pages)
    findings = tuple(sorted(found.findings, key=lambda finding: finding.page))
    return Extraction(Form.PDF if with_text else Form.SCAN, pages, findings, title)


@dataclass(slots=True)
class _Found:
    pages: list[Page] = field(default_factory=list)
    scans: list[int] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    characters: int = 0


def _text_layer(sheets: Sequence[PDFPage], limits: Limits, watcher: Watcher) -> _Found:
    """The text of every page that has one, and the numbers of those that have none."""
    manager = PDFResourceManager()
    device = GlyphDevice(manager)
    interpreter = PDFPageInterpreter(manager, device)
    found = _Found()
    watcher.pages(0, len(sheets))
    for number, sheet in enumerate(sheets, 1):
        try:
            interpreter.process_page(sheet)
            page = page_of(device.sheet, number)
            if needs_ocr(device.sheet, page):
                found.scans.append(number)
        except (IngestError, MemoryError):
            raise
        except Exception:  # noqa: BLE001 - pdfminer raises anything on broken files
            _log.warning("page %d is damaged", number, exc_info=True)
            page = Page(number, ())
            text = "Sidan är skadad och kunde inte läsas."
            found.findings.append(Finding(FindingKind.DAMAGED_PAGE, number, 0, text))
        found.pages.append(page)
        found.characters += len(page.text)
        if found.characters > limits.characters:
            raise TooLarge(
                "Filen innehåller mer text än arkivet kan läsa på en gång.",
                "Dela upp filen, ett sammanträde i varje, och ladda upp delarna.",
            )
        watcher.pages(number - len(found.scans), len(sheets))
    return found


def _read_scans(data: bytes, found: _Found, limits: Limits, watcher: Watcher) -> None:
    """Read the pages without text by OCR; without Tesseract they wait, alone or all together."""
    from ingest.extract.pdf.scans import read_scans, without_ocr  # noqa: PLC0415 - slow to import

    total = len(found.pages)
    watcher.scans(len(found.scans))
    first = total - len(found.scans)
    try:
        pages, findings = read_scans(
            data, found.scans, limits, lambda done: watcher.pages(first + done, total)
        )
    except OcrMissing:
        if not _can_do_without_ocr(found):
            raise
        found.findings += without_ocr(found.pages[number - 1] for number in found.scans)
        return
    for number, page in pages.items():
        # A stamp or page number in the text layer is better than an OCR that finds nothing.
        layer = found.pages[number - 1]
        if not layer.lines or (page.lines and is_better(page.text, layer.text)):
            found.pages[number - 1] = page
            found.findings += [finding for finding in findings if finding.page == number]
    found.findings += [finding for finding in findings if finding.page not in pages]


def _can_do_without_ocr(found: _Found) -> bool:
    """Whether any page has more text of its own than a scanner's stamp."""
    return any(
        page.lines and (page.number not in found.scans or len(page.text) > _STAMPED)
        for page in found.pages
    )
