"""A scan: pictures of printed pages, a little askew and grainy, without any text in the file."""

import random
from io import BytesIO

import pypdfium2
from PIL import Image, ImageChops, ImageFilter
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from scripts.build_samples.layout import Fonts
from scripts.build_samples.pdf_file import draw, set_source
from scripts.build_samples.source import Source

_FONTS = Fonts("Vera", "VeraBd")
"""They come with reportlab and are embedded: the picture does not hang on the machine's fonts."""

_DPI = 200
_SEED = 7
_GRAIN = 14


def _worn(page: Image.Image, chance: random.Random) -> Image.Image:
    """The page as a tired office scanner sees it."""
    turned = page.rotate(chance.uniform(-0.5, 0.5), Image.Resampling.BICUBIC, fillcolor=255)
    soft = turned.filter(ImageFilter.GaussianBlur(0.7))
    raw = chance.randbytes(soft.width * soft.height)
    grain = Image.frombytes("L", soft.size, raw).point(
        [value * _GRAIN // 255 for value in range(256)]
    )
    return ImageChops.subtract(soft, grain)


def scanned_pdf(source: Source) -> bytes:
    """The whole file: one JPEG a page."""
    for name in (_FONTS.plain, _FONTS.bold):
        pdfmetrics.registerFont(TTFont(name, f"{name}.ttf"))
    printed = pypdfium2.PdfDocument(draw(source, set_source(source, _FONTS, 11), _FONTS))
    chance = random.Random(_SEED)  # noqa: S311 - a fixed pattern is wanted, no secret
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=True, pageCompression=0)
    canvas.setTitle("Skannad handling")
    for page in printed:
        worn = _worn(page.render(scale=_DPI / 72, grayscale=True).to_pil().convert("L"), chance)
        jpeg = BytesIO()
        worn.save(jpeg, "JPEG", quality=45)
        jpeg.seek(0)
        canvas.drawImage(ImageReader(jpeg), 0, 0, *A4)
        canvas.showPage()
    canvas.save()
    return out.getvalue()
