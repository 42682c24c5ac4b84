"""Pages of the paper with their pictures, in the real database and on disk."""

from collections.abc import Sequence
from functools import cache
from io import BytesIO

from PIL import Image

from amnarchive.models import Document, DocumentPage, PageImage
from amnarchive.models.page_image import picture_file
from ingest.extract.draw import WIDTHS


def make_sheet(
    document: Document, number: int, lines: Sequence[str], *, drawn: bool = True
) -> DocumentPage:
    """An A4 page of it with a box for each line and word, and the picture of it, all white."""
    boxes = [
        [72.0, 60.0 + 20 * n, 72.0 + 6 * len(line), 72.0 + 20 * n] for n, line in enumerate(lines)
    ]
    page = DocumentPage.objects.create(
        document=document,
        number=number,
        width=595,
        height=842,
        lines=[{"text": line, "box": box} for line, box in zip(lines, boxes, strict=True)],
        words=[
            [[*_word_box(line, n, box), None] for n in range(len(line.split()))]
            for line, box in zip(lines, boxes, strict=True)
        ],
    )
    values = {"width": 595, "height": 842} if drawn else {"drawn": False}
    PageImage.objects.create(document=document, number=number, **values)
    for width in WIDTHS if drawn else ():
        path = picture_file(document.sha256, number, width)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_white(width))
    document.images_state = Document.Images.MADE
    document.pages_total = max(document.pages_total, number)
    document.save()
    return page


@cache
def _white(width: int) -> bytes:
    """Drawn once: to draw it took longer than all else that a test of a page sets up."""
    file = BytesIO()
    Image.new("L", (width, round(width * 842 / 595)), 255).save(file, "WEBP")
    return file.getvalue()


def _word_box(line: str, index: int, box: Sequence[float]) -> list[float]:
    """Six points a character."""
    words = line.split()
    start = box[0] + 6 * sum(len(word) + 1 for word in words[:index])
    return [start, box[1], start + 6 * len(words[index]), box[3]]
