"""Makes scans of born-digital PDFs, reads them, and counts the words read wrong.

benchmarks/scans.py FILE.pdf… [--pages N] [--dpi 300] [--turn 0 90 180 270] [--skew 0 2 -5 10]
    [--blur 0] [--noise 8]

Every N-th page is drawn at so many dpi, turned clockwise, skewed, blurred (radius in points of the
picture) and strewn with noise, and goes through ingest's reader as a picture. Prints for each way
the share of words wrong (Levenshtein distance to the PDF's own text), seconds a page, findings.
"""

import argparse
import os
import random
import resource
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # as in the reading process
sys.path.insert(0, str(Path(__file__).parent.parent))

from PIL import Image, ImageChops, ImageFilter

from ingest.extract.here import extract_bytes
from ingest.extract.limits import DEFAULT
from ingest.extract.ocr import Picture, read_scan
from ingest.extract.pdf.render import Renderer

FEWEST = 40
"""Words on a page that is worth reading."""


def pages(path: Path, most: int) -> Iterator[tuple[list[str], Image.Image]]:
    """The words and the picture of evenly spread pages."""
    data = path.read_bytes()
    found = [
        page for page in extract_bytes(data, path.name).pages if len(page.text.split()) >= FEWEST
    ]
    with Renderer(data) as renderer:
        for page in found[:: max(1, len(found) // most)][:most]:
            yield page.text.split(), renderer.picture(page.number).image


def scanned(image: Image.Image, options: argparse.Namespace, turn: int, skew: float) -> Image.Image:
    """The picture as a scanner that is used carelessly would give it."""
    factor = options.dpi / 300
    size = (round(image.width * factor), round(image.height * factor))
    image = image.convert("L").resize(size, Image.Resampling.LANCZOS)
    image = image.rotate(-turn - skew, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    if options.blur:
        image = image.filter(ImageFilter.GaussianBlur(options.blur))
    if options.noise:
        random.seed(image.width)
        image = ImageChops.add(image, Image.effect_noise(image.size, options.noise), 1, -128)
    return image


def distance(truth: Sequence[str], read: Sequence[str]) -> int:
    """Words put in, left out and misread."""
    row = list(range(len(read) + 1))
    for at, word in enumerate(truth, 1):
        before, row[0] = row[0], at
        for index, other in enumerate(read, 1):
            before, row[index] = (
                row[index],
                min(row[index] + 1, row[index - 1] + 1, before + (word != other)),
            )
    return row[-1]


def main() -> None:
    """Read each page in each way; one line a way."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--pages", type=int, default=3)
    parser.add_argument("--dpi", type=int, default=300)
    parser.add_argument("--turn", type=int, nargs="+", default=[0, 90, 180, 270])
    parser.add_argument("--skew", type=float, nargs="+", default=[0, 2, -5, 10])
    parser.add_argument("--blur", type=float, default=0)
    parser.add_argument("--noise", type=float, default=8)
    options = parser.parse_args()
    drawn = [page for path in options.files for page in pages(path, options.pages)]
    for turn in options.turn:
        for skew in options.skew:
            wrong = words = findings = 0
            began = time.perf_counter()
            for truth, image in drawn:
                picture = Picture(scanned(image, options, turn, skew), options.dpi)
                scan = read_scan(picture, 1, DEFAULT.ocr_seconds)
                wrong += distance(truth, scan.page.text.split())
                words += len(truth)
                findings += len(scan.findings)
            each = (time.perf_counter() - began) / max(1, len(drawn))
            print(
                f"turned {turn:3d}°, skewed {skew:5.1f}°: {100 * wrong / max(1, words):5.1f} % of "
                f"{words} words wrong, {each:.1f} s a page, {findings} findings",
                flush=True,
            )
    for who, name in ((resource.RUSAGE_SELF, "this process"), (resource.RUSAGE_CHILDREN, "child")):
        print(f"peak memory of {name}: {resource.getrusage(who).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
