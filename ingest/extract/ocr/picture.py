"""A page as a picture."""

from dataclasses import dataclass

from PIL import Image

from ingest.extract.frames import size_in_points

_MOST_PIXELS = 60_000_000
_OCR_DPI = 300
_FEW_DPI = 200
_MANY_DPI = 2 * _OCR_DPI


@dataclass(frozen=True, slots=True)
class Picture:
    """A page's picture and how many of its pixels make an inch."""

    image: Image.Image
    dpi: float

    @property
    def size_in_points(self) -> tuple[float, float]:
        """Width and height of the page, in points."""
        return size_in_points(self.image.size, self.dpi)

    def for_reading(self) -> "Picture":
        """The picture in greys, at a resolution that Tesseract reads well and soon."""
        image = self.image.convert("L")
        if self.dpi >= _MANY_DPI:
            times = int(self.dpi / _OCR_DPI)
            return Picture(image.reduce(times), self.dpi / times)
        if self.dpi >= _FEW_DPI:
            return Picture(image, self.dpi)
        factor = _OCR_DPI / self.dpi
        width, height = self.image.size
        if width * height * factor * factor > _MOST_PIXELS:
            return Picture(image, self.dpi)
        larger = (round(width * factor), round(height * factor))
        return Picture(image.resize(larger, Image.Resampling.BICUBIC), _OCR_DPI)


def rendering_scale(width: float, height: float) -> float:
    """Pixels a point for a page of so many points: 300 dpi, less for a poster."""
    scale = _OCR_DPI / 72
    pixels = width * height * scale * scale
    return float(scale if pixels <= _MOST_PIXELS else scale * (_MOST_PIXELS / pixels) ** 0.5)
