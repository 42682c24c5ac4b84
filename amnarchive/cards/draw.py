"""Draws one card: what, where from, when. Pure: words in, PNG out."""

from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageDraw

from amnarchive.cards.face import SANS, SERIF, Face, clean, face
from amnarchive.cards.lines import set_in_lines
from amnarchive.cards.text import CardText

WIDTH, HEIGHT = 1200, 630
"""Pixels, as the makers of previews ask for."""
MARGIN = 80
ROOM = WIDTH - 2 * MARGIN
PAPER, INK, QUIET, ACCENT = "#fbfaf7", "#1d1f1e", "#57595a", "#0d5547"
"""As in static/css/tokens.css."""
TITLE_SIZES = (64, 54, 46)
TITLE_LINES = 5
TITLE_TOP, TITLE_BOTTOM = 130, 450
FACTS = 2
COLOURS = 32
"""Enough for the soft edges of letters; the file becomes a third of its size."""
HELD = 200
"""Cards of 20 kB that a process remembers: a link that is shared is asked for by many at once."""


@lru_cache(HELD)
def draw_card(text: CardText) -> bytes:
    """Draw the card as PNG; texts that are too long are cut and end with a sign of it."""
    image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, 16, HEIGHT), fill=ACCENT)
    small = face(SANS, 32, 400)
    _line(draw, 70, text.kicker, small, QUIET)
    _title(draw, clean(text.title))
    for row, fact in enumerate(text.facts[:FACTS]):
        _line(draw, 460 + 44 * row, fact, small, INK)
    _line(draw, HEIGHT - 64, "AMN-arkivet", face(SANS, 30, 600), ACCENT)
    file = BytesIO()
    image.quantize(COLOURS, Image.Quantize.FASTOCTREE).save(file, "PNG")
    return file.getvalue()


def _line(draw: ImageDraw.ImageDraw, top: int, text: str, small: Face, fill: str) -> None:
    for line in set_in_lines(clean(text), ROOM, 1, small.width):
        small.draw(draw, (MARGIN, top), line, fill)


def _title(draw: ImageDraw.ImageDraw, title: str) -> None:
    """In the largest size in which all of it stands."""
    for size in TITLE_SIZES:
        large = face(SERIF, size, 600)
        leading = round(size * 1.2)
        most = min(TITLE_LINES, (TITLE_BOTTOM - TITLE_TOP) // leading)
        lines = set_in_lines(title, ROOM, most, large.width)
        if not lines or not lines[-1].endswith("…") or size == TITLE_SIZES[-1]:
            break
    for row, line in enumerate(lines):
        large.draw(draw, (MARGIN, TITLE_TOP + leading * row), line, INK)
