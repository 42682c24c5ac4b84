"""Which scanned pages a person should look at, and which not."""

from collections.abc import Callable

import pytest
from PIL import Image, ImageDraw, ImageFilter

from ingest.extract.here import extract_bytes
from ingest.types import Extraction, FindingKind
from tests.ingest.extract.drawn import pdf, picture, picture_page, text_page

pytestmark = pytest.mark.ocr
SENTENCES = [
    "Nämnden beslutar att bifalla förvaltningens förslag till yttrande över remissen",
    "Ordföranden frågar om ärendet kan avgöras vid dagens sammanträde och finner det",
    "Mot beslutet reserverar sig två ledamöter till förmån för sitt eget yrkande",
    "Kostnaden ryms inom årets budget och påverkar ingen annan verksamhet",
    "Paragrafen förklaras omedelbart justerad",
]
LINES = SENTENCES * 5
TYPED = text_page(*["Protokollet fortsätter med bilagor"] * 5)


def read(image: Image.Image) -> Extraction:
    """Page 2 of a file whose first page is born digital."""
    return extract_bytes(pdf(TYPED, picture_page(image)), "x.pdf")


def paper(dpi: int = 150) -> Image.Image:
    return picture([], dpi=dpi)


def signed() -> Image.Image:
    """Two lines of a pen, as under minutes."""
    image = paper()
    pen = ImageDraw.Draw(image)
    for row in (400, 700):
        stroke = [(200 + 9 * n, row + n * n * 37 % 80 - 40) for n in range(60)]
        pen.line(stroke, fill=40, width=4, joint="curve")
    return image


def speckled() -> Image.Image:
    image = paper()
    for n in range(400):
        image.putpixel((n * n * 131 % image.width, n * n * 197 % image.height), 0)
    return image


def badly_laid() -> Image.Image:
    """A blank sheet with the dark of the lid along two sides."""
    image = paper()
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 0, 40, image.height), fill=10)
    pen.rectangle((0, image.height - 50, image.width, image.height), fill=10)
    return image


@pytest.mark.parametrize("draw", [paper, signed, speckled, badly_laid])
def test_pages_without_text_are_right(draw: Callable[[], Image.Image]) -> None:
    assert read(draw()).findings == ()


def test_a_photograph_may_hide_text() -> None:
    dark = Image.radial_gradient("L").resize(paper().size)
    extraction = read(dark)
    assert extraction.pages[1].lines == ()
    (finding,) = extraction.findings
    assert (finding.kind, finding.page) == (FindingKind.NO_TEXT_ON_PAGE, 2)
    assert "sidan 2" in finding.text


@pytest.mark.parametrize("dpi", [75, 100, 150, 300])
def test_a_legible_page_is_not_doubted(dpi: int) -> None:
    extraction = read(picture(LINES, dpi=dpi))
    assert extraction.findings == ()
    assert extraction.pages[1].text.split() == " ".join(LINES).split()


def test_a_blurred_page_is_doubted() -> None:
    blurred = picture(LINES, dpi=150).filter(ImageFilter.GaussianBlur(2.6))
    extraction = read(blurred)
    (finding,) = extraction.findings
    assert (finding.kind, finding.page, finding.line) == (FindingKind.LOW_CONFIDENCE, 2, 0)
    assert finding.text.startswith("Sidan 2 är svårläst: omkring ")
    assert "300 dpi" in finding.text


def test_a_signature_beside_the_text_is_no_doubt() -> None:
    page = picture(LINES, dpi=150)
    page.paste(signed().crop((150, 330, 800, 780)), (150, 1150))
    assert not [f for f in read(page).findings if f.kind is FindingKind.LOW_CONFIDENCE]
