"""A printed page can be cited: where it is from, when, and out of which file."""

import pytest
from django.utils import timezone
from django.utils.formats import date_format
from playwright.sync_api import expect

from amnarchive.models import AgendaItem
from tests.amnarchive.views.conftest import Archive, build_archive
from tests.browser.conftest import OpenPage

WHITE, BLACK = "rgb(255, 255, 255)", "rgb(0, 0, 0)"


@pytest.fixture
def archive(transactional_db: None) -> Archive:  # noqa: ARG001 - the live server reads it
    return build_archive()


@pytest.mark.parametrize("name", ["item", "meeting", "paper"])
def test_foot_names_address_day_and_file(archive: Archive, open_page: OpenPage, name: str) -> None:
    document = archive.paper if name == "paper" else archive.document
    visit = open_page()
    visit.go(archive.paths[name])
    foot = visit.page.locator(".print-foot")
    expect(foot).to_be_hidden()
    visit.page.emulate_media(media="print")
    expect(foot).to_be_visible()
    expect(foot).to_contain_text(visit.origin + archive.paths[name])
    expect(foot).to_contain_text(date_format(timezone.localdate(), "j F Y"))
    expect(foot).to_contain_text(document.sha256)


def test_page_without_a_file_names_none(archive: Archive, open_page: OpenPage) -> None:
    visit = open_page()
    visit.go(archive.paths["party"])
    visit.page.emulate_media(media="print")
    expect(visit.page.locator(".print-foot")).to_contain_text("Hämtat")
    expect(visit.page.locator(".print-foot")).not_to_contain_text("SHA-256")


def test_paper_is_white_and_has_nothing_to_press(archive: Archive, open_page: OpenPage) -> None:
    visit = open_page(scheme="dark")
    visit.go(archive.item.path)
    visit.page.emulate_media(media="print", color_scheme="dark")
    body = visit.page.locator("body")
    expect(body).to_have_css("background-color", WHITE)
    expect(body).to_have_css("color", BLACK)
    for name in (".site-nav", ".search-box", ".site-foot nav", ".pager", "button"):
        for part in visit.page.locator(name).all():
            expect(part).to_be_hidden()
    expect(visit.page.get_by_role("heading", level=1)).to_be_visible()


def test_what_chooses_is_not_printed(archive: Archive, open_page: OpenPage) -> None:
    visit = open_page()
    visit.go(archive.paths["atlas"])
    visit.page.emulate_media(media="print")
    expect(visit.page.locator("select").first).to_be_hidden()
    expect(visit.page.locator("table").first).to_be_visible()


def test_a_roll_of_names_runs_on_the_line(archive: Archive, open_page: OpenPage) -> None:
    words = [word for number in range(40) for word in (f"Namn {number}", "Ja")]
    paragraphs = [
        {"text": word, "mark": None, "level": 0, "page": 3, "line": 1, "box": None}
        for word in words
    ]
    sections = [{"kind": "vote", "heading": "Omröstning", "paragraphs": paragraphs}]
    AgendaItem.objects.filter(pk=archive.item.pk).update(sections=sections)
    visit = open_page()
    visit.go(archive.item.path)
    visit.page.emulate_media(media="print")
    roll = visit.page.locator("#text ~ details")
    expect(roll.get_by_text("Namn 39")).to_be_visible()
    box = roll.bounding_box()
    assert box is not None
    assert box["height"] < len(words) * 4
