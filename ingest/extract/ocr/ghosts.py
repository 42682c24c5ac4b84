"""Words that Tesseract sees where none are."""

from PIL import Image

from ingest.extract.ocr.engine import Found
from ingest.extract.ocr.glyphs import has_ink

_DOUBTED = 30.0
_FLAT = 0.3  # of the height of the page's words


def without_ghosts(found: list[Found], image: Image.Image) -> list[Found]:
    """The words without those that Tesseract doubts and that cannot be words.

    They have no ink below them, or are letters as flat as the dots that lead to a signature.
    """
    heights = sorted(word.y1 - word.y0 for word in found) or [0.0]
    flat = _FLAT * heights[len(heights) // 2]
    return [
        word
        for word in found
        if word.confidence >= _DOUBTED
        or (
            has_ink(image, (word.x0, word.y0, word.x1, word.y1))
            and (word.y1 - word.y0 >= flat or not any(map(str.isalnum, word.text)))
        )
    ]
