"""A day that does not fit among the other meetings holds the minutes back."""

import datetime as dt
from collections.abc import Callable

import pytest

from amnarchive.models import Document, Meeting
from tests import readings

Read = Callable[..., Document]
WINTER, SPRING, AUTUMN = dt.date(2021, 2, 9), dt.date(2021, 5, 18), dt.date(2021, 10, 19)


def put(read: Read, date: dt.date, *numbers: int, **rest: object) -> Document:
    items = [readings.item(n, number) for n, number in enumerate(numbers, 1)]
    return read(items, date=date, **rest)


@pytest.fixture
def year(read: Read) -> Read:
    """Three meetings whose §§ are counted through the year."""
    put(read, WINTER, 1, 12)
    put(read, SPRING, 30, 41)
    put(read, AUTUMN, 70, 85)
    return read


def test_numbers_that_belong_to_another_time_of_the_year(year: Read) -> None:
    document = put(year, dt.date(2021, 3, 16), 50, 60)
    finding = document.findings.get()
    assert finding.kind == "date_out_of_series"
    assert finding.is_blocking
    assert finding.text == (
        "Numren stämmer inte med datumet: § 50–60 den 2021-03-16, men § 30–41 den 2021-05-18, "
        "som är senare."
    )
    assert document.status == Document.Status.NEEDS_REVIEW
    assert not Meeting.objects.filter(date=dt.date(2021, 3, 16)).exists()


def test_the_day_that_a_person_gave_stands(year: Read) -> None:
    document = put(year, dt.date(2021, 3, 16), 50, 60)
    Document.objects.filter(pk=document.pk).update(
        date=dt.date(2021, 6, 16), body=document.body, head_decided=True
    )
    document.refresh_from_db()
    put(year, dt.date(2021, 3, 16), 50, 60, document=document)
    document.refresh_from_db()
    assert document.meeting is not None
    assert document.meeting.date == dt.date(2021, 6, 16)
    assert not document.findings.exists()


@pytest.mark.parametrize(
    ("date", "numbers"),
    [
        (dt.date(2021, 3, 16), (13, 29)),
        (dt.date(2021, 12, 14), (86, 99)),
        (dt.date(2021, 1, 19), (1, 9)),
        (dt.date(2021, 11, 16), (1, 9)),
        (dt.date(2022, 3, 16), (50, 60)),
        (dt.date(2020, 3, 16), (50, 60)),
        (SPRING, (30, 41)),
    ],
)
def test_what_agrees_or_begins_anew_is_let_through(
    year: Read, date: dt.date, numbers: tuple[int, int]
) -> None:
    assert not put(year, date, *numbers).findings.exists()


def test_an_extract_is_judged_by_its_number(year: Read) -> None:
    assert put(year, dt.date(2021, 6, 16), 45, is_extract=True).meeting is not None
    wrong = put(year, dt.date(2021, 6, 16), 15, is_extract=True)
    assert wrong.findings.get().kind == "date_out_of_series"


def test_the_same_document_read_again_does_not_contradict_itself(year: Read) -> None:
    document = put(year, dt.date(2021, 3, 16), 13, 20)
    put(year, dt.date(2021, 6, 16), 50, 55, document=document)
    assert not document.findings.exists()


def test_bodies_that_number_each_meeting_by_itself_prove_nothing(read: Read) -> None:
    for date in (WINTER, SPRING, AUTUMN):
        put(read, date, 1, 14)
    assert not put(read, dt.date(2021, 3, 16), 2, 9).findings.exists()


def test_one_other_meeting_proves_nothing(read: Read) -> None:
    put(read, SPRING, 30, 41)
    assert not put(read, dt.date(2021, 3, 16), 50, 60).findings.exists()
