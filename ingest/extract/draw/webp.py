"""A picture as the smallest WebP that keeps its letters sharp."""

from io import BytesIO

from PIL import Image, ImageChops

_SMALL = 200  # pixels wide, to look at colours
_COLOURED, _FEW = 24, 0.001
"""How far a pixel is from grey, and the share of such pixels that a grey page may have."""
_STEP, _WHITE = 17, 255  # 16 greys
_COLOURS = 64
_MUCH = 0.035
"""Bytes a pixel from which on a lossy picture is tried as well: the page has a scanner's grain.

Measured on 20 pages: a page of text takes 0.005–0.033 without loss, half of what a lossy picture of
it does, which is blurred besides; a scanned one takes 0.05–0.1, and half of that when lossy.
"""
_QUALITY = 50


def webp(image: Image.Image) -> bytes:
    """The picture, "L" or "RGB", in greys where it is grey."""
    if image.mode != "L" and is_grey(image):
        image = image.convert("L")
    data = _saved(_few_colours(image), lossless=True, method=2)
    if len(data) > _MUCH * image.width * image.height:
        data = min(data, _saved(image, quality=_QUALITY, method=4), key=len)
    return data


def is_grey(image: Image.Image) -> bool:
    """Whether the picture has no colour that anybody would miss."""
    small = image.reduce(max(1, image.width // _SMALL))
    red, green, blue = small.split()
    apart = ImageChops.lighter(
        ImageChops.difference(red, green), ImageChops.difference(green, blue)
    ).histogram()
    return sum(apart[_COLOURED:]) <= _FEW * sum(apart)


def _few_colours(image: Image.Image) -> Image.Image:
    if image.mode == "L":
        return image.point([min(_WHITE, (v + _STEP // 2) // _STEP * _STEP) for v in range(256)])
    method, dither = Image.Quantize.FASTOCTREE, Image.Dither.NONE
    return image.quantize(_COLOURS, method=method, dither=dither).convert("RGB")


def _saved(image: Image.Image, **how: object) -> bytes:
    out = BytesIO()
    image.save(out, "WEBP", **how)
    return out.getvalue()
