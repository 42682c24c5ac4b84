"""Suggested cases and titles: by number in any spelling, by words, never what is held."""

import datetime as dt

import pytest

from amnarchive.models import Case
from amnarchive.search.suggest.suggestion import Kind
from amnarchive.search.suggest.suggestions import suggest
from tests import factories as make
from tests.amnarchive.search.suggest.suggested import labels


@pytest.mark.django_db
@pytest.mark.parametrize(
    "typed",
    [
        "AMN 2019-0178", "amn2019/178", "amn 2019/17", "2019-0178", "2019/178", "2019-17",
        "dnr amn 2019-017", "AMN 2019", "amn-2019-0178", "AMN 2019-0178-1.3", "2019.178",
    ],
)  # fmt: skip
def test_a_case_is_found_by_its_number_in_any_spelling(typed: str) -> None:
    make.make_item(cases=["AMN 2019-0178"], title="Sommarjobb för unga")
    make.make_item(make.make_meeting(date=dt.date(2021, 1, 1)), cases=["AMN 2020-0999"])
    (one,) = suggest(typed)[Kind.CASE]
    assert (one.label, one.detail) == ("AMN 2019-0178", "Sommarjobb för unga")


@pytest.mark.django_db
def test_the_very_number_comes_first() -> None:
    meeting = make.make_meeting()
    serials = ["0017", "0170", *range(1700, 1750)]
    make.make_item(meeting, cases=[f"AMN 2019-{serial}" for serial in serials])
    for typed in ("amn 2019-17", "2019/017"):
        assert labels(typed, Kind.CASE)[0] == "AMN 2019-0017"
    assert labels("amn 2019-170", Kind.CASE)[:2] == ["AMN 2019-0170", "AMN 2019-1709"]


@pytest.mark.django_db
def test_a_number_of_classes_is_found_too() -> None:
    item = make.make_item()
    case = Case.objects.create(
        key="322-278/2009", number="322-278-2009", slug="322-278-2009", municipality="Stockholm"
    )
    item.item_cases.create(case=case, position=1, printed="322-278/2009")
    assert labels("322-27", Kind.CASE) == ["322-278/2009"]
    assert labels("322-278/2009", Kind.CASE) == ["322-278/2009"]


@pytest.mark.django_db
def test_a_case_of_held_paragraphs_is_not_suggested() -> None:
    make.make_item(cases=["AMN 2019-0178"], published=False)
    make.make_item(make.make_meeting(published=False, date=dt.date(2020, 1, 1)),
                   cases=["AMN 2019-0179"])  # fmt: skip
    assert suggest("AMN 2019-017") == {}


@pytest.mark.django_db
@pytest.mark.parametrize("typed", ["somm", "för som", "unga sommarjobb", "sommarjobb for unga"])
def test_a_paragraph_is_found_by_words_of_its_title(typed: str) -> None:
    item = make.make_item(title="Sommarjobb för unga")
    (one,) = suggest(typed)[Kind.ITEM]
    assert (one.label, one.url) == ("Sommarjobb för unga", item.get_absolute_url())
    assert one.detail == "§\u00a01 · Arbetsmarknadsnämnden, 18 juni 2019"


@pytest.mark.django_db
def test_words_inside_and_too_short_ones_suggest_no_title() -> None:
    make.make_item(title="Sommarjobb för unga")
    assert suggest("jobb") == suggest("so") == suggest("sommarjobbet") == suggest("") == {}


@pytest.mark.django_db
def test_a_case_that_came_back_stands_once_by_its_latest_title() -> None:
    first = make.make_meeting(date=dt.date(2019, 5, 2))
    make.make_item(first, title="Fler sommarjobb", cases=["AMN 2019-0178"])
    make.make_item(title="Fler sommarjobb i år", cases=["AMN 2019-0178"])
    found = suggest("sommarjobb")
    assert [(one.label, one.detail) for one in found[Kind.CASE]] == [
        ("Fler sommarjobb i år", "AMN 2019-0178")
    ]
    assert Kind.ITEM not in found


@pytest.mark.django_db
def test_a_title_that_recurs_stands_once_and_is_the_newest() -> None:
    for day in (1, 2, 3):
        make.make_item(make.make_meeting(date=dt.date(2020, 1, day)), title="Val av justerare")
    (one,) = suggest("justerare")[Kind.ITEM]
    assert "3 januari 2020" in one.detail


@pytest.mark.django_db
def test_old_titles_are_found_behind_many_newer_meetings() -> None:
    make.make_item(make.make_meeting(date=dt.date(2001, 1, 1)), title="Slakthuset rivs")
    for day in range(1, 29):
        for month in (1, 2, 3):
            make.make_meeting(date=dt.date(2020, month, day))
    assert labels("slakt", Kind.ITEM) == ["Slakthuset rivs"]


@pytest.mark.django_db
def test_titles_of_held_paragraphs_and_documents_never_show() -> None:
    public = make.make_meeting()
    make.make_item(public, title="Hemligt ett", published=False)
    held = make.make_meeting(date=dt.date(2020, 1, 1), published=False)
    make.make_item(held, title="Hemligt två", published=True, cases=["AMN 2020-0001"])
    make.make_paper(title="Hemligt tre", status="held")
    assert suggest("hemligt") == {}
