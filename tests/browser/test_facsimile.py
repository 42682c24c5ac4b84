"""The paper beside the text, as people use it: by click, by keyboard, without scripts."""

import pytest
from playwright.sync_api import Page

from amnarchive.models import AgendaItem
from tests import factories as make
from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.sheets import make_sheet

pytestmark = pytest.mark.django_db(transaction=True)

IN_SIGHT = """() => {
  const box = document.querySelector(':target').getBoundingClientRect();
  return box.top >= 0 && box.bottom <= innerHeight && box.width > 0;
}"""


@pytest.fixture
def item() -> AgendaItem:
    document = make.make_document(name="protokoll.pdf")
    meeting = make.make_meeting()
    paragraphs = [
        {
            "text": f"Stycke om plats {n}.",
            "mark": None,
            "level": 0,
            "page": 1,
            "line": n,
            "box": None,
        }
        for n in (5, 20, 30)
    ]
    sections = [{"kind": "matter", "heading": "Ärendet", "paragraphs": paragraphs}]
    item = make.make_item(meeting, 9, "Platser", document=document, sections=sections)
    make.make_motion(item, [("Elsa Brandt", "S")], "own", page=1, line=30)
    make_sheet(document, 1, [f"Rad {n} om en plats" for n in range(1, 36)])
    return item


def target(page: Page) -> str:
    return str(page.evaluate("document.querySelector(':target')?.id"))


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_a_fact_leads_to_its_line_on_the_paper(
    open_page: OpenPage, item: AgendaItem, width: int, script: bool
) -> None:
    visit = open_page(width=width, script=script)
    visit.go(item.path)
    visit.page.get_by_role("link", name="Läst på sida 1, rad 30").first.click()
    visit.page.wait_for_load_state("load")
    assert target(visit.page) == "rad-1-30"
    visit.page.wait_for_timeout(700)
    assert visit.page.evaluate(IN_SIGHT)
    seen = "getComputedStyle(document.querySelector(':target')).stroke"
    assert visit.page.evaluate(seen) == "rgb(13, 85, 71)"
    assert visit.overflow() == 0
    assert visit.complaints == []


def test_the_boxes_lie_on_the_picture(open_page: OpenPage, item: AgendaItem) -> None:
    visit = open_page()
    for zoom in ("", "&zoom=3"):
        visit.go(f"{item.path}faksimil/?sok=plats{zoom}")
        ends = visit.page.evaluate(
            """() => {
              const picture = document.querySelector('.paper-sheet img').getBoundingClientRect();
              const over = document.querySelector('.overlay').getBoundingClientRect();
              const found = document.querySelector('.found').getBoundingClientRect();
              return [picture.width - over.width, picture.height - over.height,
                      picture.left - over.left, picture.top - over.top,
                      (found.left - picture.left) / picture.width,
                      (found.top - picture.top) / picture.height];
            }"""
        )
        assert ends[:4] == pytest.approx([0, 0, 0, 0], abs=1)
        # "plats" is the fourth word of the first line: 72 + 6 × 12 points from the left.
        assert ends[4] == pytest.approx((144 - 1.5) / 595, abs=0.003)
        assert ends[5] == pytest.approx((60 - 1.5) / 842, abs=0.003)


def test_the_keyboard_reaches_lines_and_the_large_paper(
    open_page: OpenPage, item: AgendaItem
) -> None:
    visit = open_page()
    visit.go(f"{item.path}faksimil/?zoom=2")
    reached = []
    for _ in range(60):
        visit.page.keyboard.press("Tab")
        focused = "document.activeElement.getAttribute('href') ?? document.activeElement.className"
        reached.append(visit.page.evaluate(focused))
    assert {"#rad-1-5", "#rad-1-20", "#rad-1-30", "paper-frame"} <= set(reached)
    visit.page.get_by_label("Visa rad 20 på papperet").focus()
    visit.page.keyboard.press("Enter")
    assert target(visit.page) == "rad-1-20"


def test_a_second_visit_fetches_no_picture(open_page: OpenPage, item: AgendaItem) -> None:
    visit = open_page()
    asked: list[str] = []
    visit.page.on("requestfinished", lambda request: asked.append(request.url))
    visit.go(f"{item.path}faksimil/")
    visit.page.wait_for_timeout(300)
    assert [url for url in asked if url.endswith(".webp")]
    asked.clear()
    visit.go(f"{item.path}faksimil/?sok=plats")
    visit.page.wait_for_timeout(300)
    sizes = visit.page.evaluate(
        "performance.getEntriesByType('resource')"
        ".filter(e => e.name.endsWith('.webp')).map(e => e.transferSize)"
    )
    assert sizes
    assert set(sizes) == {0}
