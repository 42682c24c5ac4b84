"""Makes scans of born-digital PDFs, reads them, and counts the words read wrong.

benchmarks/scans.py FILE.pdf… [--pages N] [--dpi 300] [--turn 0 90 180 270] [--skew 0 2 -5 10]
    [--blur 0] [--noise 8] [--gold DIR [--score SCRIPT]]

Every N-th page is drawn at so many dpi, turned clockwise, skewed, blurred (radius in points of the
picture) and strewn with noise, and goes through ingest's reader as a picture. Prints for each way
the share of words wrong (Levenshtein distance to the PDF's own text), seconds a page, findings.

With --gold, whole files are scanned in each way, read to their facts and scored against
DIR/NAME.json by SCRIPT (as a rule DIR/score.py); prints the script's last line a file and way.
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

from benchmarks.scored import score_scan
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


def all_pictures(path: Path) -> list[Image.Image]:
    """The picture of each page."""
    data = path.read_bytes()
    with Renderer(data) as renderer:
        count = len(extract_bytes(data, path.name).pages)
        return [renderer.picture(number).image for number in range(1, count + 1)]


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
    """Measure what is asked for, and the memory it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--pages", type=int, default=3)
    parser.add_argument("--dpi", type=int, default=300)
    parser.add_argument("--turn", type=int, nargs="+", default=[0, 90, 180, 270])
    parser.add_argument("--skew", type=float, nargs="+", default=[0, 2, -5, 10])
    parser.add_argument("--blur", type=float, default=0)
    parser.add_argument("--noise", type=float, default=8)
    parser.add_argument("--gold", type=Path)
    parser.add_argument("--score", type=Path)
    options = parser.parse_args()
    if options.gold:
        score_all(options)
    else:
        count_words(options)
    for who, name in ((resource.RUSAGE_SELF, "this process"), (resource.RUSAGE_CHILDREN, "child")):
        print(f"peak memory of {name}: {resource.getrusage(who).ru_maxrss / 1024:.0f} MB")


def score_all(options: argparse.Namespace) -> None:
    """Score each file in each way against its gold; one line a file and way."""
    script = options.score or options.gold / "score.py"
    for path in options.files:
        drawn = all_pictures(path)
        for turn in options.turn:
            for skew in options.skew:
                began = time.perf_counter()
                pages = [scanned(image, options, turn, skew) for image in drawn]
                line = score_scan(path.stem, pages, options.dpi, options.gold, script)
                each = (time.perf_counter() - began) / max(1, len(drawn))
                print(
                    f"{path.stem} turned {turn:3d}°, skewed {skew:5.1f}°: {line}, "
                    f"{each:.1f} s a page",
                    flush=True,
                )


def count_words(options: argparse.Namespace) -> None:
    """Count the words read wrong in each way; one line a way."""
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


if __name__ == "__main__":
    main()
