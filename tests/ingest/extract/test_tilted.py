"""Scans that lie on their side, stand on their head or are askew."""

from functools import cache

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from ingest.extract.here import extract_bytes
from ingest.extract.ocr.tilt import Tilt, tilt_of, turned_clockwise
from ingest.segment import segment
from ingest.types import Page, Repaired
from tests.ingest.extract.drawn import image_bytes, pdf, picture, picture_page

TEXT = [
    "Sammanträdesprotokoll",
    "",
    *["Beslutet justeras omedelbart av ledamöterna i nämnden"] * 9,
    "",
    *["Ordföranden frågar om nämnden bifaller förslaget och finner att så sker"] * 9,
]


@cache
def straight() -> Image.Image:
    return picture(TEXT)


def laid(turn: float) -> Image.Image:
    """The page as the scanner has it, which so many degrees clockwise set right."""
    return turned_clockwise(straight(), -turn)


def read(image: Image.Image) -> Page:
    (page,) = extract_bytes(image_bytes(image, "PNG", dpi=(300, 300)), "x.png").pages
    return page


def ink_in(image: Image.Image, page: Page, line: int, word: int) -> float:
    """The dark part of a word's box on the picture as it lies."""
    box = page.lines[line].words[word].box
    assert box is not None
    scale = 300 / 72
    part = image.crop((box.x0 * scale, box.y0 * scale, box.x1 * scale, box.y1 * scale))
    return sum(part.histogram()[:128]) / (part.width * part.height)


@pytest.mark.parametrize("skew", [-10, -4.3, -1, 0, 0.6, 2, 7.5, 10])
@pytest.mark.parametrize("on_side", [False, True])
def test_tilt(skew: float, *, on_side: bool) -> None:
    tilt = tilt_of(laid(skew + 90 * on_side))
    assert tilt.on_side is on_side
    assert tilt.degrees == pytest.approx(skew, abs=0.15)


@pytest.mark.parametrize("image", [Image.new("L", (2480, 3508), 255), Image.new("L", (1, 1))])
def test_a_page_without_lines_is_straight(image: Image.Image) -> None:
    assert tilt_of(image) == Tilt(on_side=False, degrees=0)


@pytest.mark.ocr
@pytest.mark.parametrize("turn", [90, 180, 270, -3, 265])
def test_it_is_read_and_its_boxes_are_on_the_paper(turn: float) -> None:
    image = laid(turn)
    page = read(image)
    assert page.text.split() == " ".join(TEXT).split()
    assert page.turn == pytest.approx(turn % 360, abs=0.15)
    assert (page.width, page.height) == pytest.approx(
        (image.width * 0.24, image.height * 0.24), abs=0.1
    )
    for line in (0, 5, -1):
        assert ink_in(image, page, line, 0) > 0.03
        assert ink_in(image, page, line, -1) > 0.03


@pytest.mark.ocr
@pytest.mark.parametrize("turn", [90, 184])
def test_its_paragraphs_are_those_of_the_straight_page(turn: float) -> None:
    extraction = extract_bytes(pdf(picture_page(straight())), "x.pdf")
    expected = segment(Repaired(extraction.form, extraction.pages))
    found = segment(Repaired(extraction.form, (read(laid(turn)),)))
    assert [block.text for block in found.blocks] == [block.text for block in expected.blocks]
    assert len(found.blocks) == 3


@pytest.mark.ocr
def test_straight_pages_stay_as_they_are() -> None:
    assert read(straight()).turn == 0


@pytest.mark.parametrize(("degrees", "turn"), [(90, 90), (180, 180), (270, 270)])
def test_digital_text_along_another_edge_is_read_in_its_own_order(degrees: int, turn: int) -> None:
    """`degrees` anticlockwise, as PDF counts."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 12)
        for line in range(6):
            canvas.saveState()
            canvas.translate(300, 400)
            canvas.rotate(degrees)
            canvas.drawString(-150, 100 - 40 * line, f"Stycke nummer {line}.")
            canvas.restoreState()
        canvas.drawString(500, 20, "Sida 1")

    extraction = extract_bytes(pdf(draw), "x.pdf")
    assert extraction.pages[0].turn == turn
    found = segment(Repaired(extraction.form, extraction.pages))
    texts = [block.text for block in found.blocks if "Stycke" in block.text]
    assert texts == [f"Stycke nummer {line}." for line in range(6)]
