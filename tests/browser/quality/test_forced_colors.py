"""Windows' high contrast takes the page's colours away: what they said is still said."""

import pytest
from playwright.sync_api import Locator, Page

from tests.amnarchive.views.conftest import Archive
from tests.browser.conftest import OpenPage, Scheme, Visit


def style(part: Locator, name: str) -> str:
    value: str = part.evaluate("(element, name) => getComputedStyle(element)[name]", name)
    return value


def ground(page: Page) -> str:
    return style(page.locator("body"), "backgroundColor")


@pytest.fixture(params=["light", "dark"])
def visit(request: pytest.FixtureRequest, open_page: OpenPage) -> Visit:
    scheme: Scheme = request.param
    opened = open_page(scheme=scheme)
    opened.page.emulate_media(forced_colors="active", color_scheme=scheme)
    return opened


def test_only_the_tab_that_is_shown_has_a_line(site: Archive, visit: Visit) -> None:
    visit.go(site.paths["agreement"])
    tabs = visit.page.locator(".tabs a")
    current = visit.page.locator(".tabs a[aria-current]")
    assert tabs.count() > current.count() == 1
    lined = [tab for tab in tabs.all() if style(tab, "borderBottomColor") != ground(visit.page)]
    assert [tab.inner_text() for tab in lined] == [current.inner_text()]


def test_way_that_is_shown_is_framed(site: Archive, visit: Visit) -> None:
    visit.go(site.meeting.path)
    chosen = visit.page.locator(".counts [aria-current]")
    assert style(chosen, "outlineStyle") == "solid"
    other = visit.page.locator(".counts a:not([aria-current])").first
    assert style(other, "outlineStyle") == "none"


def test_charts_are_drawn_in_the_readers_colours(site: Archive, visit: Visit) -> None:
    visit.go(site.paths["party"])
    ink = style(visit.page.locator("body"), "color")
    texts = visit.page.locator(".chart text").all()
    assert texts
    assert {style(text, "fill") for text in texts} == {ink}
    assert style(visit.page.locator(".chart .bar").first, "fill") != ground(visit.page)


def test_numbers_of_a_heat_table_are_read(site: Archive, visit: Visit) -> None:
    for name in ("atlas", "agreement"):
        visit.go(site.paths[name])
        cells = visit.page.locator("main td :is(a, span)").all()
        assert cells
        assert ground(visit.page) not in {style(cell, "color") for cell in cells}


def test_party_is_its_letter_without_an_empty_place(site: Archive, visit: Visit) -> None:
    visit.go(site.item.path)
    mark = visit.page.locator("main .party").first
    assert mark.inner_text().strip()
    assert style(mark, "paddingLeft") == "0px"


def test_marked_words_and_changes_are_seen(site: Archive, visit: Visit) -> None:
    visit.go(site.paths["search_hits"])
    assert style(visit.page.locator("mark").first, "backgroundColor") != ground(visit.page)
    visit.go(site.paths["compare"])
    for tag in ("del", "ins"):
        for change in visit.page.locator(f"main {tag}").all():
            assert style(change, "textDecorationLine") != "none"


def test_focus_is_seen(site: Archive, visit: Visit) -> None:
    visit.go(site.paths["review"])
    visit.page.keyboard.press("Tab")
    visit.page.keyboard.press("Tab")
    focused = visit.page.locator(":focus")
    assert style(focused, "outlineStyle") == "solid"
    assert style(focused, "outlineColor") != ground(visit.page)
