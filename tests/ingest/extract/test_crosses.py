"""Tables of votes on scans: the crosses are seen in the picture."""

import pytest
from PIL import Image, ImageDraw
from reportlab.pdfgen.canvas import Canvas

from ingest.extract.here import extract_bytes
from ingest.extract.ocr.crosses import put_crosses
from ingest.extract.ocr.engine import Found
from ingest.repair import repair
from ingest.segment import segment
from tests.ingest.extract.drawn import HEIGHT, image_bytes, scan_of

VOTES = {
    "Alva Berg (S), ordförande": "Ja",
    "Bo Ceder (M), vice ordförande": "Nej",
    "Disa Ekman (V), ledamot": "Ja",
    "Egil Falk (KD), ledamot": "Nej",
    "Frida Gran (MP), ledamot": "Ja",
    "Gösta Hed (C), ledamot": "Avstår",
    "Hulda Ivarsdotter (S), ersättare": "Ja",
}
COLUMNS = {"Ja": 390.0, "Nej": 445.0, "Avstår": 488.0}
TOP, ROW = 200, 14


def table(canvas: Canvas) -> None:
    """A ruled roll-call table below some text."""
    canvas.setFont("Helvetica", 11)
    for n in range(8):
        canvas.drawString(70, HEIGHT - 60 - n * 15, "Nämnden röstar om förslaget till budget.")
    canvas.setFont("Helvetica", 10)
    for n, (name, how) in enumerate([("Ledamot", ""), *VOTES.items(), ("Resultat", "")]):
        y = HEIGHT - TOP - n * ROW
        canvas.drawString(76, y, name)
        canvas.line(71, y - 4, 525, y - 4)
        if how:
            canvas.drawString(COLUMNS[how] + 3, y, "X")
    for heading, x in COLUMNS.items():
        canvas.drawString(x, HEIGHT - TOP, heading)
        canvas.drawString(x + 3, HEIGHT - TOP - (len(VOTES) + 1) * ROW, "2")
    for x in (71, 368, 425, 480, 525):
        canvas.line(x, HEIGHT - TOP + 10, x, HEIGHT - TOP - (len(VOTES) + 1) * ROW - 4)


@pytest.mark.ocr
@pytest.mark.parametrize("skew", [0, 2])
def test_crosses_stand_under_their_headings(skew: float) -> None:
    image = scan_of(table).rotate(skew, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    extraction = extract_bytes(image_bytes(image, "PNG", dpi=(300, 300)), "x.png")
    rows = [block.text for block in segment(repair(extraction)).blocks if "\t" in block.text]
    header = rows[0].split("\t")
    assert header == ["Ledamot", "Ja", "Nej", "Avstår"]
    read = {
        name: [heading for heading, mark in zip(header[1:], marks, strict=True) if mark == "X"]
        for name, *marks in (row.split("\t") for row in rows[1:])
    }
    assert {name: how for name, how in read.items() if name in VOTES} == {
        name: [how] for name, how in VOTES.items()
    }


def drawn(*, nej: bool) -> tuple[list[Found], Image.Image]:
    """A small table: words as read, *Nej* unread where it is not `nej`, and its picture."""
    image = Image.new("L", (700, 300), 255)
    ink = ImageDraw.Draw(image)
    found = [Found("Ja", 95.0, (1, 1, 1), 300, 10, 330, 40)]
    ink.rectangle((400, 12, 418, 38), fill=0)
    if nej:
        found.append(Found("Nej", 95.0, (2, 1, 1), 400, 10, 440, 40))
    found.append(Found("Avstår", 95.0, (3, 1, 1), 500, 10, 580, 40))
    for n, x in enumerate((305, 410, 410)):
        top = 60 + n * 50
        found.append(Found(f"Name{n}", 95.0, (4, 1, n), 20, top, 120, top + 30))
        ink.line((x, top + 3, x + 24, top + 27), fill=0, width=4)
        ink.line((x, top + 27, x + 24, top + 3), fill=0, width=4)
    found.append(Found("x/>", 12.0, (5, 1, 1), 395, 60, 445, 200))
    return found, image


@pytest.mark.parametrize("nej", [True, False])
def test_ink_is_a_cross_whatever_was_read(nej: bool) -> None:
    found, image = drawn(nej=nej)
    mended = put_crosses(found, image)
    assert "x/>" not in [word.text for word in mended]
    assert [w.text for w in sorted(mended, key=lambda w: w.x0) if w.y0 == 10] == [
        "Ja", "Nej", "Avstår",
    ]  # fmt: skip
    crosses = [word for word in mended if word.text == "X"]
    assert [word.line for word in crosses] == [(4, 1, 0), (4, 1, 1), (4, 1, 2)]
    assert crosses[0].x1 < 360 < crosses[1].x0 < crosses[1].x1 < 480


def test_a_page_without_a_table_is_left_alone() -> None:
    found, image = drawn(nej=True)
    assert put_crosses(found[3:], image) == found[3:]
    blank = Image.new("L", image.size, 255)
    assert put_crosses(found, blank) == found
    assert put_crosses([], blank) == []
