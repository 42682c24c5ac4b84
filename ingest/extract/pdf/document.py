"""Opening a PDF, also one that is broken."""

import re
from io import BytesIO
from itertools import islice
from typing import Any

from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import dict_value, resolve1
from pdfminer.utils import decode_text

from ingest.errors import Damaged, Encrypted, IngestError, TooLarge
from ingest.extract.clean import clean_line
from ingest.extract.limits import Limits

_HEADER = re.compile(rb"%PDF-")
_CATALOG = re.compile(rb"(\d{1,10})\s+\d{1,5}\s+obj\b[^>]{0,400}?/Type\s*/Catalog\b")
_NEW_CATALOG = b"\n9999999 0 obj\n<</Type/Catalog>>\nendobj\n"
_HEADER_WITHIN = 1024


def open_pdf(data: bytes) -> tuple[PDFDocument, bool]:
    """The document, and whether it had to be put together from a broken file."""
    start = _HEADER.search(data, 0, _HEADER_WITHIN + 5)
    if start and start.start():
        data = data[start.start() :]
    try:
        return _parsed(data), False
    except (IngestError, MemoryError):
        raise
    except Exception as error:
        if b"/Encrypt" in data:
            raise damaged_pdf() from error
        return _rescued(data), True


def _parsed(data: bytes) -> PDFDocument:
    try:
        return PDFDocument(PDFParser(BytesIO(data)))
    except PDFEncryptionError as error:
        raise Encrypted(
            "PDF-filen är skyddad med lösenord och kan inte läsas.",
            "Spara den utan lösenord och ladda upp den igen.",
        ) from error


def _rescued(data: bytes) -> PDFDocument:
    """Give a truncated file the trailer that it lost; pdfminer then looks for the pages itself."""
    # An object cut in its midst would swallow the trailer.
    data = data[: data.rfind(b"endobj") + len(b"endobj")]
    catalogs = _CATALOG.findall(data)
    if catalogs:
        tail = b"\ntrailer\n<</Root %s 0 R>>\nstartxref\n0\n%%%%EOF\n" % catalogs[-1]
    else:
        tail = _NEW_CATALOG + b"trailer\n<</Root 9999999 0 R>>\nstartxref\n0\n%%EOF\n"
    try:
        return _parsed(data + tail)
    except (IngestError, MemoryError):
        raise
    except Exception as error:
        raise damaged_pdf() from error


def pages_of(document: PDFDocument, limits: Limits) -> tuple[list[PDFPage], bool]:
    """The pages, at most the limit, and whether the page tree is whole."""
    found: list[PDFPage] = []
    whole = True
    try:
        for page in islice(PDFPage.create_pages(document), limits.pages + 1):
            found.append(page)  # noqa: PERF402 - what came before an error is kept
    except (IngestError, MemoryError):
        raise
    except Exception:  # noqa: BLE001 - pdfminer raises anything on broken files
        whole = False
    if not whole:
        found = _loose_pages(document, limits) or found
    if len(found) > limits.pages:
        raise TooLarge(
            f"PDF-filen har {_said_pages(document, len(found))} sidor, "
            f"och arkivet läser högst {limits.pages}.",
            "Dela upp filen, ett sammanträde i varje, och ladda upp delarna.",
        )
    if not found:
        raise damaged_pdf()
    return found, whole and len(found) >= (_count(document) or 0)


def _loose_pages(document: PDFDocument, limits: Limits) -> list[PDFPage]:
    """All page objects in the file, where the tree that should hold them is broken."""
    pages: list[PDFPage] = []
    seen: set[int] = set()
    for xref in document.xrefs:
        for objid in sorted(xref.get_objids()):
            if objid in seen or len(pages) > limits.pages:
                continue
            seen.add(objid)
            try:
                attributes = dict_value(document.getobj(objid))
                if getattr(attributes.get("Type"), "name", None) == "Page":
                    pages.append(PDFPage(document, objid, attributes, None))
            except (IngestError, MemoryError):
                raise
            except Exception:  # noqa: BLE001, S112 - one broken object is no page
                continue
    return pages


def title_of(document: PDFDocument) -> str | None:
    """The title among the document's properties."""
    for info in document.info:
        try:
            value = resolve1(info.get("Title"))
        except MemoryError:
            raise
        except Exception:  # noqa: BLE001 - a broken property is no title
            return None
        if isinstance(value, bytes):
            title = clean_line(decode_text(value)).strip()
            if title:
                return title[:500]
    return None


def _count(document: PDFDocument) -> int | None:
    try:
        count: Any = resolve1(dict_value(document.catalog.get("Pages")).get("Count"))
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - a broken tree says no number
        return None
    return count if isinstance(count, int) else None


def _said_pages(document: PDFDocument, at_least: int) -> str:
    count = _count(document)
    return str(count) if count and count >= at_least else "för många"


def damaged_pdf() -> Damaged:
    """The error for a PDF of which nothing can be read."""
    return Damaged(
        "PDF-filen är skadad eller avkortad och kan inte läsas.",
        "Hämta filen på nytt där du fick den, öppna den för att se att den är hel, "
        "och ladda upp den igen.",
    )
