"""Suggestions under the search fields: by keyboard alone, for screen readers, on a phone."""

import datetime as dt
import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests import factories as make
from tests.browser.conftest import DESKTOP, PHONE, OpenPage, Scheme

HOSTILE = 'Sofia <img src=x onerror="document.title=1"> & mer'
TABLET = 800
PLACES = {"/": "Sök i protokollen", "/personer/": "Sök i protokollen", "/sok/": "Sök ord, namn"}


@pytest.fixture(autouse=True)
def archive(transactional_db: None) -> None:  # noqa: ARG001 - the parties first
    meeting = make.make_meeting()
    make.make_attendance(meeting, "Sofia Ström", "V")
    make.make_attendance(meeting, "Torvald Lindeskog", "SD")
    make.make_item(meeting, 9, HOSTILE)
    make.make_item(meeting, 10, "Sommarjobb för unga", cases=["AMN 2019-0178"])
    make.make_item(make.make_meeting(date=dt.date(2020, 1, 2)), 1, "Lägesrapport om sommarjobb",
                   cases=["AMN 2019-0178"])  # fmt: skip


def field(page: Page) -> Locator:
    return page.get_by_role("combobox", name=re.compile("Sök"))


def chosen(page: Page) -> str:
    """The text of the option that assistive technology is told of."""
    name = field(page).get_attribute("aria-activedescendant")
    return page.locator(f"#{name}").inner_text() if name else ""


def type_in(page: Page, text: str) -> None:
    field(page).focus()
    page.keyboard.type(text)


@pytest.mark.parametrize("path", PLACES)
def test_names_roles_and_states(open_page: OpenPage, path: str) -> None:
    visit = open_page()
    page = visit.page
    visit.go(path)
    box = field(page)
    expect(box).to_have_accessible_name(re.compile(PLACES[path]))
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).to_have_attribute("aria-autocomplete", "list")
    type_in(page, "sofia")
    expect(box).to_have_attribute("aria-expanded", "true")
    listbox = page.get_by_role("listbox", name="Förslag")
    expect(listbox).to_be_visible()
    assert listbox.get_attribute("id") == box.get_attribute("aria-controls")
    people = listbox.get_by_role("group", name="Personer")
    expect(people.get_by_role("option", name="Sofia Ström V")).to_have_attribute(
        "aria-selected", "false"
    )
    expect(listbox.get_by_role("option").last).to_have_text("Sök efter ”sofia”")
    expect(page.locator("[aria-live=polite]", has_text="2 förslag")).to_have_count(1)
    assert chosen(page) == ""
    page.keyboard.press("ArrowDown")
    assert "Sofia Ström" in chosen(page)
    expect(people.get_by_role("option")).to_have_attribute("aria-selected", "true")
    expect(box).to_be_focused()
    assert visit.complaints == []


def test_the_keys_do_as_everywhere(open_page: OpenPage) -> None:
    visit = open_page()
    page = visit.page
    visit.go("/")
    type_in(page, "sofia")
    listbox = page.get_by_role("listbox")
    expect(listbox).to_be_visible()
    page.keyboard.press("ArrowUp")
    assert chosen(page) == "Sök efter ”sofia”"
    page.keyboard.press("ArrowDown")
    assert "Sofia Ström" in chosen(page)
    page.keyboard.press("End")
    assert chosen(page) == ""
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Home")
    assert chosen(page) == ""
    assert field(page).evaluate("box => box.selectionStart") == 0
    page.keyboard.press("Escape")
    expect(listbox).to_be_hidden()
    expect(field(page)).to_have_value("sofia")
    expect(field(page)).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("ArrowDown")
    expect(listbox).to_be_visible()
    assert "Sofia Ström" in chosen(page)
    page.keyboard.press("Alt+ArrowUp")
    expect(listbox).to_be_hidden()
    page.keyboard.press("Alt+ArrowDown")
    expect(listbox).to_be_visible()
    assert chosen(page) == ""
    page.keyboard.press("Tab")
    expect(listbox).to_be_hidden()
    expect(page.get_by_role("button", name="Sök")).to_be_focused()
    expect(page.locator("[aria-live=polite]", has_text="förslag")).to_have_count(0)
    assert page.url.endswith("/")


def test_enter_goes_where_the_choice_leads(open_page: OpenPage) -> None:
    visit = open_page()
    page = visit.page
    for typed, address in (
        ("strom sof", "/personer/sofia-strom/"),
        ("arbetsm", "/arbetsmarknadsnamnden/"),
        ("2019/178", "/arenden/amn-2019-0178/"),
        ("sommarjobb", "/arenden/amn-2019-0178/"),
        ("onerror", "/arbetsmarknadsnamnden/2019-06-18/9/"),
    ):
        visit.go("/personer/")
        type_in(page, typed)
        expect(page.get_by_role("listbox")).to_be_visible()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url(f"**{address}")
    assert visit.complaints == []


def test_enter_searches_while_nothing_is_chosen(open_page: OpenPage) -> None:
    visit = open_page()
    visit.go("/")
    type_in(visit.page, "sofia")
    expect(visit.page.get_by_role("listbox")).to_be_visible()
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_url("**/sok/?q=sofia")


def test_the_last_row_searches_in_place(open_page: OpenPage) -> None:
    visit = open_page()
    page = visit.page
    visit.go("/sok/")
    type_in(page, "sofia")
    page.get_by_role("option", name="Sök efter").click()
    page.wait_for_url("**/sok/?q=sofia")
    expect(page.get_by_role("listbox")).to_be_hidden()
    page.wait_for_timeout(300)
    expect(page.get_by_role("listbox")).to_be_hidden()
    assert visit.complaints == []


def test_a_click_goes_there_and_the_field_keeps_the_focus_until_then(open_page: OpenPage) -> None:
    visit = open_page()
    page = visit.page
    visit.go("/")
    type_in(page, "sofia")
    option = page.get_by_role("option", name="Sofia Ström")
    option.hover()
    page.mouse.down()
    expect(field(page)).to_be_focused()
    page.mouse.up()
    page.wait_for_url("**/personer/sofia-strom/")


def test_a_hostile_title_is_text(open_page: OpenPage) -> None:
    visit = open_page()
    page = visit.page
    visit.go("/")
    title = page.title()
    type_in(page, "sofia")
    expect(page.get_by_role("option", name=re.compile("<img src=x onerror"))).to_be_visible()
    assert page.locator(".suggest-list img").count() == 0
    expect(page.locator(".suggest-list mark")).to_have_text(["Sofia", "Sofia"])
    assert page.title() == title
    assert visit.complaints == []


def test_only_the_last_text_is_asked_for_and_shown(open_page: OpenPage) -> None:
    visit = open_page()
    page = visit.page
    asked: list[str] = []
    held: list[Route] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url.rpartition("=")[2])
        held.append(route) if len(asked) == 1 else route.continue_()

    page.route("**/sok/forslag/**", answer)
    visit.go("/")
    type_in(page, "torv")
    page.wait_for_timeout(400)
    assert asked == ["torv"]
    page.keyboard.press("Control+a")
    page.keyboard.type("sofia")
    expect(page.get_by_role("option", name="Sofia Ström")).to_be_visible()
    assert asked == ["torv", "sofia"]
    expect(page.get_by_role("option", name="Torvald")).to_have_count(0)


def test_letters_that_an_ime_composes_are_not_asked_for(open_page: OpenPage) -> None:
    visit = open_page()
    page = visit.page
    visit.go("/")
    field(page).focus()
    client = page.context.new_cdp_session(page)
    for text in ("so", "sofi"):
        client.send(
            "Input.imeSetComposition", {"text": text, "selectionStart": 2, "selectionEnd": 2}
        )
    page.wait_for_timeout(400)
    expect(page.get_by_role("listbox")).to_have_count(0)
    client.send("Input.insertText", {"text": "sofia"})
    expect(page.get_by_role("listbox")).to_be_visible()


@pytest.mark.parametrize("status", [429, 500])
def test_a_refusal_leaves_the_field_as_it_is(open_page: OpenPage, status: int) -> None:
    visit = open_page()
    page = visit.page
    page.route("**/sok/forslag/**", lambda route: route.fulfill(status=status, body="<p>nej"))
    visit.go("/")
    type_in(page, "sofia")
    page.wait_for_timeout(400)
    expect(page.get_by_role("listbox")).to_have_count(0)
    page.keyboard.press("Enter")
    page.wait_for_url("**/sok/?q=sofia")


def test_it_works_after_htmx_put_the_page_back(open_page: OpenPage) -> None:
    visit = open_page()
    page = visit.page
    visit.go("/sok/")
    type_in(page, "sofia")
    expect(page.get_by_role("listbox")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=re.compile("träff"))).to_be_visible()
    page.go_back()
    expect(page.get_by_role("heading", name=re.compile("träff"))).to_have_count(0)
    field(page).fill("")
    type_in(page, "torv")
    expect(page.get_by_role("option", name="Torvald Lindeskog")).to_be_visible()
    expect(page.locator(".suggest-list")).to_have_count(1)
    assert visit.complaints == []


def test_without_javascript_the_field_searches(open_page: OpenPage) -> None:
    visit = open_page(script=False)
    visit.go("/")
    box = visit.page.get_by_role("searchbox", name="Sök i protokollen")
    expect(box).to_be_visible()
    box.fill("sofia")
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_url("**/sok/?q=sofia")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [PHONE, TABLET, DESKTOP])
@pytest.mark.parametrize("path", PLACES)
def test_it_lies_over_the_page(open_page: OpenPage, path: str, width: int, scheme: Scheme) -> None:
    visit = open_page(width=width, scheme=scheme)
    page = visit.page
    visit.go(path)
    before = page.evaluate("document.documentElement.scrollHeight")
    type_in(page, "sofia")
    expect(page.get_by_role("listbox")).to_be_visible()
    assert visit.overflow() == 0
    assert page.evaluate("document.documentElement.scrollHeight") == before
    boxes: list[Any] = [one.bounding_box() for one in page.locator(".suggest-option").all()]
    assert all(box["height"] >= 44 for box in boxes)
    assert all(box["x"] >= 0 and box["x"] + box["width"] <= width for box in boxes)
    assert visit.complaints == []
