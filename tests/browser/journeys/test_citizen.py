"""A citizen wants to know what was decided about summer jobs last spring."""

import re

from django.utils.formats import date_format
from playwright.sync_api import expect

from amnarchive.models import AgendaItem
from tests.browser.journeys.conftest import Start


def test_a_citizen_finds_what_was_decided_last_spring(springs: AgendaItem, start: Start) -> None:
    visit, hand = start()
    page = visit.page
    hand.write(
        page.locator("main input[type=search]").first,
        f"sommarjobb våren {springs.meeting.date.year}",
    )
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/sok/\?q=sommarjobb"))
    best = page.locator("#resultat article.hit").first
    expect(best).to_contain_text(date_format(springs.meeting.date, "j F Y"))
    hand.follow(best.locator("h3 a"))
    expect(page.get_by_role("heading", level=1)).to_have_text(springs.title)
    decision = page.locator("#beslut")
    expect(decision).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text("Nämnden inrättar niohundra platser.")
    hand.follow(page.get_by_role("navigation", name="På den här sidan").get_by_text("Reservation"))
    expect(page.locator("#reservation-1")).to_be_in_viewport()
    expect(page.locator("#reservation-1")).to_contain_text("Torvald Lindeskog")
    assert visit.complaints == []


def test_a_citizen_leafs_to_the_same_decision(springs: AgendaItem, start: Start) -> None:
    visit, hand = start()
    page = visit.page
    hand.follow(page.get_by_role("navigation", name="Huvudmeny").get_by_text("Sammanträden"))
    year = str(springs.meeting.date.year)
    hand.follow(page.locator("main").get_by_role("link", name=year).first)
    day = page.locator(f'main a[href="{springs.meeting.path}"]').first
    hand.follow(day)
    hand.follow(page.locator(f'main a[href="{springs.path}"]').first)
    expect(page.locator("#beslut")).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text("Nämnden inrättar niohundra platser.")
    assert visit.complaints == []
