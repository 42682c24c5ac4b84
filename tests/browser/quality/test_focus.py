"""Who walks with the Tab key sees at each step where they are (WCAG 2.4.7, 2.4.11)."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.amnarchive.views.conftest import Archive
from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.pages import wanted

STEPS = 60
"""Enough for the head of every page and what follows it; the foot is the same on all."""
RESTING = """() => {
  document.activeElement.blur();  // where a page begins in a field, that one is not at rest
  const reached = "a, button, input, select, textarea, summary, [tabindex]";
  for (const element of document.querySelectorAll(reached)) {
    const style = getComputedStyle(element);
    element.dataset.resting = [style.outlineStyle, style.outlineWidth, style.boxShadow].join();
  }
}"""
HERE = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const style = getComputedStyle(element);
  const now = [style.outlineStyle, style.outlineWidth, style.boxShadow].join();
  const box = element.getBoundingClientRect();
  const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  return {what: element.outerHTML.slice(0, 120), changed: now !== element.dataset.resting, inside};
}"""


def unseen(page: Page) -> list[str]:
    """The steps of the Tab key at which nothing shows where one is."""
    page.emulate_media(reduced_motion="reduce")  # else the page still scrolls there
    page.evaluate(RESTING)
    found = []
    for _step in range(STEPS):
        page.keyboard.press("Tab")
        here: dict[str, Any] | None = page.evaluate(HERE)
        if here is None:
            break
        if not (here["changed"] and here["inside"]):
            found.append(str(here["what"]))
    return found


@pytest.mark.timeout(240)
@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_each_step_of_the_keyboard_is_seen(site: Archive, open_page: OpenPage, width: int) -> None:
    visit = open_page(width=width)
    found = []
    for name, path in wanted(site.paths).items():
        visit.go(path)
        found += [f"{name}: {element}" for element in unseen(visit.page)]
    assert found == [], "\n".join(found)


def test_a_step_that_nobody_sees_is_told(chromium_page: Page) -> None:
    chromium_page.set_content('<a href="#a">ett</a> <a href="#b" style="outline:none">två</a>')
    assert [element[:12] for element in unseen(chromium_page)] == ['<a href="#b"']
