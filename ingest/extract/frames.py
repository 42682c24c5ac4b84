"""The pages of a picture file: their resolution, and how they are held upright."""

from PIL import Image, ImageOps, UnidentifiedImageError

FORMATS = ["JPEG", "PNG", "TIFF"]
MOST_PIXELS = 75_000_000  # A3 at 600 dpi
BROKEN = (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError)
"""What Pillow raises on a file that is no picture or not a whole one."""

_LONG_SIDE_INCHES = 297 / 25.4  # an A4 sheet, where the picture does not say its resolution
_LONGEST_SIDE_INCHES = 24.0  # above A2, the picture says what its camera said of no paper
_SANE_DPI = range(73, 1201)  # 72 is what programs write that do not know


def dpi_of(image: Image.Image) -> float:
    """Pixels an inch, as the picture says where that is sane."""
    said = image.info.get("dpi")
    longest = max(image.size)
    if isinstance(said, tuple) and said and int(said[0]) in _SANE_DPI:
        dpi = float(said[0])
        if longest <= dpi * _LONGEST_SIDE_INCHES:
            return dpi
    return longest / _LONG_SIDE_INCHES


def upright(image: Image.Image) -> Image.Image:
    """As its camera says that it was held; what is transparent is paper."""
    image = ImageOps.exif_transpose(image)
    if "A" in image.getbands() or "transparency" in image.info:
        whole = image.convert("RGBA")
        return Image.alpha_composite(Image.new("RGBA", whole.size, "white"), whole)
    return image


def size_in_points(size: tuple[int, int], dpi: float) -> tuple[float, float]:
    """Width and height of a page of so many pixels, in points."""
    width, height = size
    return round(width * 72 / dpi, 2), round(height * 72 / dpi, 2)
