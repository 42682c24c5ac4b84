"""Phrases of common words alone."""

import re

import pytest
from django.test import Client

from amnarchive.search.index.common_words import pairs
from tests.amnarchive.search.archive import make_indexed


def test_pairs_are_of_neighbours_that_both_are_common() -> None:
    assert list(pairs(["i", "och", "kring", "sommarjobb", "att", "göra"])) == [
        "~i och",
        "~och kring",
        "~att göra",
    ]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("phrase", "titles"),
    [
        ("i och kring", ["Torget"]),
        ("nämnden beslutar att", ["Beslutet"]),
        ("om att inte behöva", ["Läxorna"]),
        ("att inte", ["Läxorna"]),
    ],
)
def test_a_phrase_of_them_finds_precisely_that(
    client: Client, phrase: str, titles: list[str]
) -> None:
    make_indexed("Torget", "Det händer mycket i och kring torget.", day="2019-01-01")
    make_indexed("Beslutet", "Här står att nämnden beslutar att vänta.", day="2019-01-02")
    make_indexed("Läxorna", "Det handlar om att inte behöva läsa läxor.", day="2019-01-03")
    make_indexed("Annat", "Kring torget och i parken beslutar att nämnden.", day="2019-01-04")
    html = client.get("/sok/", {"q": f'"{phrase}"'}).content.decode()
    found = re.findall(r"<h3><a [^>]*>.*?<span lang=\"sv\">(\w+)</span></a></h3>", html)
    assert found == titles


@pytest.mark.django_db
def test_their_pairs_apart_are_no_phrase(client: Client) -> None:
    make_indexed("Torget", "Det händer mycket i och kring torget, och i parken, i och för sig.")
    html = client.get("/sok/", {"q": '"och i och kring"'}).content.decode()
    assert "Ingen träff har just de orden i den ordningen" in html
