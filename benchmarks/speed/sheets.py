"""The pages of the corpus's minutes, line by line with their boxes, and that there are pictures."""

from collections.abc import Iterable

from amnarchive.models import DocumentPage, PageImage
from benchmarks.speed.matter import matters
from benchmarks.speed.plan import Sitting
from benchmarks.speed.table import Row, Table

_WIDTH, _HEIGHT = 595.3, 841.9
_LINE, _LINES, _PITCH = 80, 44, 16.0
_LEFT, _TOP, _LETTER = 70.9, 70.9, 5.6


def write_sheets(held: Iterable[Sitting]) -> None:
    """Send the pages of each meeting's minutes."""
    pages, images = Table(DocumentPage), Table(PageImage)
    for sitting in held:
        text = " ".join(one for matter in matters(sitting) for *_, one in matter.paragraphs)
        cut = [text[at : at + _LINE].strip() for at in range(0, len(text), _LINE)]
        for number, first in enumerate(range(0, len(cut), _LINES), 1):
            placed = {"document_id": sitting.number, "number": number}
            size = {"width": _WIDTH, "height": _HEIGHT}
            pages.rows.append(placed | size | _lines(cut[first : first + _LINES]))
            images.rows.append(placed | size)
    pages.send()
    images.send()


def _lines(texts: list[str]) -> Row:
    lines: list[Row] = []
    words: list[list[list[float | None]]] = []
    for place, text in enumerate(texts):
        top = _TOP + place * _PITCH
        lines.append({"text": text, "box": [_LEFT, top, _LEFT + len(text) * _LETTER, top + 11]})
        at = _LEFT
        boxes: list[list[float | None]] = []
        for word in text.split():
            boxes.append([round(at, 1), top, round(at + len(word) * _LETTER, 1), top + 11, None])
            at += (len(word) + 1) * _LETTER
        words.append(boxes)
    return {"lines": lines, "words": words}
