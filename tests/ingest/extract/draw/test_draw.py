"""Pages drawn for people to look at, by a process of their own."""

import os
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from ingest.errors import Damaged, Encrypted, IngestError, TooLarge, WrongType
from ingest.extract import Limits
from ingest.extract.draw import WIDTHS, Drawn, Undrawn, draw_pages
from ingest.extract.draw.drawn import decode_drawn, encode_drawn
from ingest.extract.draw.sizes import size_of
from tests.ingest.extract.drawn import (
    HEIGHT,
    WIDTH,
    docx_bytes,
    image_bytes,
    pdf,
    picture,
    picture_page,
    text_page,
)


def draw(
    place: Path, data: bytes, numbers: Sequence[int] = (1,), name: str = "a.pdf"
) -> list[Drawn | Undrawn]:
    place.write_bytes(data)
    return list(draw_pages(place, name=name, numbers=numbers))


def only(pages: list[Drawn | Undrawn]) -> Drawn:
    (page,) = pages
    assert isinstance(page, Drawn), page
    return page


def opened(page: Drawn, width: int) -> Image.Image:
    return Image.open(BytesIO(page.files[width]))


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "uploaded"


def test_a_page_has_both_widths_and_its_size_in_points(place: Path) -> None:
    page = only(draw(place, pdf(text_page("§ 1 Öppnande", "Ordföranden hälsar välkomna"))))
    assert (page.number, page.width, page.height) == (1, WIDTH, HEIGHT)
    for width in WIDTHS:
        image = opened(page, width)
        assert image.format == "WEBP"
        assert image.width == width
        assert image.height == pytest.approx(width * HEIGHT / WIDTH, abs=1)
        assert len(page.files[width]) < 60_000


def test_the_ink_is_where_the_boxes_are(place: Path) -> None:
    page = only(draw(place, pdf(text_page("xxxxxxxxxx", size=20, left=100, top=200))))
    image = opened(page, 1400).convert("L").point([255 if v < 128 else 0 for v in range(256)])
    box = image.getbbox()
    assert box is not None
    x0, y0, _x1, y1 = (each * WIDTH / 1400 for each in box)
    assert x0 == pytest.approx(100, abs=2)
    assert 180 < y0 < y1 <= 202


def test_only_the_pages_that_are_asked_for(place: Path) -> None:
    data = pdf(*(text_page(f"Sida {n}") for n in range(1, 6)))
    pages = draw(place, data, [2, 5])
    assert [page.number for page in pages] == [2, 5]


def test_a_page_that_is_not_there_is_undrawn_and_the_others_are_drawn(place: Path) -> None:
    first, second = draw(place, pdf(text_page("Sida")), [1, 2])
    assert isinstance(first, Drawn)
    assert isinstance(second, Undrawn)


def test_more_pages_than_one_process_draws(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ingest.extract.draw.run._AT_ONCE", 2)
    pages = draw(place, pdf(*(text_page(f"Sida {n}") for n in range(5))), range(1, 6))
    assert [page.number for page in pages if isinstance(page, Drawn)] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    ("width", "height"), [(14_400, 14_400), (3, 14_400), (14_400, 3), (200_000, 200_000)]
)
def test_a_page_of_any_size_makes_a_picture_of_bearable_size(
    place: Path, width: float, height: float
) -> None:
    out = BytesIO()
    canvas = Canvas(out, pagesize=(width, height))
    canvas.drawString(1, 1, "stort")
    canvas.save()
    (page,) = draw(place, out.getvalue())
    if isinstance(page, Drawn):
        image = opened(page, 1400)
        assert image.width <= 1400
        assert image.height <= 4 * 1400
        assert page.width / page.height == pytest.approx(width / height, rel=0.01)


def test_size_never_grows_beyond_measure() -> None:
    assert size_of(595, 842, 1400) == (1400, 1981)
    assert size_of(1, 1_000_000, 1400) == (1, 5600)
    assert size_of(1_000_000, 1, 1400) == (1400, 1)


def test_a_turned_page_is_drawn_as_a_reader_shows_it(place: Path) -> None:
    document = pypdfium2.PdfDocument(pdf(text_page("Liggande")))
    document[0].set_rotation(90)
    out = BytesIO()
    document.save(out)
    page = only(draw(place, out.getvalue()))
    assert (page.width, page.height) == (HEIGHT, WIDTH)
    image = opened(page, 700)
    assert image.width > image.height


@pytest.mark.parametrize("form", ["JPEG", "PNG", "TIFF"])
def test_a_scanned_picture_is_not_enlarged_and_says_its_points(place: Path, form: str) -> None:
    image = picture(["Skannad sida"], dpi=75)
    page = only(draw(place, image_bytes(image, form, dpi=(75, 75)), name="a"))
    assert page.width == pytest.approx(image.width * 72 / 75, abs=0.2)
    assert opened(page, 1400).size == image.size
    assert opened(page, 700).width <= 700


def test_a_photo_is_held_as_its_camera_says(place: Path) -> None:
    image = picture(["Fotograferad sida"], dpi=100)
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned a quarter clockwise
    page = only(draw(place, image_bytes(image, "JPEG", dpi=(100, 100), exif=exif), name="a.jpg"))
    assert page.width > page.height
    assert opened(page, 700).width > opened(page, 700).height


def test_the_frames_of_a_tiff_are_its_pages(place: Path) -> None:
    first, second = picture(["Ett"], dpi=80), picture(["Två"], dpi=120).convert("1")
    data = image_bytes(first, "TIFF", save_all=True, append_images=[second], compression="tiff_lzw")
    pages = draw(place, data, [1, 2, 3], name="a.tif")
    assert [isinstance(page, Drawn) for page in pages] == [True, True, False]


def test_a_scan_in_a_pdf_is_drawn(place: Path) -> None:
    page = only(draw(place, pdf(picture_page(picture(["Skannad"], dpi=150)))))
    assert any(opened(page, 1400).convert("L").histogram()[:100])


def test_what_has_no_pages_or_cannot_be_opened_says_so(place: Path) -> None:
    from reportlab.lib.pdfencrypt import StandardEncryption  # noqa: PLC0415 - only here

    locked = pdf(text_page("Hemligt"), encrypt=StandardEncryption("lösen", ownerPassword="x"))
    for data, name, error in [
        (b"Bara text, inga sidor.", "a.txt", WrongType),
        (docx_bytes(lambda document: document.add_heading("Rubrik", 1)), "a.docx", WrongType),
        (locked, "a.pdf", Encrypted),
        (b"%PDF-1.7\nsaknar allt annat", "a.pdf", Damaged),
        (b"\x89PNG\r\n\x1a\n" + b"skr\xe4p" * 9, "a.png", Damaged),
    ]:
        with pytest.raises(error):
            draw(place, data, name=name)


def test_file_that_is_gone_or_too_large(place: Path) -> None:
    with pytest.raises(Damaged):
        list(draw_pages(place, name="a.pdf", numbers=[1]))
    place.write_bytes(pdf(text_page("Sida")))
    with pytest.raises(TooLarge):
        list(draw_pages(place, name="a.pdf", numbers=[1], limits=Limits(file_bytes=10)))


def test_an_answer_is_believed_only_as_far_as_it_can_be(place: Path) -> None:
    page = only(draw(place, pdf(text_page("Sida"))))
    assert decode_drawn(encode_drawn(page)) == page
    whole = encode_drawn(page)
    for at, value in [
        (0, "1"),
        (1, 0),
        (1, float("nan")),
        (2, 1e9),
        (3, whole[3][:1]),
        (3, [[700, "AAAA"], [1400, "AAAA"]]),
        (3, [["../../x", whole[3][0][1]], whole[3][1]]),
    ]:
        with pytest.raises((ValueError, TypeError)):
            decode_drawn([*whole[:at], value, *whole[at + 1 :]])


@pytest.mark.parametrize("cut", [200, 700, 1200])
def test_a_broken_file_raises_nothing_else(place: Path, cut: int) -> None:
    data = pdf(text_page("Sida ett"), text_page("Sida två"))
    place.write_bytes(data[:cut] + os.urandom(50) + data[cut + 50 :])
    try:
        pages = list(draw_pages(place, name="a.pdf", numbers=[1, 2]))
    except IngestError:
        return
    assert [page.number for page in pages] == [1, 2]
