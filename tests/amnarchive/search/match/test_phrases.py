"""How many rows are tested for a phrase."""

import pytest
from django.db import connection
from django.http import QueryDict

from amnarchive.actions.vocabulary import rebuild_vocabulary
from amnarchive.search.asking.parameters import read
from amnarchive.search.match.matching import matches
from amnarchive.search.match.phrases import rows_to_test
from amnarchive.search.match.scope import EVERYTHING
from amnarchive.search.spelling.vocabulary import frequencies
from amnarchive.search.typed.query import parse
from tests.amnarchive.search.archive import make_indexed

pytestmark = pytest.mark.django_db


@pytest.fixture
def archive() -> None:
    for day in range(1, 7):
        make_indexed(
            "Ett ärende", "Nämnden beslutar enligt förvaltningens förslag.", day=f"2019-01-0{day}"
        )
    make_indexed("Gården", "Nämnden vill bygga om gården.", day="2020-01-07")
    rebuild_vocabulary()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE amnarchive_searchentry")


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize(
    ("typed", "rows"),
    [
        ('"beslutar enligt förvaltningens förslag"', 6),
        ('"nämnden vill bygga"', 1),
        ('"nämnden beslutar"', 6),
        ('"nämnden beslutar enligt" gården', 1),
        ("gården", 0),
        ('"något annat helt"', 0),
    ],
)
def test_at_most_as_many_as_have_its_rarest_word_or_pair(typed: str, rows: int) -> None:
    query = parse(typed)[0]
    assert rows_to_test(query, query.all_of(), frequencies(query.lexemes)) == rows


@pytest.mark.usefixtures("archive")
def test_a_formula_costs_more_than_the_planner_thinks() -> None:
    asked = read(QueryDict('q="beslutar enligt förvaltningens förslag"'), EVERYTHING.filters)
    found = matches(asked, EVERYTHING, asked.query.all_of())
    assert found.rows.count() == 6
    assert found.cost > found.estimate
    word = read(QueryDict("q=gården"), EVERYTHING.filters)
    plain = matches(word, EVERYTHING, word.query.all_of())
    assert plain.cost == plain.estimate
