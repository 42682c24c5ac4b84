import datetime as dt

import pytest

from amnarchive.actions.people.merge import merge_people
from amnarchive.models import PersonAlias
from tests.factories import make_attendance, make_meeting, make_person

pytestmark = pytest.mark.django_db


def test_a_name_of_two_meetings_is_attested() -> None:
    meetings = [make_meeting(date=dt.date(2021, month, 2)) for month in (1, 2)]
    for meeting in meetings:
        make_attendance(meeting, "Ylva Granqvist")
    make_attendance(meetings[0], "YIva Granqvlst")
    assert list(PersonAlias.objects.attested().values_list("name", flat=True)) == ["Ylva Granqvist"]


def test_a_misreading_is_not_attested_though_the_person_is() -> None:
    for month, name in enumerate(["Bo Fjällskog", "Bo Fjällskog", "Bo Fjillskog", "Bo Fjillskog"]):
        make_attendance(make_meeting(date=dt.date(2021, month + 1, 2)), name)
    make_attendance(make_meeting(date=dt.date(2021, 6, 2)), "Bo Fjällskogen")
    people = [make_person(name) for name in ("Bo Fjällskog", "Bo Fjillskog", "Bo Fjällskogen")]
    merge_people(first=people[0], second=people[1], by=None, reason="diacritics")
    merge_people(first=people[0], second=people[2], by=None, reason="spelling")
    assert list(PersonAlias.objects.attested().values_list("name", flat=True)) == ["Bo Fjällskog"]


def test_both_of_a_persons_names_are_attested() -> None:
    for month, name in enumerate(["Elin Norrby", "Elin Norrby", "Elin Falk", "Elin Falk"]):
        make_attendance(make_meeting(date=dt.date(2021, month + 1, 2)), name)
    merge_people(first=make_person("Elin Norrby"), second=make_person("Elin Falk"), by=None)
    names = PersonAlias.objects.attested().values_list("name", flat=True)
    assert set(names) == {"Elin Norrby", "Elin Falk"}
