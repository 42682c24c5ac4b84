"""Makes pairs of noisy text and its exact truth out of clean text, to measure the repair with.

benchmarks/ocr_pairs.py FOLDER OUT [WORDS]   for each FOLDER/NAME.txt writes, line for line alike,
    OUT/NAME.truth.txt        what is set on the pages (the first WORDS words, 1,800)
    OUT/NAME.eng300.ocr.txt   a soft scan of them, read by Tesseract with English
    OUT/NAME.swe300.ocr.txt   the same image read with Swedish
    OUT/NAME.eng150.ocr.txt   a blurred, noisy image of 150 dpi packed hard, read with English
    OUT/NAME.swe150.ocr.txt   the same image read with Swedish
The same text gives the same images. Needs `tesseract` with eng and swe, and Liberation Serif.
"""

import io
import random
import sys
import textwrap
from dataclasses import dataclass
from math import radians, tan
from pathlib import Path

import pytesseract
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

_FONT = "LiberationSerif-Regular.ttf"
_WIDTH, _HEIGHT, _MARGIN = 595, 842, 60
"""An A4 page, in points."""
_LEADING = 1.35
_LETTERS = 92
"""Longer lines are broken before they are set."""
_LETTERS_LARGE = 70
"""Text whose lines are no longer is set larger."""
_WORDS = 1_800
_OVERSIZE = 3
"""Pages are drawn this much larger and made smaller, as a scanner blends what it sees."""


@dataclass(frozen=True, slots=True)
class Scan:
    """How a page is scanned: resolution, blur in pixels, noise, JPEG quality and specks of dust.

    `seen` is the resolution of the scanner, `dpi` that of the image.
    """

    seen: int
    blur: float
    noise: float
    quality: int
    dpi: int
    dust: int = 0


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page image, its resolution and how far it is turned, in degrees."""

    image: Image.Image
    dpi: int
    turned: float


def set_page(lines: list[str], size: int, scan: Scan, chance: random.Random) -> Sheet:
    """Set the lines in `size` points and scan them."""
    scale = scan.seen * _OVERSIZE / 72
    page = Image.new("L", (round(_WIDTH * scale), round(_HEIGHT * scale)), 255)
    font = ImageFont.truetype(_FONT, size * scale)
    pen = ImageDraw.Draw(page)
    for number, line in enumerate(lines):
        pen.text((_MARGIN * scale, _top(number, size) * scale), line, font=font, fill=20)
    for _ in range(scan.dust):
        x, y, width = chance.random() * page.width, chance.random() * page.height, 2 * scale
        pen.ellipse((x, y, x + width, y + chance.random() * width), fill=90)
    turned = chance.choice((0.0, 1.0, 1.0)) * chance.uniform(-0.5, 0.5)
    page = page.rotate(turned, Image.Resampling.BICUBIC, fillcolor=255)
    page = page.resize((page.width // _OVERSIZE, page.height // _OVERSIZE), Image.Resampling.BOX)
    page = page.filter(ImageFilter.GaussianBlur(scan.blur))
    page = ImageChops.add(page, _noise(page.size, scan.noise, chance), 1, -128)
    if scan.dpi != scan.seen:
        factor = scan.dpi / scan.seen
        size_saved = (round(page.width * factor), round(page.height * factor))
        page = page.resize(size_saved, Image.Resampling.BICUBIC)
    packed = io.BytesIO()
    page.save(packed, "JPEG", quality=scan.quality)
    return Sheet(Image.open(packed), scan.dpi, turned)


def _noise(size: tuple[int, int], strength: float, chance: random.Random) -> Image.Image:
    """Grey noise around 128; Pillow's own generator takes no seed."""
    tile = Image.frombytes(
        "L",
        (512, 512),
        bytes(round(min(max(chance.gauss(128, strength), 0), 255)) for _ in range(512 * 512)),
    )
    noise = Image.new("L", size)
    for left in range(0, size[0], 512):
        for top in range(0, size[1], 512):
            noise.paste(tile.rotate(chance.choice((0, 90, 180, 270))), (left, top))
    return noise


def _top(number: int, size: int) -> float:
    return _MARGIN + number * size * _LEADING


def read_sheet(sheet: Sheet, language: str, lines: int, size: int) -> list[str]:
    """The words that Tesseract reads, each back on its line by its place on the page."""
    found = pytesseract.image_to_data(
        sheet.image,
        lang=language,
        config=f"--psm 3 --dpi {sheet.dpi}",
        output_type=pytesseract.Output.DICT,
    )
    rows: list[list[tuple[int, str]]] = [[] for _ in range(lines)]
    slope = tan(radians(sheet.turned))
    for place, word in enumerate(found["text"]):
        if not word.strip():
            continue
        left = found["left"][place]
        middle = found["top"][place] + found["height"][place] / 2
        middle += (left + found["width"][place] / 2 - sheet.image.width / 2) * slope
        points = middle * 72 / sheet.dpi
        number = round((points - _MARGIN - size * 0.62) / (size * _LEADING))
        rows[min(max(number, 0), lines - 1)].append((left, word.strip()))
    return [" ".join(word for _, word in sorted(row)) for row in rows]


def broken(text: str, words: int) -> list[str]:
    """The text in lines that fit on a page, as many whole lines as hold `words` words."""
    lines: list[str] = []
    for line in text.splitlines():
        plain = " ".join(line.split())
        lines += textwrap.wrap(plain, _LETTERS, break_on_hyphens=False) or [""]
        words -= len(plain.split())
        if words <= 0:
            break
    return lines


def make_pairs(path: Path, out: Path, words: int) -> None:
    """Write the truth and its three readings."""
    chance = random.Random(path.stem)
    lines = broken(path.read_text("utf-8"), words)
    size = 11 if max(map(len, lines)) > _LETTERS_LARGE else 14
    on_page = int((_HEIGHT - 2 * _MARGIN) / (size * _LEADING))
    read: dict[str, list[str]] = {"eng300": [], "swe300": [], "eng150": [], "swe150": []}
    for start in range(0, len(lines), on_page):
        part = lines[start : start + on_page]
        fine = set_page(part, size, Scan(chance.randint(150, 230), 0.55, 7, 90, 300), chance)
        blur, noise = chance.uniform(0.9, 1.25), chance.uniform(15, 25)
        poor = set_page(part, size, Scan(150, blur, noise, 30, 150, dust=25), chance)
        for variant, rows in read.items():
            sheet = fine if variant.endswith("300") else poor
            rows.extend(read_sheet(sheet, variant[:3], len(part), size))
    (out / f"{path.stem}.truth.txt").write_text("\n".join(lines) + "\n", "utf-8")
    for variant, text in read.items():
        (out / f"{path.stem}.{variant}.ocr.txt").write_text("\n".join(text) + "\n", "utf-8")


def main(arguments: list[str]) -> None:
    """Make the pairs of each text of the folder."""
    texts, out = Path(arguments[0]), Path(arguments[1])
    out.mkdir(parents=True, exist_ok=True)
    words = int(next(iter(arguments[2:]), _WORDS))
    for path in sorted(texts.glob("*.txt")):
        make_pairs(path, out, words)
        print(path.stem)


if __name__ == "__main__":
    main(sys.argv[1:])
