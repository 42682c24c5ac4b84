"""§ and •, for which Tesseract's Swedish has no letters."""

import pytest
from PIL import Image

from ingest.extract.here import extract_bytes
from ingest.extract.ocr.engine import Found
from ingest.extract.ocr.ghosts import without_ghosts
from ingest.extract.ocr.glyphs import glyphs_in
from ingest.extract.ocr.signs import put_signs
from tests.ingest.extract.drawn import image_bytes, picture

LINES = [
    "§ 38 Delegationsordning",
    "Nämnden beslutar enligt 5 kap. 65 § kommunallagen",
    "Paragraferna §§ 12-18 justeras omedelbart",
    "Eva Ek tjänstgör under §14 och §15, inte längre",
    "8 stolar och 38 bord kostar 835 kronor för 88 elever",
    "• Tjänsteutlåtande om lokaler",
    "• Bilaga med tabeller",
    "§ 39",
    "Olle Ask (S) tjänstgör under §11-14",
    "Frida Lund (V) deltar §§111-114",
]


@pytest.mark.ocr
@pytest.mark.parametrize("dpi", [150, 300])
def test_signs_are_read(dpi: int) -> None:
    data = image_bytes(picture(LINES, dpi=dpi), "PNG", dpi=(dpi, dpi))
    (page,) = extract_bytes(data, "x.png").pages
    assert [line.text.replace(" ", "") for line in page.lines] == [
        line.replace(" ", "") for line in LINES
    ]


def test_a_number_without_ink_to_compare_stays() -> None:
    blank = Image.new("L", (400, 100), 255)
    found = [
        Found("8", 90.0, (1, 1, 1), 10, 10, 30, 60),
        Found("£8", 90.0, (1, 1, 3), 10, 70, 50, 95),
        Found("34", 90.0, (1, 1, 1), 40, 10, 80, 60),
        Found("839", 90.0, (1, 1, 2), 390, 90, 450, 140),
    ]
    assert put_signs(found, blank) == found


def test_glyphs_outside_the_picture_are_none() -> None:
    assert glyphs_in(Image.new("L", (10, 10)), (20, 20, 30, 30)) == []
    assert glyphs_in(Image.new("L", (10, 10)), (5, 5, 5, 9)) == []


@pytest.mark.parametrize("read", ["($S)", "($)", "(S$)"])
def test_a_dollar_in_parentheses_is_a_party(read: str) -> None:
    word = Found(read, 40.0, (1, 1, 1), 10, 10, 60, 40)
    (mended,) = put_signs([word], Image.new("L", (100, 50), 255))
    assert mended.text == "(S)"


def test_words_without_ink_are_no_words() -> None:
    image = Image.new("L", (400, 100), 250)
    image.paste(0, (110, 20, 130, 50))
    dash = Found("-", 4.0, (1, 1, 1), 10, 10, 60, 60)
    faint = Found("Eks", 80.0, (1, 1, 2), 10, 10, 60, 60)
    inked = Found(";", 4.0, (1, 1, 3), 100, 10, 160, 60)
    dots = Found("Arnes", 0.0, (1, 1, 4), 100, 40, 160, 45)
    flat = Found("—", 0.0, (1, 1, 5), 100, 40, 160, 45)
    words = [dash, faint, inked, dots, flat, faint, faint]
    assert without_ghosts(words, image) == [faint, inked, flat, faint, faint]
    assert without_ghosts([], image) == []


def test_two_signs_read_as_more_letters_are_two_signs() -> None:
    image = Image.new("L", (200, 60), 255)
    for x, top, bottom in [(0, 10, 50), (20, 10, 50), *((40 + 15 * n, 10, 40) for n in range(3))]:
        image.paste(0, (x + 5, top, x + 15, bottom))
    (mended,) = put_signs([Found("8$8111", 30.0, (1, 1, 1), 0, 5, 100, 55)], image)
    assert mended.text == "§§111"
