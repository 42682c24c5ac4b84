"""Takes the pictures, and writes the page that shows them."""

import sys
from collections.abc import Iterable
from io import BytesIO
from itertools import product
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, ViewportSize

from scripts.screens.kinds import KINDS, Kind

SIZES = {
    "phone": ViewportSize(width=390, height=844),
    "desktop": ViewportSize(width=1280, height=860),
}
SCHEMES = ("light", "dark")
MOST = 150_000
"""Bytes of a picture: they are kept with the code."""
QUALITIES = (72, 55, 40)


def take_all(browser: Browser, address: str, folder: Path) -> None:
    """Write each kind of page in both sizes and schemes, and the page that shows them."""
    for old in folder.glob("*.webp"):
        old.unlink()
    for (size, viewport), scheme in product(SIZES.items(), SCHEMES):
        context = browser.new_context(
            viewport=viewport,
            color_scheme="dark" if scheme == "dark" else "light",
            locale="sv-SE",
            reduced_motion="reduce",
        )
        page = context.new_page()
        for kind in KINDS:
            _open(page, address, kind)
            (folder / file_name(kind, size, scheme)).write_bytes(_packed(page.screenshot()))
        context.close()
    (folder / "README.md").write_text("\n".join(_index(KINDS)), encoding="utf-8")


def file_name(kind: Kind, size: str, scheme: str) -> str:
    """What the picture is called."""
    return f"{kind.name}-{size}-{scheme}.webp"


def _open(page: Page, address: str, kind: Kind) -> None:
    answer = page.goto(address + kind.path)
    if answer is not None and answer.ok and kind.link:
        link = page.locator(kind.link).first
        if not link.count():
            sys.exit(f"{kind.path} has no link {kind.link} for the picture of {kind.name}.")
        answer = page.goto(address + str(link.get_attribute("href")).replace("..", ""))
    if answer is None or not answer.ok:
        sys.exit(f"{page.url} does not answer with a page.")
    page.evaluate("document.fonts.ready")


def _packed(png: bytes) -> bytes:
    """The picture as WebP, in the best quality that is small enough."""
    image = Image.open(BytesIO(png)).convert("RGB")
    for quality in QUALITIES:
        file = BytesIO()
        image.save(file, "WEBP", quality=quality, method=6)
        if file.tell() <= MOST:
            return file.getvalue()
    sys.exit(f"A picture has {file.tell()} bytes, more than {MOST}.")


def _index(kinds: Iterable[Kind]) -> Iterable[str]:
    yield "# Every kind of page\n"
    yield "Made by `make screens` from the fictional samples; not to be edited.\n"
    for kind in kinds:
        yield f"## {kind.said}\n\n`{kind.path}`{' and on' if kind.link else ''}\n"
        for size, scheme in product(SIZES, SCHEMES):
            width = 200 if size == "phone" else 420
            name = file_name(kind, size, scheme)
            yield f'<img src="{name}" width="{width}" alt="{kind.said}: {size}, {scheme}">'
        yield ""
