"""Draws one card: what, where from, when. Pure: words in, PNG out."""

from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from amnarchive.cards.lines import set_in_lines

WIDTH, HEIGHT = 1200, 630
"""Pixels, as the makers of previews ask for."""
MARGIN = 80
ROOM = WIDTH - 2 * MARGIN
PAPER, INK, QUIET, ACCENT = "#fbfaf7", "#1d1f1e", "#57595a", "#0d5547"
"""As in static/css/tokens.css."""
FONTS = Path(__file__).resolve().parent.parent.parent / "static" / "vendor"
SERIF = FONTS / "source-serif" / "source-serif-4-latin.woff2"
SANS = FONTS / "source-sans" / "source-sans-3-latin.woff2"
TITLE_SIZES = (64, 54, 46)
TITLE_LINES = 5
TITLE_BOTTOM = 450
COLOURS = 32
"""Enough for the soft edges of letters; the file becomes a third of its size."""


@dataclass(frozen=True, slots=True)
class CardText:
    """`kicker` stands above the title, `facts` below it, one a line; two are shown at most."""

    kicker: str
    title: str
    facts: tuple[str, ...] = ()


def draw_card(text: CardText) -> bytes:
    """Draw the card as PNG; texts that are too long are cut and end with a sign of it."""
    image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, 16, HEIGHT), fill=ACCENT)
    small = _font(SANS, 32, 400)
    kicker = set_in_lines(text.kicker, ROOM, 1, small.getlength)
    draw.text((MARGIN, 70), kicker[0] if kicker else "", font=small, fill=QUIET)
    _title(draw, text.title)
    for row, fact in enumerate(text.facts[:2]):
        line = set_in_lines(fact, ROOM, 1, small.getlength)
        draw.text((MARGIN, 460 + 44 * row), line[0] if line else "", font=small, fill=INK)
    draw.text((MARGIN, HEIGHT - 64), "AMN-arkivet", font=_font(SANS, 30, 600), fill=ACCENT)
    file = BytesIO()
    image.quantize(COLOURS, Image.Quantize.FASTOCTREE).save(file, "PNG", optimize=True)
    return file.getvalue()


def _title(draw: ImageDraw.ImageDraw, title: str) -> None:
    """In the largest size in which all of it stands."""
    for size in TITLE_SIZES:
        font = _font(SERIF, size, 600)
        leading = round(size * 1.2)
        most = min(TITLE_LINES, (TITLE_BOTTOM - 130) // leading)
        lines = set_in_lines(title, ROOM, most, font.getlength)
        if not lines or not lines[-1].endswith("…") or size == TITLE_SIZES[-1]:
            break
    for row, line in enumerate(lines):
        draw.text((MARGIN, 130 + leading * row), line, font=font, fill=INK)


@cache
def _font(path: Path, size: int, weight: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(path, size)
    font.set_variation_by_axes([weight])
    return font
