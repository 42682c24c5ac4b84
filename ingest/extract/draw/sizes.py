"""How large a page's picture is."""

WIDTHS = (700, 1400)
"""In pixels: half a desktop's window, and the same for dense screens or for reading closely."""

_TALLEST = 4.0
"""Height in widths up to which a picture is as wide as asked for: A4 has 1.4, a till roll more."""


def size_of(width: float, height: float, wanted: int) -> tuple[int, int]:
    """Pixels of the picture of a page `width` × `height`, at most `wanted` wide.

    A page that is very tall becomes narrower, so that no page makes a picture beyond measure.
    """
    scale = min(wanted / width, _TALLEST * wanted / height)
    return max(1, round(width * scale)), max(1, round(height * scale))
