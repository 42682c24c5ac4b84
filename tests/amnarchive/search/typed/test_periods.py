"""Stretches of time as they are typed."""

import datetime as dt

import pytest
from django.test import Client

from amnarchive.actions.vocabulary import rebuild_vocabulary
from amnarchive.search.typed.clauses import Clause
from amnarchive.search.typed.periods import find_lately, find_period
from amnarchive.search.typed.query import parse
from amnarchive.search.typed.terms import Key, Span, Word
from amnarchive.search.typed.ways import Kind
from tests.amnarchive.search.archive import make_indexed


@pytest.mark.parametrize(
    ("text", "year", "months"),
    [
        ("skolor våren 2025", 2025, range(1, 7)),
        ("Hösten 2024", 2024, range(8, 13)),
        ("sommaren 2023", 2023, range(6, 9)),
        ("budget q1 2024", 2024, range(1, 4)),
        ("kvartal 4 2024", 2024, range(10, 13)),
        ("andra kvartalet 2022", 2022, range(4, 7)),
        ("första halvåret av 2022", 2022, range(1, 7)),
        ("mars–maj 2025", 2025, range(3, 6)),
        ("januari till och med mars 2024", 2024, range(1, 4)),
        ("okt-dec 2024", 2024, range(10, 13)),
    ],
)
def test_periods(text: str, year: int, months: range) -> None:
    found = find_period(text)
    assert found is not None
    assert (found.year, found.months) == (year, tuple(months))


@pytest.mark.parametrize(
    "text", ["våren", "vår 99", "maj 2024", "maj-mars 2024", "mat och vin 2024"]
)
def test_what_is_no_period(text: str) -> None:
    assert find_period(text) is None


@pytest.mark.parametrize(
    ("text", "today", "year", "first"),
    [
        ("beslut i våras", dt.date(2024, 9, 1), 2024, 1),
        ("beslut i höstas", dt.date(2024, 3, 1), 2023, 8),
        ("i fjol", dt.date(2024, 3, 1), 2023, 1),
        ("förra året", dt.date(2024, 3, 1), 2023, 1),
        ("i år", dt.date(2024, 3, 1), 2024, 1),
    ],
)
def test_what_is_told_from_today(text: str, today: dt.date, year: int, first: int) -> None:
    found = find_lately(text, today)
    assert found is not None
    assert (found.year, found.months[0]) == (year, first)


def test_a_season_is_any_of_its_months() -> None:
    ((jobs,), (*months,)) = (clause.terms for clause in parse("feriejobb sommaren 2024")[0].clauses)
    assert jobs == Word("feriejobb")
    assert [term.lexeme for term in months if isinstance(term, Key)] == [
        "@2024-06",
        "@2024-07",
        "@2024-08",
    ]


def test_a_time_told_from_today_is_no_must() -> None:
    query = parse("feriejobb i våras")[0]
    assert query.clauses == (Clause((Word("feriejobb"),)),)
    assert [way for way in query.bonus if way.kind == Kind.FACT and len(way.steps[0]) > 1]


@pytest.mark.parametrize("text", ["plan 2026-2028", "handlingsplan 2026–2028", "2026/2028"])
def test_a_span_of_years_is_no_diary_number(text: str) -> None:
    terms = [term for clause in parse(text)[0].clauses for term in clause.terms]
    assert Span(("2026", "2028"), (2026, 2027, 2028)) in terms
    assert not any(isinstance(term, Key) for term in terms)


def test_after_the_letters_of_a_registry_it_is_one() -> None:
    ((term,),) = (clause.terms for clause in parse("KS 2026-2028")[0].clauses)
    assert isinstance(term, Key)


@pytest.mark.django_db
def test_hits_of_years_and_seasons_say_why(client: Client) -> None:
    make_indexed("Plan mot buller 2026-2028", day="2026-02-03")
    make_indexed("Annat", day="2027-02-03")
    rebuild_vocabulary()
    for typed in ("plan 2026-2028", "buller våren 2026", "buller i våras"):
        html = client.get("/sok/", {"q": typed}).content.decode()
        assert "Plan mot buller" in html.replace("<mark>", "").replace("</mark>", "")
