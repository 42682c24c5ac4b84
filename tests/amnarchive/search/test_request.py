"""The request and the address say the same."""

import datetime as dt

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from amnarchive.search.dates import find_day, read_period
from amnarchive.search.parameters import read
from amnarchive.search.request import SearchRequest
from amnarchive.search.swedish_order import swedish_key
from tests.amnarchive.search.archive import make_archive


@pytest.mark.django_db
@pytest.mark.parametrize(
    "query",
    [
        "",
        "q=sommarjobb",
        (
            "q=sommarjobb&namnd=arbetsmarknadsnamnden&parti=sd&person=bo-ek&typ=reservation"
            "&ar=2019&fran=2019-01-01&till=2019-12-31&dnr=AMN+2019-0178&ordning=datum&sida=3"
        ),
    ],
)
def test_an_address_is_read_and_written_back(query: str) -> None:
    make_archive()
    asked = read(QueryDict(query))
    assert asked.notes == ()
    assert asked.request.query_string == (f"?{query}" if query else "")


@pytest.mark.django_db
@given(st.text(max_size=600))
def test_whatever_is_typed_comes_back_as_it_was_read(typed: str) -> None:
    parameters = QueryDict(mutable=True)
    parameters["q"] = typed.encode("utf-8", "ignore").decode()
    request = read(parameters).request
    assert read(QueryDict(request.query_string[1:])).request == request


def test_a_changed_search_starts_at_its_first_page() -> None:
    request = SearchRequest(q="hund", ar=2019, sida=4)
    assert request.but(ar=2020) == SearchRequest(q="hund", ar=2020)
    assert request.without("ar") == SearchRequest(q="hund")
    assert request.filters == {"ar": "2019"}


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2019-06-18", "2019-06-18", "2019-06-18"),
        ("20190618", "2019-06-18", "2019-06-18"),
        ("18 juni 2019", "2019-06-18", "2019-06-18"),
        ("18/6 2019", "2019-06-18", "2019-06-18"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("juni 2019", "2019-06-01", "2019-06-30"),
        ("2019", "2019-01-01", "2019-12-31"),
    ],
)
def test_periods_as_people_write_them(text: str, first: str, last: str) -> None:
    assert read_period(text) == (dt.date.fromisoformat(first), dt.date.fromisoformat(last))


@pytest.mark.parametrize(
    "text", ["", "2019-13-45", "31 februari 2020", "snart", "99999", "2019-00"]
)
def test_what_is_no_period_is_none(text: str) -> None:
    assert read_period(text) is None


def test_a_diary_number_glued_to_a_date_is_no_day() -> None:
    assert find_day("80101911/26.06.2025") is None


def test_swedish_letters_come_last() -> None:
    names = ["Öberg", "Ågren", "Zetterberg", "Ärlig", "andersson", "Édith", "Eva"]
    assert sorted(names, key=swedish_key) == [
        "andersson",
        "Édith",
        "Eva",
        "Zetterberg",
        "Ågren",
        "Ärlig",
        "Öberg",
    ]
