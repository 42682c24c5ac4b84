"""Pictures of the running site for the documents: `python -m scripts.take_pictures [ADDRESS]`.

Needs Debian's chromium. Run it against a site that holds the fictional samples alone.
"""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import ViewportSize, sync_playwright

SCREENS = Path(__file__).resolve().parent.parent / "docs" / "screens"
PICTURES = {"paragraf.png": "/arbetsmarknadsnamnden/2019-05-15/3/"}
SIZE = ViewportSize(width=1280, height=860)
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]


def main(address: str) -> None:
    """Write each picture into docs/screens."""
    SCREENS.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        page = browser.new_page(viewport=SIZE, color_scheme="light", locale="sv-SE")
        for name, path in PICTURES.items():
            answer = page.goto(address + path)
            if answer is None or not answer.ok:
                sys.exit(f"{address}{path} does not answer with a page.")
            page.screenshot(path=SCREENS / name)
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "http://localhost:8000")
