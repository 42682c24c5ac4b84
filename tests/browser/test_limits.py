"""Searching too often, as a person sees it."""

import os
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.core.cache import cache
from playwright.sync_api import expect

from tests.browser.conftest import DESKTOP, PHONE, OpenPage, Scheme

PICTURES = os.environ.get("AMN_PICTURES", "")


@pytest.mark.parametrize(
    ("width", "scheme"), [(PHONE, "light"), (PHONE, "dark"), (DESKTOP, "light"), (DESKTOP, "dark")]
)
def test_it_is_told_in_place_and_as_a_page(
    transactional_db: None,  # noqa: ARG001 - the server reads it
    open_page: OpenPage,
    settings: LazySettings,
    width: int,
    scheme: Scheme,
) -> None:
    cache.clear()
    settings.AMN_SEARCHES_PER_MINUTE = 1
    visit = open_page(width=width, scheme=scheme)
    page = visit.page
    visit.go("/sok/")
    page.locator("#sokord").fill("sommarjobb")
    page.keyboard.press("Enter")
    heading = page.get_by_role("heading", name="Det har kommit många sökningar")
    expect(heading).to_be_visible()
    expect(page.locator("#besked")).to_have_text(
        "Det har kommit många sökningar från din uppkoppling"
    )
    assert page.url.endswith("/sok/?q=sommarjobb")
    assert visit.overflow() == 0
    assert visit.complaints == []
    if PICTURES:
        page.screenshot(path=Path(PICTURES) / f"limit-part-{width}-{scheme}.png")
    page.get_by_role("link", name="Försök igen").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Det har kommit många")
    assert visit.overflow() == 0
    if PICTURES:
        page.screenshot(path=Path(PICTURES) / f"limit-page-{width}-{scheme}.png")
    cache.clear()
    page.get_by_role("link", name="Försök igen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Sök i protokollen")
