"""A journalist counts: one party's reservations in a year, then what stands behind a number."""

import csv
import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.journeys.conftest import Start


def rows(file: Path) -> list[dict[str, str]]:
    """The rows of a fetched CSV, as a spreadsheet reads them."""
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def cell_of(table: Locator, row: str, column: str) -> Locator:
    """The cell where the two headings meet."""
    heads = [name.strip() for name in table.locator("thead th").all_inner_texts()]
    line = table.locator("tbody tr").filter(
        has=table.page.get_by_role("rowheader", name=row, exact=True)
    )
    return line.locator("td").nth(heads.index(column) - 1)


@pytest.mark.usefixtures("dissent")
def test_a_journalist_lists_the_reservations_of_a_party_in_a_year(start: Start) -> None:
    visit, hand = start()
    page = visit.page
    hand.follow(page.get_by_role("navigation", name="Huvudmeny").get_by_text("Reservationer"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Reservationer")
    hand.follow(cell_of(page.get_by_role("table"), "2019", "SD").get_by_role("link"))
    expect(page).to_have_url(re.compile(r"/reservationer/\?(?=.*parti=sd)(?=.*ar=2019)"))
    expect(page.get_by_role("heading", name="2 reservationer")).to_be_visible()
    hits = page.locator("article.hit")
    expect(hits).to_have_count(2)
    for hit in hits.all():
        expect(hit.locator(".hit-meta").first).to_contain_text("2019")
        expect(hit.locator(".hit-by")).to_contain_text("SD")
    file = hand.fetch(page.get_by_role("link", name="Hämta som CSV (2 rader)"))
    assert {row["Partier"] for row in rows(file)} == {"SD"}
    assert [row["Datum"] for row in rows(file)] == ["2019-04-09", "2019-02-05"]
    assert visit.complaints == []


@pytest.mark.usefixtures("dissent")
def test_a_journalist_opens_the_number_behind_a_cell_and_takes_it_home(start: Start) -> None:
    visit, hand = start()
    page = visit.page
    hand.follow(page.get_by_role("navigation", name="Huvudmeny").get_by_text("Granska"))
    hand.follow(
        page.locator("main").get_by_role("link", name=re.compile("samsyn", re.IGNORECASE)).first
    )
    expect(page.get_by_role("heading", level=1)).to_have_text("Samsyn mellan partier")
    hand.follow(page.get_by_role("navigation", name="Sätt att räkna").get_by_text("Reservationer"))
    hand.choose(page.get_by_label("Från och med år"), "2019")
    hand.choose(page.get_by_label("Till och med år"), "2019")
    hand.follow(page.get_by_role("button", name="Visa"))
    expect(page).to_have_url(re.compile("fran=2019&till=2019"))
    cell = cell_of(page.get_by_role("table"), "M", "L")
    expect(cell).to_contain_text("67 %")
    expect(cell).to_contain_text("2 av 3")
    hand.follow(cell.get_by_role("link"))
    listed = page.locator("main ol.rows > li")
    expect(listed).to_have_count(3)
    expect(listed.filter(has_text="gemensam")).to_have_count(2)
    file = hand.fetch(page.get_by_role("link", name="Hämta som CSV (3 rader)"))
    taken = rows(file)
    assert sorted(row["Datum"] for row in taken) == ["2019-03-05", "2019-04-09", "2019-05-14"]
    assert [row["Tillsammans"] for row in taken].count("ja") == 2
    shown = {link.get_attribute("href") for link in listed.get_by_role("link").all()}
    assert {row["Adress"].removeprefix(visit.origin) for row in taken} == shown
    hand.follow(listed.get_by_role("link").first)
    expect(page.locator("#reservation-1")).to_be_in_viewport()
    assert visit.complaints == []
