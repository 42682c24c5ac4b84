"""Keyboard shortcuts lead, are announced, keep out of fields and can be turned off."""

import pytest
from playwright.sync_api import Page, expect

from tests.amnarchive.views.conftest import Archive, build_archive
from tests.browser.conftest import PHONE, OpenPage


@pytest.fixture
def archive(transactional_db: None) -> Archive:  # noqa: ARG001 - the live server reads it
    return build_archive()


def wait_for(page: Page, path: str) -> None:
    """Wait until the page stands at `path`."""
    page.wait_for_url(lambda url: url.split("//")[1].partition("/")[2] == path.removeprefix("/"))


def test_keys_lead_through_the_archive(archive: Archive, open_page: OpenPage) -> None:
    visit = open_page()
    visit.go("/")
    keys = visit.page.keyboard
    for letter, path in [("m", "/moten/"), ("g", "/granska/"), ("p", "/personer/"), ("s", "/")]:
        keys.press("g")
        keys.press(letter)
        wait_for(visit.page, path)
    visit.go(archive.item.path)
    keys.press("j")
    wait_for(visit.page, archive.item.path.replace("/9/", "/10/"))
    keys.press("k")
    wait_for(visit.page, archive.item.path)
    keys.press("/")
    expect(visit.page.get_by_role("combobox")).to_be_focused()
    keys.type("gm j?")
    expect(visit.page.get_by_role("combobox")).to_have_value("gm j?")
    wait_for(visit.page, archive.item.path)
    assert visit.complaints == []


def test_keys_of_the_browser_are_left_alone(archive: Archive, open_page: OpenPage) -> None:
    visit = open_page()
    visit.go(archive.item.path)
    for keys in ("Control+j", "Alt+k", "Meta+j"):
        visit.page.keyboard.press(keys)
    visit.page.keyboard.press("g")
    visit.page.keyboard.press("x")
    visit.page.keyboard.press("m")
    visit.page.wait_for_timeout(300)
    wait_for(visit.page, archive.item.path)


def test_dialog_tells_them_and_gives_the_focus_back(archive: Archive, open_page: OpenPage) -> None:
    visit = open_page(width=PHONE)
    visit.go(archive.item.path)
    visit.page.keyboard.press("?")
    dialog = visit.page.get_by_role("dialog", name="Kortkommandon")
    expect(dialog).to_contain_text("Till sökfältet")
    visit.page.keyboard.press("j")
    visit.page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    wait_for(visit.page, archive.item.path)
    link = visit.page.get_by_role("link", name="Kortkommandon")
    link.press("Enter")
    expect(dialog).to_be_visible()
    dialog.get_by_role("button", name="Stäng").click()
    expect(link).to_be_focused()
    assert visit.overflow() == 0
    assert visit.complaints == []


def test_turned_off_they_stay_off(archive: Archive, open_page: OpenPage) -> None:
    visit = open_page()
    visit.go("/om/")
    field = visit.page.get_by_role("combobox")
    expect(field).to_have_attribute("aria-keyshortcuts", "/")
    visit.page.get_by_role("checkbox", name="Använd kortkommandon").uncheck()
    assert field.get_attribute("aria-keyshortcuts") is None
    visit.go(archive.item.path)
    for key in ("j", "/", "?", "g", "m"):
        visit.page.keyboard.press(key)
    visit.page.wait_for_timeout(300)
    wait_for(visit.page, archive.item.path)
    expect(visit.page.get_by_role("dialog")).to_have_count(0)
    visit.page.get_by_role("link", name="Kortkommandon").click()
    visit.page.get_by_role("dialog").get_by_role("checkbox").check()
    visit.page.keyboard.press("Escape")
    visit.page.keyboard.press("j")
    wait_for(visit.page, archive.item.path.replace("/9/", "/10/"))


def test_single_keys_are_announced_where_they_lead(archive: Archive, open_page: OpenPage) -> None:
    visit = open_page()
    visit.go(archive.item.path)
    marked = visit.page.locator("[aria-keyshortcuts]")
    found = {
        node.get_attribute("aria-keyshortcuts"): node.evaluate("node => node.localName")
        for node in marked.all()
    }
    assert found == {"/": "input", "j": "a", "k": "a", "?": "a"}


@pytest.mark.usefixtures("archive")
def test_without_javascript_the_link_leads_to_what_they_are(open_page: OpenPage) -> None:
    visit = open_page(script=False)
    visit.go("/")
    visit.page.get_by_role("link", name="Kortkommandon").click()
    assert visit.page.url.endswith("/om/#kortkommandon")
    expect(visit.page.get_by_role("heading", name="Kortkommandon")).to_be_visible()
    expect(visit.page.get_by_role("checkbox")).to_have_count(0)
