"""A file holds exactly the rows that the pages show, in their order."""

import csv
import io

import pytest
from bs4 import BeautifulSoup, Tag
from django.test import Client

from amnarchive.actions.index import index_items
from tests.amnarchive.search.archive import make_archive, make_indexed
from tests.factories import (
    make_motion,
    make_paper,
    make_party,
    make_reservation,
    make_statement,
    make_vote,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def archive() -> None:
    """More of everything than fits on a page."""
    make_archive()
    for number in range(24):
        item = make_indexed(
            f"Platserna i grupp {number}",
            day=f"20{10 + number % 7}-0{1 + number % 9}-15",
            cases=[f"AMN 2020-{number + 1:04}"],
            vote_kind=("unanimous", "without_vote", "roll_call", "")[number % 4],
            outcome=("", "", "postponed", "referred_back")[number // 2 % 4],
        )
        make_motion(item, [("Bo Ek", "S")])
        make_reservation(item, [("Bo Ek", "S"), ("Ylva Granqvist", "V")], text=LONG)
        make_reservation(item, [("", "SD")], in_favour_of=make_party("M"), text="Fler platser nu.")
        make_statement(item, [("Nils Dahl", "KD")], kind=("note", "special_statement")[number % 2])
        make_vote(item, 7, 6, number % 2)
        index_items(items=[item])
    make_paper(["Platserna till hösten"], title="Om platserna")


LONG = "Först något annat. " * 30 + "Platserna <räcker> & når inte alla. " + "Sedan mer. " * 30


def text(tag: Tag | None) -> str:
    return " ".join(tag.get_text().split()) if tag else ""


def pages(client: Client, path: str, query: str) -> tuple[list[Tag], str]:
    """The rows of all pages of a list, and what the button promises."""
    rows: list[Tag] = []
    button = ""
    for number in range(1, 20):
        html = client.get(f"{path}{query}{'&' if query else '?'}sida={number}").content.decode()
        soup = BeautifulSoup(html, "html.parser")
        found = soup.select("article.hit")
        rows += found
        button = text(soup.select_one(".export a"))
        if not soup.select_one('.pager a[rel="next"]'):
            break
    return rows, button


def taken(client: Client, path: str) -> list[dict[str, str]]:
    """The rows of a file, each by its columns."""
    response = client.get(path)
    assert response.status_code == 200
    content = b"".join(response.streaming_content).decode()  # type: ignore[attr-defined]  # streams
    assert content.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(content.removeprefix("\ufeff"), newline="")))


def without_marks(address: str) -> str:
    """The address of a § without the words to mark."""
    path, _hash, anchor = address.partition("#")
    return f"{path.partition('?')[0]}#{anchor}" if anchor else path.partition("?")[0]


PART_REQUESTS = [
    "",
    "?parti=s,v",
    "?parti=sd&ar=2012",
    "?q=platserna",
    "?q=platserna&ordning=relevans",
    "?q=platserna+hösten",
    "?utfall=bordlagt",
    "?amne=arbetsmarknad",
    "?amne=ovrigt",
    "?beslut=enhalligt",
    "?person=ylva-granqvist&fran=2013",
    "?namnd=finns-inte",
    "?parti=mp",
]


@pytest.mark.parametrize("query", [*PART_REQUESTS, "?forslag=m", "?forslag=s&q=platserna"])
def test_reservations(client: Client, query: str) -> None:
    shown, button = pages(client, "/reservationer/", query)
    rows = taken(client, f"/reservationer.csv{query}")
    assert len(rows) == len(shown)
    assert (f"({len(rows)} rad" in button) == bool(rows)
    for row, tag in zip(rows, shown, strict=True):
        compare(row, tag)


@pytest.mark.parametrize("query", [*PART_REQUESTS, "?typ=anteckning"])
def test_statements(client: Client, query: str) -> None:
    shown, button = pages(client, "/uttalanden/", query)
    rows = taken(client, f"/uttalanden.csv{query}")
    assert len(rows) == len(shown)
    assert (f"({len(rows)} rad" in button) == bool(rows)
    for row, tag in zip(rows, shown, strict=True):
        compare(row, tag)
        assert row["Sort"].lower() in text(tag)


def compare(row: dict[str, str], tag: Tag) -> None:
    """Every column says what the row of the page says."""
    day, title = tag.select_one("time"), tag.select_one("h3 a")
    assert day
    assert title
    assert row["Datum"] == day["datetime"]
    assert f"{row['Paragraf']} {row['Rubrik']}" == text(title)
    assert row["Adress"] == f"http://testserver{without_marks(str(title['href']))}"
    assert row["Textställe"] == text(tag.select_one(".hit-text"))
    assert row["Nämnd"] in text(tag.select_one(".hit-meta"))
    who = [part.strip() for part in text(tag.select_one(".hit-by")).split(",")]
    assert [one.replace("(", "").replace(")", "") for one in row["Personer"].split("; ")] == who
    assert row["Partier"].split("; ") == [text(m) for m in tag.select(".hit-by .party")]
    last = tag.select(".hit-meta")[-1]
    if "Till förmån för" in row:
        marks = [text(mark) for mark in last.select(".party")]
        assert row["Till förmån för"] == "; ".join(marks)
    assert row["Utfall"].lower()[:6] in text(last)
    assert (
        row["Röster"]
        or not row["Så beslutades det"]
        or row["Så beslutades det"].lower() in text(last)
    )


SEARCHES = [
    "?q=platserna",
    "?q=platserna&ordning=datum",
    "?q=platserna&parti=s,v",
    "?q=sommarjobb+platserna",
    "?typ=reservation&q=platserna",
    "?typ=uttalande",
    "?typ=handling",
    "?ar=2012",
]


@pytest.mark.parametrize("query", SEARCHES)
def test_search(client: Client, query: str) -> None:
    shown, button = pages(client, "/sok/", query)
    rows = taken(client, f"/sok.csv{query}")
    assert rows
    assert f"({len(rows)} rad" in button
    if "typ=reservation" in query or "typ=uttalande" in query:
        # The page gathers those of one § that stand together under it.
        links = [
            str(a["href"]) for tag in shown for a in tag.select(".hit-parts > li > a:first-child")
        ]
    else:
        links = [str(a["href"]) for tag in shown for a in tag.select("h3 a")[:1]]
        titles = [text(tag.select_one("h3 a")) for tag in shown]
        assert [f"{row['Paragraf']} {row['Rubrik']}".strip() for row in rows] == titles
    addresses = [row["Adress"].removeprefix("http://testserver") for row in rows]
    assert [without_marks(address) for address in addresses] == [
        without_marks(link).partition("#")[0] if "/text/" in link else without_marks(link)
        for link in links
    ]
