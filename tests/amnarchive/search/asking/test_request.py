"""The request and the address say the same."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

import pytest
from django.db import transaction
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import DjangoDbBlocker

from amnarchive.search.asking.parameters import read
from amnarchive.search.asking.request import SearchRequest
from amnarchive.search.swedish_order import swedish_key
from amnarchive.search.typed.dates import find_day, read_period
from tests.amnarchive.search.archive import make_archive


@pytest.fixture(scope="module")
def archive(
    django_db_setup: None,  # noqa: ARG001 - the database under it
    django_db_blocker: DjangoDbBlocker,
) -> Iterator[None]:
    """The archive, once: hypothesis takes no fixture of a function."""
    with django_db_blocker.unblock(), transaction.atomic():
        make_archive()
        yield
        transaction.set_rollback(True)


@pytest.mark.django_db
@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize(
    "query",
    [
        "",
        "q=sommarjobb",
        (
            "q=sommarjobb&namnd=arbetsmarknadsnamnden&parti=s,v&bara=1&person=bo-ek"
            "&typ=reservation&ar=2019&fran=2019-01-01&till=2019-12-31&dnr=AMN+2019-0178"
            "&utfall=bordlagt&beslut=utan-omrostning&amne=arbetsmarknad&gruppera=arende&ordning=datum&exakt=1&sida=3"
        ),
    ],
)
def test_an_address_is_read_and_written_back(query: str) -> None:
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


WORDS = st.text(max_size=40).map(lambda text: text.encode("utf-8", "ignore").decode())
DAYS = st.dates(dt.date(1863, 1, 1), dt.date(2099, 12, 31))
REQUESTS = st.builds(
    SearchRequest,
    q=st.lists(st.sampled_from(["unga", "skola", '"bör inte"', "-budget", "§ 7"]), max_size=9).map(
        " ".join
    ),
    namnd=st.sampled_from(["", "arbetsmarknadsnamnden", "utbildningsnamnden"]),
    parti=st.lists(st.sampled_from(["s", "v", "sd", "kd"])).map(tuple),
    bara=st.sampled_from([None, 1]),
    person=st.sampled_from(["", "bo-ek", "rut-lind"]),
    typ=st.sampled_from(["", "paragraf", "reservation", "uttalande", "handling"]),
    ar=st.none() | st.integers(1863, 2099),
    dnr=st.sampled_from(["", "AMN 2019-0178"]),
    utfall=st.sampled_from(["", "avgjort", "bordlagt", "aterremitterat"]),
    beslut=st.sampled_from(["", "enhalligt", "utan-omrostning", "omrostning"]),
    amne=st.sampled_from(["", "skola", "formalia", "ovrigt"]),
    gruppera=st.sampled_from(["", "arende"]),
    ordning=st.sampled_from(["", "relevans", "datum"]),
    exakt=st.sampled_from([None, 1]),
    sida=st.integers(1, 999_999),
)
PERIODS = st.lists(st.none() | DAYS, min_size=2, max_size=2).map(
    lambda days: sorted(days) if all(days) else days  # type: ignore[type-var]  # none is None
)


@pytest.mark.django_db
@pytest.mark.usefixtures("archive")
@given(REQUESTS, PERIODS)
def test_every_request_is_read_back_from_its_address(
    request_: SearchRequest, days: list[dt.date | None]
) -> None:
    wish = replace(request_, fran=days[0], till=days[1])
    asked = read(QueryDict(wish.query_string[1:]), corrects=False)
    assert asked.request == wish
    assert asked.notes == ()


def test_one_question_has_one_address() -> None:
    assert SearchRequest(parti=("v", "s", "v")) == SearchRequest(parti=("s", "v"))
    assert SearchRequest(parti=("v", "s")).query_string == "?parti=s,v"
    assert SearchRequest(bara=1) == SearchRequest()


def test_one_value_comes_or_goes() -> None:
    wish = SearchRequest(q="hund", parti=("s",), bara=1, sida=4)
    both = wish.with_value("parti", "v")
    assert both == SearchRequest(q="hund", parti=("s", "v"), bara=1)
    assert both.without_value("parti", "s") == SearchRequest(q="hund", parti=("v",), bara=1)
    assert wish.without_value("parti", "s") == SearchRequest(q="hund")
    assert wish.with_value("ar", 2019).without_value("ar", 2018).ar == 2019
    assert wish.with_value("ar", 2019).without_value("ar", 2019).ar is None
    assert wish.but(parti="s,v").has_value("parti", "v")


@pytest.mark.django_db
@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize(
    ("query", "codes"),
    [
        ("parti=s&parti=v", ("s", "v")),
        ("parti=V,s", ("s", "v")),
        ("parti=fp", ("l",)),
        ("parti=V%C3%A4nsterpartiet", ("v",)),
        ("parti=,", ()),
    ],
)
def test_parties_in_the_address_as_people_write_them(query: str, codes: tuple[str, ...]) -> None:
    asked = read(QueryDict(query))
    assert asked.request.parti == codes
    assert not asked.notes


@pytest.mark.django_db
@pytest.mark.usefixtures("archive")
def test_a_party_that_is_none_leaves_the_others() -> None:
    asked = read(QueryDict("parti=s,xyz,v&bara=1"))
    assert asked.request == SearchRequest(parti=("s", "v"), bara=1)
    (note,) = asked.notes
    assert "”xyz”" in note
    assert "”Parti”" in note


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


def test_a_day_is_found_behind_what_looks_like_one() -> None:
    found = find_day("§ 1 amn 2019-06-18")
    assert found is not None
    assert found.day == dt.date(2019, 6, 18)


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
