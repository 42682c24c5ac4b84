"""Copying a citation and sharing a link, with and without JavaScript."""

import pytest
from playwright.sync_api import expect

from tests.amnarchive.views.conftest import Archive, build_archive
from tests.browser.conftest import OpenPage


@pytest.fixture
def archive(transactional_db: None) -> Archive:  # noqa: ARG001 - the parties' real colours
    return build_archive()


def test_the_citation_is_copied_with_one_press(archive: Archive, open_page: OpenPage) -> None:
    visit = open_page()
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit.go(archive.item.path)
    visit.page.get_by_role("link", name="Citera", exact=True).click()
    visit.page.get_by_role("button", name="Kopiera").first.click()
    expect(visit.page.get_by_role("status").first).to_have_text("Kopierat")
    copied = visit.page.evaluate("navigator.clipboard.readText()")
    assert copied.endswith(f"SHA-256 {archive.document.sha256}.")
    assert visit.complaints == []


def test_the_link_can_be_shared_without_javascript(archive: Archive, open_page: OpenPage) -> None:
    visit = open_page(script=False)
    visit.go(archive.item.path)
    visit.page.get_by_text("Dela", exact=True).click()
    link = visit.page.get_by_label("Länk till paragrafen")
    expect(link).to_have_value(visit.origin + archive.item.path)
    expect(visit.page.get_by_role("button", name="Kopiera")).to_have_count(0)


def test_one_reservation_is_cited_without_javascript(archive: Archive, open_page: OpenPage) -> None:
    visit = open_page(script=False, width=390)
    visit.go(archive.item.path)
    visit.page.get_by_role("link", name="Citera reservation av Torvald Lindeskog (SD)").click()
    heading = visit.page.get_by_role("heading", level=1)
    expect(heading).to_contain_text("reservation av Torvald Lindeskog (SD)")
    visit.page.get_by_label("Citera en del").select_option("uttalande-1")
    visit.page.get_by_role("button", name="Visa").click()
    expect(heading).to_contain_text("särskilt uttalande av Maj-Britt Åkerö (V)")
    expect(visit.page.locator("#text-txt")).to_contain_text(f"{archive.item.path}#uttalande-1")
