"""Bold type on scanned pages."""

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from ingest.extract.here import extract_bytes
from ingest.extract.ocr.engine import Found
from ingest.extract.ocr.weight import with_weight
from tests.ingest.extract.drawn import HEIGHT, image_bytes, scan_of

BOLD = ["Ärendebeskrivning", "Beslut", "Delegationsbeslut under våren"]
LARGE = "Protokoll från nämnden"


def page(canvas: Canvas) -> None:
    """A large heading, small bold ones and text between them."""
    canvas.setFont("Helvetica", 16)
    canvas.drawString(70, HEIGHT - 60, LARGE)
    y = HEIGHT - 100
    for heading in BOLD:
        canvas.setFont("Helvetica-Bold", 11)
        canvas.drawString(70, y, heading)
        canvas.setFont("Helvetica", 11)
        for n in range(1, 5):
            canvas.drawString(70, y - 15 * n, "Förvaltningen redovisar arbetet med lokalerna.")
        y -= 90


@pytest.mark.ocr
@pytest.mark.parametrize("skew", [0, 2])
def test_bold_lines_are_seen_and_large_ones_are_not_taken_for_bold(skew: float) -> None:
    image = scan_of(page).rotate(skew, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    (read,) = extract_bytes(image_bytes(image, "PNG", dpi=(300, 300)), "x.png").pages
    assert [line.text for line in read.lines if line.bold] == BOLD
    assert LARGE in [line.text for line in read.lines]


def test_a_page_of_a_few_words_has_nothing_to_compare() -> None:
    found = [Found("Beslut", 95.0, (1, 1, 1), 10, 10, 90, 40)]
    assert with_weight(found, Image.new("L", (100, 50), 0)) == found
    assert with_weight([], Image.new("L", (100, 50), 255)) == []
