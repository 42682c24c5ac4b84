"""The text is set to be read: lines of 60 to 72 letters, four sizes, nothing that jumps."""

import time
from collections.abc import Iterator
from statistics import median

import pytest
from playwright.sync_api import Page, Route

from tests import factories as make
from tests.amnarchive.views.conftest import Archive, build_archive
from tests.browser.conftest import DESKTOP, PHONE, OpenPage

LETTERS = (60, 72)
STEADY = 0.02
"""Layout shift that nobody sees; what is called good elsewhere is 0.1."""
PROSE = (
    "Förvaltningen föreslår att fler ungdomar erbjuds sommarjobb i stadsdelarna och att"
    " handledarna får en kort utbildning före sommaren. Kostnaden ryms inom budgeten för året. "
) * 6
LINES = """(node) => {
  const range = document.createRange();
  const tops = [];
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    for (let at = 0; at < text.length; at++) {
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      const box = range.getClientRects()[0];
      if (box?.width) tops.push(Math.round(box.top));
    }
  }
  const lines = [...new Set(tops)].map((top) => tops.filter((one) => one === top).length);
  return lines.slice(0, -1);
}"""
SIZES = """() => {
  const found = {};
  for (const node of document.querySelectorAll("main *, header *, footer *")) {
    const own = [...node.childNodes].some((one) => one.nodeType === 3 && one.data.trim());
    const shown = own && node.checkVisibility() && !node.closest("svg, code");
    if (shown) found[getComputedStyle(node).fontSize] = node.className || node.localName;
  }
  return found;
}"""
FOUR = 4
SHIFTS = """
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.shifted += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
"""


@pytest.fixture
def archive(transactional_db: None) -> Archive:  # noqa: ARG001 - the live server reads it
    made = build_archive()
    paragraph = {"text": PROSE, "mark": None, "level": 0, "page": 1, "line": 1, "box": None}
    sections = [{"kind": "matter", "heading": "Ärendet", "paragraphs": [paragraph]}]
    make.make_item(made.meeting, 11, "Fler sommarjobb", sections=sections, text=PROSE)
    return made


def late_fonts(page: Page) -> None:
    """Let the fonts come after the first paint."""

    def wait(route: Route) -> None:
        time.sleep(0.3)
        route.continue_()

    page.route("**/*.woff2", wait)


def pages(archive: Archive) -> Iterator[str]:
    for name in ("home", "meeting", "item", "case", "person", "reservations", "about", "review"):
        yield archive.paths[name]


def test_lines_of_the_minutes_can_be_read(archive: Archive, open_page: OpenPage) -> None:
    visit = open_page(width=DESKTOP)
    visit.go(f"{archive.meeting.path}11/")
    lines = visit.page.locator(".paper .minutes, .minutes").last.evaluate(LINES)
    assert len(lines) > 5
    assert LETTERS[0] <= median(lines) <= LETTERS[1]


def test_lines_of_the_site_can_be_read(archive: Archive, open_page: OpenPage) -> None:
    visit = open_page(width=DESKTOP)
    visit.go(archive.paths["about"])
    lines = visit.page.locator("#sakerhet + p").evaluate(LINES)
    assert LETTERS[0] <= median(lines) <= LETTERS[1]


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_nothing_moves_when_the_fonts_arrive(
    archive: Archive, open_page: OpenPage, width: int
) -> None:
    for path in pages(archive):
        visit = open_page(width=width)
        late_fonts(visit.page)
        visit.page.add_init_script(SHIFTS)
        visit.go(path)
        visit.page.evaluate("document.fonts.ready")
        visit.page.wait_for_timeout(100)
        loaded = "[...document.fonts].filter((font) => font.status === 'loaded').length"
        assert visit.page.evaluate(loaded) >= 1
        assert visit.page.evaluate("window.shifted") <= STEADY, path


def test_four_sizes_are_enough(archive: Archive, open_page: OpenPage) -> None:
    visit = open_page(width=DESKTOP)
    for path in pages(archive):
        visit.go(path)
        sizes = visit.page.evaluate(SIZES)
        assert len(sizes) <= FOUR, (path, sizes)


def test_party_never_begins_a_line_without_its_name(archive: Archive, open_page: OpenPage) -> None:
    by = [(f"Ylva {'Gran' * (1 + number % 5)}qvist", "S") for number in range(24)]
    item = make.make_item(archive.meeting, 12, "Många namn")
    make.make_reservation(item, by)
    parted = """(list) => [...list.querySelectorAll(".party")].filter((mark) => {
      const name = document.createRange();
      name.setStartBefore(mark.previousSibling.previousSibling ?? mark.previousSibling);
      name.setEndBefore(mark);
      const before = [...name.getClientRects()].filter((box) => box.width).at(-1);
      return before.bottom <= mark.getClientRects()[0].top + 4;
    }).length"""
    visit = open_page(width=PHONE)
    visit.go(f"{archive.meeting.path}12/")
    heading = visit.page.locator("#reservation-1 h3")
    assert heading.locator(".party").count() == len(by)
    assert heading.evaluate(parted) == 0


def test_keeps_still_for_who_asks_for_it(archive: Archive, open_page: OpenPage) -> None:
    visit = open_page(width=DESKTOP)
    moving = """() => [...document.querySelectorAll("*")].filter((node) => {
      const style = getComputedStyle(node);
      return style.scrollBehavior === "smooth" || parseFloat(style.transitionDuration) > 0
        || parseFloat(style.animationDuration) > 0;
    }).length"""
    visit.page.emulate_media(reduced_motion="reduce")
    for path in pages(archive):
        visit.go(path)
        visit.page.keyboard.press("Tab")
        assert visit.page.evaluate(moving) == 0, path
