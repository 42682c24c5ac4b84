"""Nothing moves for those who have asked for stillness."""

from playwright.sync_api import Page

from tests.amnarchive.views.conftest import Archive
from tests.browser.conftest import OpenPage
from tests.pages import wanted

MOVING = """() => [...document.querySelectorAll("*")].flatMap((element) =>
  [null, "::before", "::after"].filter((part) => {
    const style = getComputedStyle(element, part);
    const longest = (times) => Math.max(...times.split(",").map(parseFloat));
    return longest(style.transitionDuration) > 0.01
      || (style.animationName !== "none" && longest(style.animationDuration) > 0.01)
      || style.scrollBehavior === "smooth";
  }).map((part) => element.tagName.toLowerCase() + (part ?? "") + "." + element.className)
)"""


def moving(page: Page) -> list[str]:
    """The elements that would move, though less motion was asked for."""
    page.emulate_media(reduced_motion="reduce")
    found: list[str] = page.evaluate(MOVING)
    return found


def test_nothing_moves_for_who_asked_for_it(site: Archive, open_page: OpenPage) -> None:
    visit = open_page()
    found = []
    for name, path in wanted(site.paths).items():
        visit.go(path)
        found += [f"{name}: {element}" for element in moving(visit.page)]
    assert found == [], "\n".join(found)


def test_what_moves_is_seen(chromium_page: Page) -> None:
    chromium_page.set_content(
        '<p id="a" style="transition: color 1s">a</p><style>html{scroll-behavior:smooth}</style>'
    )
    assert {"html.", "p."} <= set(moving(chromium_page))
