"""Fictional files, drawn by code: PDFs, pictures, Word documents."""

import io
from collections.abc import Callable, Sequence

import docx
import pypdfium2
from docx.document import Document
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = 595.0, 842.0

Draw = Callable[[Canvas], None]


def pdf(*pages: Draw, encrypt: StandardEncryption | None = None, title: str = "") -> bytes:
    """A PDF with one page for each function."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(WIDTH, HEIGHT), encrypt=encrypt, invariant=1)
    if title:
        canvas.setTitle(title)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def text_page(*lines: str, size: float = 11, left: float = 70, top: float = 80) -> Draw:
    """Lines of Helvetica below each other, the first with its baseline at `top`."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", size)
        for index, line in enumerate(lines):
            canvas.drawString(left, HEIGHT - top - index * size * 1.3, line)

    return draw


def placed_page(*texts: tuple[float, float, str, str]) -> Draw:
    """Texts at (x, y from the top, font, text), 10 points."""

    def draw(canvas: Canvas) -> None:
        for x, y, font, text in texts:
            canvas.setFont(font, 10)
            canvas.drawString(x, HEIGHT - y, text)

    return draw


def picture(lines: Sequence[str], *, dpi: int = 300) -> Image.Image:
    """A page of text as a scanner would see it, in greys."""
    return scan_of(text_page(*lines, size=12), dpi=dpi)


def scan_of(draw: Draw, *, dpi: int = 300) -> Image.Image:
    """Any page as a scanner would see it, in greys."""
    document = pypdfium2.PdfDocument(pdf(draw))
    image: Image.Image = document[0].render(scale=dpi / 72, grayscale=True).to_pil().copy()
    document.close()
    return image


def picture_page(image: Image.Image) -> Draw:
    """A page that a picture covers."""

    def draw(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(image), 0, 0, WIDTH, HEIGHT)

    return draw


def image_bytes(image: Image.Image, form: str, **options: object) -> bytes:
    """The picture as a file."""
    out = io.BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def docx_bytes(write: Callable[[Document], object]) -> bytes:
    """A Word document that `write` fills."""
    document = docx.Document()
    write(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def with_text_under(draw: Draw, *lines: str, size: float = 12, top: float = 80) -> Draw:
    """A page with invisible text on it: what a scanner's own OCR leaves."""

    def both(canvas: Canvas) -> None:
        draw(canvas)
        for index, line in enumerate(lines):
            text = canvas.beginText(70, HEIGHT - top - index * size * 1.3)
            text.setFont("Helvetica", size)
            text.setTextRenderMode(3)
            text.textLine(line)
            canvas.drawText(text)

    return both
