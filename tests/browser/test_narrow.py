"""What chooses above a list: folded on a phone, so that the list is seen; open on a desk."""

import pytest
from playwright.sync_api import expect

from tests.amnarchive.views.conftest import Archive, build_archive
from tests.browser.conftest import HEIGHT, PHONE, OpenPage

PAGES = ("atlas", "likenesses", "agreement", "documents")


@pytest.fixture
def archive(transactional_db: None) -> Archive:  # noqa: ARG001 - the live server reads it
    return build_archive()


@pytest.mark.parametrize("script", [True, False])
def test_phone_folds_them(archive: Archive, open_page: OpenPage, *, script: bool) -> None:
    visit = open_page(width=PHONE, script=script)
    for name in PAGES:
        visit.go(archive.paths[name])
        select = visit.page.locator(".filters select").first
        expect(select).to_be_hidden()
        visit.page.locator(".narrow > summary").click()
        expect(select).to_be_visible()


def test_desk_has_them_at_hand(archive: Archive, open_page: OpenPage) -> None:
    visit = open_page()
    for name in PAGES:
        visit.go(archive.paths[name])
        expect(visit.page.locator(".narrow > summary")).to_be_hidden()
        select = visit.page.locator(".filters select").first
        expect(select).to_be_visible()
        select.focus()
        expect(select).to_be_focused()


def test_table_stands_on_the_first_screen_of_a_phone(archive: Archive, open_page: OpenPage) -> None:
    visit = open_page(width=PHONE)
    visit.go(archive.paths["atlas"])
    box = visit.page.locator(".heat table").first.bounding_box()
    assert box is not None
    assert box["y"] < HEIGHT * 0.75


@pytest.mark.parametrize("name", ["likenesses", "documents", "agreement"])
def test_what_is_chosen_is_seen(archive: Archive, open_page: OpenPage, name: str) -> None:
    visit = open_page(width=PHONE)
    path = archive.paths[name].partition("?")[0]
    visit.go(f"{path}?namnd={archive.body.slug}")
    expect(visit.page.get_by_label("Nämnd")).to_have_value(archive.body.slug)
    expect(visit.page.get_by_label("Nämnd")).to_be_visible()
