"""A word rightly typed finds what a scan made of it."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from amnarchive.actions.vocabulary import rebuild_vocabulary
from amnarchive.search import config
from amnarchive.search.spelling.correction import corrected
from amnarchive.search.spelling.misread import misreadings
from amnarchive.search.typed.query import parse
from amnarchive.search.typed.ways import Kind
from tests.amnarchive.search.archive import make_indexed


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("språkkurser", "sprakkurser"),
        ("språkkurs", "sprdkkursen"),
        ("förslag", "f6rslag"),
        ("förslag", "férslag"),
        ("nämnden", "ndmnden"),
        ("särskola", "sirskola"),
        ("barnomsorg", "bamomsorg"),
        ("moderna", "modema"),
        ("kommun", "komrnun"),
    ],
)
def test_what_scans_make_of_words(printed: str, read: str) -> None:
    assert read in misreadings(printed)


@pytest.mark.parametrize("word", ["får", "2019", "§", "a" * 60, "å" * 60])
def test_few_misreadings_are_looked_up(word: str) -> None:
    most = config.MISREAD_MOST + config.MISREAD_INFLECTED * 15
    assert len(misreadings(word)) <= most
    assert word not in misreadings(word)


@pytest.mark.django_db
def test_a_misread_word_is_found_and_told(client: Client) -> None:
    make_indexed("Kurser", "Flera sprakkurser ges.", day="2020-01-02")
    make_indexed("Språk", "Flera språkkurser ges.", day="2020-01-01")
    make_indexed("Annat", "Flera yrkeskurser ges.", day="2020-01-03")
    rebuild_vocabulary()
    html = client.get("/sok/", {"q": "språkkurser"}).content.decode()
    assert html.index("Språk<") < html.index("Kurser<")
    assert "Annat" not in html
    assert "felläst som" in html
    assert "<mark>sprakkurser</mark>" in html
    exact = client.get("/sok/", {"q": "språkkurser", "exakt": "1"}).content.decode()
    assert "sprakkurser" not in exact


@pytest.mark.django_db
def test_what_is_a_word_of_its_own_is_no_misreading() -> None:
    make_indexed("Hörnet", "Huset i hörnet.", day="2020-01-02")
    make_indexed("Hornet", "Tjuren och hornet.", day="2020-01-03")
    rebuild_vocabulary()
    query = corrected(parse("hörnet")[0]).query
    assert not [way for way in query.clauses[0].ways() if way.kind == Kind.MISREAD]


@pytest.mark.django_db
def test_misreadings_cost_no_query(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    make_indexed("Kurser", "Flera sprakkurser ges.", day="2020-01-02")
    rebuild_vocabulary()
    query = parse("språkkurser")[0]
    with django_assert_num_queries(1):
        found = corrected(query)
    assert not found.words
    assert [way.steps for way in found.query.clauses[0].ways() if way.kind == Kind.MISREAD] == [
        (("=sprakkurser",),)
    ]
