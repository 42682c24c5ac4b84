"""What the page of a person shows first is the head of the list behind it, whatever there is."""

import datetime as dt

import pytest
from django.test import Client

from amnarchive.models import Person
from amnarchive.views.deeds import KINDS
from amnarchive.views.persons.years import NEWEST, years
from amnarchive.views.spellings import different, other_spellings
from tests.factories import (
    make_attendance,
    make_item,
    make_meeting,
    make_motion,
    make_recusal,
    make_reservation,
    make_statement,
    make_vote,
)

pytestmark = pytest.mark.django_db
EVA = "Eva Rask"
PATH = "/personer/eva-rask/"


def fill() -> None:
    """Eva in each way on seven days of some years, and on some lists twice."""
    for day in range(7):
        meeting = make_meeting(date=dt.date(2012 + day // 3, 2, 7 + day))
        make_attendance(meeting, EVA, "L", absent=True)
        if day % 2:
            make_attendance(meeting, EVA, "FP", "substitute", replaces="Bo Falk")
        for number in (1, 2):
            item = make_item(meeting, number, f"Fråga {day} {number}")
            make_motion(item, [(EVA, "L"), ("Bo Falk", "")], carried=bool(day % 2))
            make_reservation(item, [(EVA, "L")])
            make_statement(item, [(EVA, "")])
            make_recusal(item, EVA, "L")
            make_vote(item, ballots=[(EVA, "L", "yes")])


def test_the_newest_of_each_kind_head_its_list(client: Client) -> None:
    fill()
    shown = {one.kind.key: one for one in client.get(PATH).context["listings"]}
    assert set(shown) == {kind.key for kind in KINDS}
    for key, listing in shown.items():
        full = client.get(f"{PATH}?visa={key}").context["listings"][0]
        assert listing.total == full.total == len(full.deeds)
        assert listing.deeds == full.deeds[:NEWEST]
        assert len(listing.deeds) == NEWEST


def test_the_spellings_of_the_page_are_those_of_its_lists() -> None:
    fill()
    person = Person.objects.get(slug="eva-rask")
    meeting = make_meeting(date=dt.date(2018, 1, 2))
    hidden = make_meeting(date=dt.date(2018, 1, 3), published=False)
    for at, spelt in ((meeting, "Eva Raskh"), (hidden, "Eva Dold")):
        at.approvers.create(position=1, name=spelt, person=person)
        make_attendance(at, EVA, replaces=f"{spelt}e", replaces_person=person)
        at.attendance.create(position=9, name=f"{spelt}o", person=person, role="member")
        item = make_item(at)
        for position, end in enumerate("aiu", 1):
            by = {"position": position, "name": spelt + end, "person": person}
            make_motion(item).by.create(**by)
            item.recusals.create(**by)
    wanted = ["Eva Raskh", *(f"Eva Raskh{end}" for end in "aeiou")]
    assert other_spellings(person) == wanted
    assert different(person, years(person).names) == wanted
