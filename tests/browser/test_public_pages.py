"""Every public page on a phone and a desk, in light and dark: no complaint, no sideways scroll."""

import os
from pathlib import Path

import pytest

from amnarchive.models import Document
from tests.amnarchive.views.conftest import Archive, build_archive
from tests.browser.conftest import DESKTOP, PHONE, OpenPage, Scheme
from tests.pages import wanted

PICTURES = os.environ.get("AMN_PICTURES", "")
"""A folder for pictures of all pages, to be looked at by a person."""


@pytest.fixture
def archive(transactional_db: None) -> Archive:  # noqa: ARG001 - the parties' real colours
    return build_archive()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_pages_are_sound(archive: Archive, open_page: OpenPage, width: int, scheme: Scheme) -> None:
    visit = open_page(width=width, scheme=scheme)
    for name, path in wanted(archive.paths).items():
        answer = visit.go(path)
        assert answer is not None
        if PICTURES:
            picture = Path(PICTURES) / f"{name}-{width}-{scheme}.png"
            visit.page.screenshot(path=picture, full_page=True)
        assert visit.overflow() == 0, path
        if name == "not_found":
            visit.complaints = [text for text in visit.complaints if "404" not in text]
        assert visit.complaints == [], path


def test_page_can_be_read_without_javascript(archive: Archive, open_page: OpenPage) -> None:
    visit = open_page(script=False)
    visit.go("/")
    visit.page.get_by_role("link", name="Tisdag 18 juni 2019").first.click()
    visit.page.get_by_role("link", name=archive.item.title, exact=True).click()
    assert visit.page.get_by_role("heading", level=1).inner_text() == archive.item.title
    visit.page.get_by_text("Vad betyder reservation?").click()
    assert visit.page.get_by_text("kan reservera sig").is_visible()


def test_keyboard_reaches_the_content_first(archive: Archive, open_page: OpenPage) -> None:
    visit = open_page()
    visit.go(archive.item.path)
    visit.page.keyboard.press("Tab")
    visit.page.keyboard.press("Enter")
    assert visit.page.evaluate("document.activeElement.id") == "innehall"


BROKEN_WORDS = """() => {
  const broken = [];
  for (const list of document.querySelectorAll("dl.facts")) {
    const walker = document.createTreeWalker(list, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const word of node.data.matchAll(/\\p{L}+/gu)) {
        const range = document.createRange();
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
        if (lines.size > 1) broken.push(word[0]);
      }
    }
  }
  return broken;
}"""


@pytest.mark.parametrize("width", [320, 360, PHONE])
@pytest.mark.parametrize("name", ["paper", "meeting", "item"])
def test_names_of_committees_are_not_broken_on_a_phone(
    archive: Archive, open_page: OpenPage, name: str, width: int
) -> None:
    signed = {"signatories": [{"name": "Ada Alm", "title": "förvaltningsdirektör"}]}
    Document.objects.filter(pk=archive.paper.pk).update(facts=signed)
    visit = open_page(width=width)
    visit.go(archive.paths[name])
    if PICTURES:
        picture = Path(PICTURES) / f"facts-{name}-{width}.png"
        visit.page.screenshot(path=picture, clip={"x": 0, "y": 0, "width": width, "height": 600})
    assert visit.page.evaluate(BROKEN_WORDS) == []
