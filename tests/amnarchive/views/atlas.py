"""An archive with reservations of many parties, years and topics, and the numbers of a page."""

import csv
import io
import re

from bs4 import BeautifulSoup
from django.http import QueryDict
from django.test import Client

from amnarchive.actions.index import index_items
from amnarchive.search.asking.parameters import read
from amnarchive.search.match.run import run
from amnarchive.search.match.scope import RESERVATIONS
from tests.amnarchive.search.archive import make_indexed
from tests.factories import make_body, make_reservation

TITLES = (
    "Skolskjutsarnas hållplatser",
    "Cykelbanor",
    "Budget för biblioteken",
    "Något annat",
    "Sommarjobb",
)
PARTIES = ("S", "V", "M", "SD", "MP")


def make_archive() -> None:
    """§§ of five years and two committees, with reservations of one to three parties."""
    bodies = [make_body(), make_body("Kulturnämnden", slug="kulturnamnden", abbreviation="KUN")]
    items = []
    for number in range(20):
        item = make_indexed(
            TITLES[number % 5],
            day=f"{2014 + number % 6}-0{1 + number % 9}-1{number % 7}",
            body=bodies[number % 2],
            number=number + 1,
        )
        for start in range(number % 3):
            behind = PARTIES[(number + start) % 5 : (number + start) % 5 + 1 + number % 3]
            make_reservation(item, [("", letter) for letter in behind])
        items.append(item)
    make_reservation(items[0], [])
    index_items(items=items)


def soup(client: Client, address: str) -> BeautifulSoup:
    return BeautifulSoup(client.get(address).content.decode(), "html.parser")


def listed(address: str) -> int:
    """How many reservations an address of the list gives."""
    path, _mark, query = address.partition("?")
    assert path == "/reservationer/"
    return run(read(QueryDict(query), RESERVATIONS.filters), RESERVATIONS).count


def numbers(page: BeautifulSoup) -> list[tuple[int, str]]:
    """Every number of the tables, with its link ("" for 0)."""
    found = []
    for cell in page.select(".heat td"):
        link = cell.select_one("a")
        count = int(re.sub(r"\s", "", cell.get_text()).replace("–", "0"))
        assert bool(link) == bool(count)
        found.append((count, str(link["href"]) if link else ""))
    return found


def taken(client: Client, address: str) -> list[dict[str, str]]:
    """The rows of a file."""
    response = client.get(address)
    assert response.status_code == 200
    text = b"".join(response.streaming_content).decode()  # type: ignore[attr-defined]  # streams
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
