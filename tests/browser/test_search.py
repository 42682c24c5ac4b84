"""Search in a real browser: with htmx, without JavaScript, on a phone."""

import re

import pytest
from playwright.sync_api import expect

from tests.amnarchive.search.archive import make_archive
from tests.browser.conftest import DESKTOP, PHONE, OpenPage, Scheme

PATHS = [
    "/sok/",
    "/sok/?q=unga",
    "/sok/?q=unga&parti=sd&ar=2031",
    "/sok/?q=%C2%A7+1+2019-06-18",
    "/reservationer/?parti=s",
    "/uttalanden/",
]


@pytest.fixture(autouse=True)
def archive(transactional_db: None) -> None:  # noqa: ARG001 - the parties first
    make_archive()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_the_pages_are_sound(open_page: OpenPage, width: int, scheme: Scheme) -> None:
    visit = open_page(width=width, scheme=scheme)
    for path in PATHS:
        visit.go(path)
        assert visit.overflow() == 0, path
        assert visit.complaints == [], path


def test_results_are_swapped_and_the_address_follows(open_page: OpenPage) -> None:
    visit = open_page()
    page = visit.page
    visit.go("/sok/")
    page.get_by_label("Sök ord, namn").fill("unga")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="2 träffar")).to_be_visible()
    expect(page.get_by_role("status").first).to_have_text("2 träffar")
    assert page.url.endswith("/sok/?q=unga")
    page.get_by_text("Avgränsa sökningen").click()
    page.get_by_role("checkbox", name="(SD)").check()
    page.get_by_role("button", name="Visa", exact=True).click()
    expect(page.get_by_role("heading", name="1 träff")).to_be_visible()
    assert page.url.endswith("/sok/?q=unga&parti=sd")
    page.go_back()
    expect(page.get_by_role("heading", name="2 träffar")).to_be_visible()
    assert visit.complaints == []


def test_a_diary_number_leads_to_the_case_with_a_notice(open_page: OpenPage) -> None:
    visit = open_page()
    visit.go("/sok/")
    visit.page.get_by_label("Sök ord, namn").fill("amn2019/178")
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_url("**/arenden/amn-2019-0178/")
    expect(visit.page.get_by_text("Du sökte på diarienumret amn2019/178")).to_be_visible()


def test_search_works_without_javascript(open_page: OpenPage) -> None:
    visit = open_page(script=False)
    visit.go("/sok/")
    visit.page.get_by_label("Sök ord, namn").fill("unga")
    visit.page.keyboard.press("Enter")
    expect(visit.page.get_by_role("heading", name="2 träffar")).to_be_visible()
    visit.page.get_by_role("link", name=re.compile("Sommarjobb för unga")).click()
    assert visit.page.url.endswith("/arbetsmarknadsnamnden/2019-06-18/1/?sok=unga")
    expect(visit.page.locator("h1 mark")).to_have_text("unga")


def test_a_reservation_leads_to_its_place_on_the_page(open_page: OpenPage) -> None:
    visit = open_page()
    visit.go("/reservationer/?parti=v")
    visit.page.get_by_role("link", name=re.compile("Sommarjobb för unga")).click()
    assert visit.page.url.endswith("/2019-06-18/1/#reservation-1")
    expect(visit.page.locator("#reservation-1")).to_be_in_viewport()
