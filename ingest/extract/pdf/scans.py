"""The pages of a PDF that must be read by OCR."""

from collections.abc import Callable, Iterable, Sequence

from ingest.extract.limits import Limits
from ingest.extract.ocr import is_installed, missing, read_scan
from ingest.extract.pdf.render import NotRendered, Renderer
from ingest.types import Finding, FindingKind, Page

Told = Callable[[int], None]


def read_scans(
    data: bytes, numbers: Sequence[int], limits: Limits, told: Told
) -> tuple[dict[int, Page], list[Finding]]:
    """The pages by number, and what is doubtful. `told` hears how many are done.

    Raises OcrMissing where Tesseract or its Swedish is not installed.
    """
    if not is_installed():
        raise missing()
    pages: dict[int, Page] = {}
    findings: list[Finding] = []
    with Renderer(data) as renderer:
        for done, number in enumerate(numbers, 1):
            try:
                picture = renderer.picture(number)
            except NotRendered:
                text = f"Den inskannade sidan {number} är skadad och kunde inte läsas."
                findings.append(Finding(FindingKind.DAMAGED_PAGE, number, 0, text))
            else:
                scan = read_scan(picture, number, limits.ocr_seconds)
                pages[number] = scan.page
                findings += scan.findings
            told(done)
    return pages, findings


def without_ocr(pages: Iterable[Page]) -> list[Finding]:
    """One finding for each page that Tesseract would have read."""
    return [
        Finding(
            FindingKind.OCR_MISSING,
            page.number,
            0,
            f"Sidan {page.number} är inskannad och "
            + ("har en textkopia av dålig kvalitet. " if page.lines else "inte läst. ")
            + "Servern saknar Tesseract med svenska. Handlingen läses om när det är installerat.",
        )
        for page in pages
    ]
