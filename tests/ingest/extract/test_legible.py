"""Text layers that are worse than a fresh reading, and those that are not."""

from functools import cache

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from ingest.extract.here import extract_bytes
from ingest.extract.legible import is_better, is_doubtful
from ingest.types import Extraction, FindingKind, Form
from tests.ingest.extract.drawn import (
    HEIGHT,
    WIDTH,
    pdf,
    picture,
    picture_page,
    with_text_under,
)

GOOD = [
    "Nämnden beslutar att godkänna förvaltningens förslag till verksamhetsplan",
    "för det kommande året och att överlämna den till kommunstyrelsen för",
    "kännedom. Ordföranden frågar om nämnden kan besluta enligt förslaget och",
    "finner att så sker. Mot beslutet reserverar sig två av ledamöterna till",
    "förmån för ett eget yrkande om att ärendet ska återremitteras, eftersom",
    "de ekonomiska följderna av planen inte är tillräckligt belysta.",
]
ENGLISH_OCR = [
    "Namnden beslutar att godkanna forvaltningens forslag till verksamhetsplan",
    "for det kommande aret och att overlamna den till kommunstyrelsen for",
    "kannedom. Ordforanden fragar om ndmnden kan besluta enligt forslaget och",
    "finner att sa sker. Mot beslutet reserverar sig tvé av ledam6terna till",
    "forman for ett eget yrkande om att drendet ska aterremitteras, eftersom",
    "de ekonomiska foljderna av planen inte ar tillrackligt belysta.",
]
CAESAR = [
    "".join(chr((ord(c) - 90) % 26 + 97) if c.isascii() and c.islower() else c for c in line)
    for line in ENGLISH_OCR
]
NAMES = [
    "Närvarande ledamöter: Eva Ek (S), Bo Alm (M), Åke Björkqvist (C), Ida Hed (V)",
    "Märta Öhrling (L), Göran Sjöö (KD), Karin Brännlund (MP), Olle Tångring (SD)",
    "Närvarande ersättare: Lars Häggmark (S), Ylva Källström (M), Per Åsberg (C)",
]
ENGLISH = [
    "The committee asks what the city can do for those who have been out of work",
    "for more than a year, and what it would cost to offer all of them training.",
    "It has been said that the programme helps the young more than it helps others.",
]


@cache
def page() -> Image.Image:
    return picture(GOOD)


def read(*layer: str) -> Extraction:
    return extract_bytes(pdf(with_text_under(picture_page(page()), *layer)), "x.pdf")


@pytest.mark.parametrize("pictured", [True, False])
@pytest.mark.parametrize(
    ("lines", "doubtful"),
    [
        (GOOD, False),
        (NAMES, False),
        (ENGLISH, False),
        ([], False),
        (["Sida 1 av 2"], False),
        (["\uf0b7 Att godkänna förslaget"] * 9, False),
        (ENGLISH_OCR, True),
        (CAESAR, True),
        ([line.replace("ö", "\ufffd").replace("ä", "\ufffd") for line in GOOD], True),
        ([line.replace("ö", "(cid:129)").replace("ä", "(cid:7)") for line in GOOD], True),
        ([line.encode().decode("cp1252", "replace") for line in GOOD], True),
    ],
)
def test_doubt(lines: list[str], *, doubtful: bool, pictured: bool) -> None:
    assert is_doubtful("\n".join(lines), pictured=pictured) is doubtful


def test_better() -> None:
    good = "\n".join(GOOD)
    for worse in (ENGLISH_OCR, CAESAR, ["Sida 1"], [line.replace("ä", "\ufffd") for line in GOOD]):
        assert is_better(good, "\n".join(worse))
        assert not is_better("\n".join(worse), good)
    assert not is_better(good, good)
    assert not is_better("", "Sida 1")


@pytest.mark.ocr
@pytest.mark.parametrize("layer", [ENGLISH_OCR, CAESAR, ["Skannad 2019-04-02"]])
def test_a_bad_layer_gives_way_to_a_fresh_reading(layer: list[str]) -> None:
    extraction = read(*layer)
    assert extraction.form is Form.SCAN
    (found,) = extraction.pages
    assert found.scanned
    assert found.text.split() == " ".join(GOOD).split()
    assert extraction.findings == ()


@pytest.mark.usefixtures("no_tesseract")
def test_a_good_layer_is_kept_and_not_read_again() -> None:
    extraction = read(*GOOD)
    assert not extraction.pages[0].scanned
    assert extraction.pages[0].text.split() == " ".join(GOOD).split()
    assert extraction.findings == ()


@pytest.mark.ocr
def test_a_fresh_reading_that_is_worse_is_not_kept() -> None:
    small = page().resize((170, 240)).resize(page().size)
    data = pdf(with_text_under(picture_page(small), *ENGLISH_OCR))
    (found,) = extract_bytes(data, "x.pdf").pages
    assert not found.scanned
    assert found.text.split() == " ".join(ENGLISH_OCR).split()


@pytest.mark.usefixtures("no_tesseract")
def test_without_tesseract_the_bad_layer_is_all_there_is() -> None:
    extraction = read(*ENGLISH_OCR)
    assert extraction.pages[0].text.split() == " ".join(ENGLISH_OCR).split()
    (finding,) = extraction.findings
    assert (finding.kind, finding.page) == (FindingKind.OCR_MISSING, 1)
    assert "textkopia" in finding.text


@pytest.mark.ocr
def test_gibberish_gives_way_where_no_picture_covers_the_page() -> None:
    """As where a font's codes mean nothing: what is seen is not what the file says."""
    top = page().crop((0, 0, page().width, 800))

    def strip(canvas: Canvas) -> None:
        high = HEIGHT * top.height / page().height
        canvas.drawImage(ImageReader(top), 0, HEIGHT - high, WIDTH, high)

    (found,) = extract_bytes(pdf(with_text_under(strip, *CAESAR)), "x.pdf").pages
    assert found.scanned
    assert found.text.split() == " ".join(GOOD).split()
