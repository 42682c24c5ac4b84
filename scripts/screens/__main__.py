"""`python -m scripts.screens [ADDRESS]`: of a site of its own, or of one that runs already."""

import contextlib
import shutil
import sys

from playwright.sync_api import sync_playwright

from scripts.screens.pictures import take_all
from scripts.screens.site import ROOT, site_with_samples

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]


def main() -> None:
    """Write all pictures into docs/screens."""
    chromium = shutil.which("chromium")
    if chromium is None:
        sys.exit("No chromium is installed (apt-get install chromium).")
    running = contextlib.nullcontext(sys.argv[1]) if sys.argv[1:] else site_with_samples()
    with running as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        take_all(browser, address, ROOT / "docs" / "screens")
        browser.close()


if __name__ == "__main__":
    main()
