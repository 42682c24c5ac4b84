"""Scans: pictures of pages, alone and among pages with text."""

import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from ingest.errors import Damaged, EmptyFile, OcrMissing, TooLarge
from ingest.extract.here import extract_bytes
from ingest.extract.limits import Limits
from ingest.extract.ocr import Picture
from ingest.types import FindingKind, Form, Page
from tests.ingest.extract.drawn import image_bytes, pdf, picture, picture_page, text_page
from tests.needs import ROOT

TEXT = ["Sammanträdesprotokoll", "Nämnden återremitterar ärendet", "Ordföranden yrkar bifall"]


@pytest.fixture(scope="module")
def scan() -> Image.Image:
    return picture(TEXT)


def words(page: Page) -> list[str]:
    return page.text.replace("\n", " ").split()


def assert_read(page: Page) -> None:
    assert words(page) == " ".join(TEXT).split()
    assert page.scanned
    for line in page.lines:
        assert line.confidence is not None
        assert line.confidence > 60
        for word in line.words:
            assert word.box is not None
            assert 0 <= word.box.x0 < word.box.x1 <= 596
            assert 0 <= word.box.y0 < word.box.y1 <= 843


@pytest.mark.ocr
def test_scanned_pdf(scan: Image.Image) -> None:
    told: list[object] = []

    class Watcher:
        def pages(self, done: int, total: int) -> None:
            told.append((done, total))

        def scans(self, count: int) -> None:
            told.append(count)

    extraction = extract_bytes(pdf(picture_page(scan)), "x.pdf", watcher=Watcher())
    assert extraction.form is Form.SCAN
    (page,) = extraction.pages
    assert_read(page)
    box = page.lines[0].words[0].box
    assert box is not None
    assert box.x0 == pytest.approx(70, abs=3)
    assert 65 < box.y0 < box.y1 < 90
    assert told == [(0, 1), (0, 1), 1, (1, 1)]


@pytest.mark.ocr
def test_scan_among_pages_with_text(scan: Image.Image) -> None:
    extraction = extract_bytes(
        pdf(text_page("Första sidan", *["med text"] * 5), picture_page(scan)), "x.pdf"
    )
    assert extraction.form is Form.PDF
    first, second = extraction.pages
    assert not first.scanned
    assert first.lines[0].text == "Första sidan"
    assert_read(second)


@pytest.mark.ocr
def test_page_number_over_a_scan_is_no_text_layer(scan: Image.Image) -> None:
    def draw(canvas: Canvas) -> None:
        picture_page(scan)(canvas)
        canvas.drawString(500, 20, "Sida 1")

    (page,) = extract_bytes(pdf(draw), "x.pdf").pages
    assert page.scanned
    assert words(page)[:1] == ["Sammanträdesprotokoll"]


@pytest.mark.ocr
@pytest.mark.parametrize(("form", "dpi"), [("PNG", 300), ("JPEG", 150), ("TIFF", 200)])
def test_pictures(form: str, dpi: int) -> None:
    data = image_bytes(picture(TEXT, dpi=dpi), form, dpi=(dpi, dpi))
    extraction = extract_bytes(data, "sida")
    assert extraction.form is Form.SCAN
    assert_read(extraction.pages[0])


@pytest.mark.ocr
def test_picture_without_a_resolution(scan: Image.Image) -> None:
    (page,) = extract_bytes(image_bytes(scan, "PNG"), "sida.png").pages
    assert page.height == pytest.approx(842, abs=2)
    assert_read(page)


@pytest.mark.ocr
def test_tiff_of_several_pages(scan: Image.Image) -> None:
    second = picture(["Andra sidan"])
    data = image_bytes(
        scan, "TIFF", save_all=True, append_images=[second], dpi=(300, 300), compression="tiff_lzw"
    )
    pages = extract_bytes(data, "x.tif").pages
    assert [page.number for page in pages] == [1, 2]
    assert words(pages[1]) == ["Andra", "sidan"]
    with pytest.raises(TooLarge, match="2 sidor"):
        extract_bytes(data, "x.tif", Limits(pages=1))


@pytest.mark.ocr
def test_blank_scan() -> None:
    with pytest.raises(EmptyFile):
        extract_bytes(pdf(picture_page(picture([], dpi=100))), "x.pdf")


@pytest.mark.ocr
def test_fax_of_one_bit_a_point(scan: Image.Image) -> None:
    fax = scan.point(lambda value: 255 * (value > 160)).convert("1")
    data = image_bytes(fax, "TIFF", compression="group4", dpi=(300, 300))
    assert len(data) < 20_000
    assert_read(extract_bytes(data, "x.tif").pages[0])
    assert_read(extract_bytes(pdf(picture_page(fax)), "x.pdf").pages[0])


@pytest.mark.ocr
def test_many_points_an_inch(scan: Image.Image) -> None:
    fine = scan.resize((scan.width * 2, scan.height * 2))
    assert Picture(fine, 600).for_reading().image.size == scan.size
    assert_read(extract_bytes(image_bytes(fine, "PNG", dpi=(600, 600)), "x.png").pages[0])


@pytest.mark.ocr
def test_photograph_whose_resolution_is_the_cameras(scan: Image.Image) -> None:
    (page,) = extract_bytes(image_bytes(scan, "JPEG", dpi=(96, 96)), "x.jpg").pages
    assert page.height == pytest.approx(842, abs=2)
    assert_read(page)


@pytest.mark.ocr
def test_photograph_held_on_its_side_is_shown_as_its_viewer_shows_it(scan: Image.Image) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # orientation: to be turned a quarter clockwise
    lying = scan.rotate(90, expand=True)
    (page,) = extract_bytes(image_bytes(lying, "JPEG", exif=exif), "x.jpg").pages
    assert page.turn == 0
    assert_read(page)


@pytest.mark.ocr
def test_slow_page_is_left_with_a_finding(scan: Image.Image) -> None:
    data = pdf(text_page(*["Text som räcker till"] * 5), picture_page(scan))
    extraction = extract_bytes(data, "x.pdf", Limits(ocr_seconds=0.001))
    assert extraction.pages[1].lines == ()
    (finding,) = extraction.findings
    assert (finding.kind, finding.page) == (FindingKind.DAMAGED_PAGE, 2)
    assert "lång tid" in finding.text


@pytest.mark.usefixtures("no_tesseract")
def test_without_tesseract_a_scan_waits() -> None:
    scan = picture(TEXT, dpi=60)
    with pytest.raises(OcrMissing) as caught:
        extract_bytes(pdf(picture_page(scan)), "x.pdf")
    assert caught.value.passing
    assert "tesseract-ocr-swe" in caught.value.advice
    with pytest.raises(OcrMissing):
        extract_bytes(image_bytes(scan, "PNG"), "x.png")


@pytest.mark.usefixtures("no_tesseract")
def test_without_tesseract_the_text_pages_are_read() -> None:
    data = pdf(text_page(*["Text som räcker till"] * 5), picture_page(picture(TEXT, dpi=60)))
    extraction = extract_bytes(data, "x.pdf")
    assert len(extraction.pages[0].lines) == 5
    (finding,) = extraction.findings
    assert (finding.kind, finding.page) == (FindingKind.OCR_MISSING, 2)
    assert finding.text.startswith("Sidan 2 är inskannad och inte läst.")


@pytest.mark.usefixtures("no_tesseract")
def test_without_tesseract_a_scan_with_stamps_waits_too() -> None:
    def stamped(canvas: Canvas) -> None:
        picture_page(picture(TEXT, dpi=60))(canvas)
        canvas.drawString(400, 20, "Diarienummer SN 2021/17")

    with pytest.raises(OcrMissing):
        extract_bytes(pdf(stamped, stamped), "x.pdf")


def test_a_server_without_tesseract(tmp_path: Path) -> None:
    """The whole way, through a process whose PATH leads to no Tesseract."""
    path = tmp_path / "scan.pdf"
    path.write_bytes(pdf(picture_page(picture(TEXT, dpi=60))))
    program = (
        "import sys; from pathlib import Path; from ingest.errors import OcrMissing;"
        "from ingest.extract import extract\n"
        "try: extract(Path(sys.argv[1]), name='scan.pdf', progress=lambda *_: None)\n"
        "except OcrMissing as error: print(error.code, error.passing)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program, str(path)],
        cwd=ROOT,
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout == "ocr_missing True\n"


def test_truncated_picture(scan: Image.Image) -> None:
    data = image_bytes(scan, "PNG")
    with pytest.raises((Damaged, OcrMissing)):
        extract_bytes(data[: len(data) // 2], "x.png")


def test_picture_of_too_many_pixels() -> None:
    data = image_bytes(Image.new("1", (20_000, 20_000)), "PNG")
    assert len(data) < 100_000
    with pytest.raises(TooLarge):
        extract_bytes(data, "x.png")
