"""At 400 % zoom a desk is 320 pixels wide (WCAG 1.4.10): nothing is read by scrolling sideways."""

from playwright.sync_api import Page

from tests.amnarchive.views.conftest import Archive
from tests.browser.conftest import OpenPage
from tests.pages import wanted

ZOOMED = 320

CUT = """() => [...document.querySelectorAll("body *")].filter((element) => {
  const box = element.getBoundingClientRect();
  const hidden = !box.width || getComputedStyle(element).visibility === "hidden";
  const beside = box.right > document.documentElement.clientWidth + 1;
  return !hidden && beside && !scrolls(element) && element.innerText?.trim();
  function scrolls(inner) {
    for (let outer = inner; outer; outer = outer.parentElement) {
      if (["auto", "scroll"].includes(getComputedStyle(outer).overflowX)) return true;
      if (outer.classList.contains("hidden") || outer.classList.contains("skip")) return true;
    }
    return false;
  }
}).map((element) => element.outerHTML.slice(0, 120))"""
"""Elements with text that stands beside the window and cannot be scrolled to on their own."""


def cut(page: Page) -> list[str]:
    found: list[str] = page.evaluate(CUT)
    return found


def test_nothing_stands_beside_the_window(site: Archive, open_page: OpenPage) -> None:
    visit = open_page(width=ZOOMED)
    found = []
    for name, path in wanted(site.paths).items():
        visit.go(path)
        if visit.overflow():
            found.append(f"{name}: {visit.overflow()} pixels wider than the window")
        found += [f"{name}: {element}" for element in cut(visit.page)]
    assert found == [], "\n".join(found)


def test_what_stands_beside_is_seen(chromium_page: Page) -> None:
    chromium_page.set_viewport_size({"width": ZOOMED, "height": 600})
    chromium_page.set_content(
        '<body style="overflow:hidden"><p style="width:500px">bred</p>'
        '<div style="overflow:auto"><table style="width:900px"><td>tabell</td></table></div>'
    )
    assert [element[:3] for element in cut(chromium_page)] == ["<p "]
