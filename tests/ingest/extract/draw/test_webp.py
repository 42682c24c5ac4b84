"""Sharp letters, small files."""

from io import BytesIO

from PIL import Image

from ingest.extract.draw.webp import is_grey, webp
from tests.ingest.extract.drawn import picture


def test_grey_pages_are_stored_grey_and_coloured_ones_in_colour() -> None:
    grey = picture(["§ 1 Öppnande"], dpi=100).convert("RGB")
    assert is_grey(grey)
    with_logo = grey.copy()
    with_logo.paste((200, 20, 40), (100, 100, 200, 200))
    assert not is_grey(with_logo)
    for image, spread in ((grey, 0), (with_logo, 150)):
        stored = Image.open(BytesIO(webp(image))).convert("RGB")
        red, green, blue = stored.crop((150, 150, 151, 151)).tobytes()
        assert max(red, green, blue) - min(red, green, blue) >= spread
        assert is_grey(stored) == (spread == 0)


def test_text_is_kept_sharp_and_grain_is_not_kept_at_any_price() -> None:
    text = picture(["Nämnden beslutar enligt förslaget"] * 30, dpi=150)
    grain = Image.effect_noise(text.size, 40)
    noisy = Image.blend(text, grain, 0.5)
    sharp = Image.open(BytesIO(webp(text))).convert("L")
    assert max(abs(a - b) for a, b in zip(sharp.tobytes(), text.tobytes(), strict=True)) <= 8
    lossless = BytesIO()
    noisy.save(lossless, "WEBP", lossless=True)
    assert len(webp(noisy)) < len(lossless.getvalue()) / 2
